public import Foundation

/// `/embed/award/{id}`: one badge, within a page of another site.
public struct AwardEmbedPage: Template {
  public var frame: EmbedFrame
  public var card: BadgeCard
  public var issuer: String
  public var person: Person
  public var awardedOn: Date

  public init(frame: EmbedFrame, card: BadgeCard, issuer: String, person: Person, awardedOn: Date) {
    self.frame = frame
    self.card = card
    self.issuer = issuer
    self.person = person
    self.awardedOn = awardedOn
  }

  public static let size = (width: 420, height: 150)
}
