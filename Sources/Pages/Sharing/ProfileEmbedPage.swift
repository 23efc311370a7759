/// `/embed/user/{nick}`: the badges of a person, within a page of another site.
public struct ProfileEmbedPage: Template {
  public var frame: EmbedFrame
  public var person: Person
  /// How many badges they show.
  public var count: Int
  /// Those that are shown here.
  public var badges: [BadgeCard]

  public init(frame: EmbedFrame, person: Person, count: Int, badges: [BadgeCard]) {
    self.frame = frame
    self.person = person
    self.count = count
    self.badges = badges
  }

  public static let size = (width: 420, height: 180)
}
