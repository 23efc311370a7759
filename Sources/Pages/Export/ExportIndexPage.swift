public import Addresses
public import Foundation

/// `index.html` of an export: the person, their collections and badges.
public struct ExportIndexPage: ExportedPage {
  /// A collection and its page.
  public struct Collection: Sendable {
    public var title: String
    public var page: Link

    public init(title: String, page: Link) {
      self.title = title
      self.page = page
    }
  }

  public var siteName: String
  public var name: String
  public var nickname: String
  /// The person's own picture.
  public var picture: Link?
  public var pronouns: String
  /// A paragraph each.
  public var biography: [String]
  public var links: [Link]
  public var addresses: [String]
  public var madeOn: Date
  public var collections: [Collection]
  public var badges: [ExportLine]

  public init(
    siteName: String, name: String, nickname: String, picture: Link?, pronouns: String, biography: [String],
    links: [Link],
    addresses: [String], madeOn: Date, collections: [Collection], badges: [ExportLine]
  ) {
    self.siteName = siteName
    self.name = name
    self.nickname = nickname
    self.picture = picture
    self.pronouns = pronouns
    self.biography = biography
    self.links = links
    self.addresses = addresses
    self.madeOn = madeOn
    self.collections = collections
    self.badges = badges.sorted { $0.awardedOn > $1.awardedOn }
  }
}
