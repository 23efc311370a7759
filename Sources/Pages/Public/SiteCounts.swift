/// How much there is on this site.
public struct SiteCounts: Sendable, Hashable {
  public var people: Int
  public var badges: Int
  public var awards: Int
  /// Issuers elsewhere whose badges could be checked.
  public var issuers: Int

  public init(people: Int, badges: Int, awards: Int, issuers: Int) {
    self.people = people
    self.badges = badges
    self.awards = awards
    self.issuers = issuers
  }
}
