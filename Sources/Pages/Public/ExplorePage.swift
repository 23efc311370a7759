public import Addresses

/// `/explore`: badges and people to look through or to search.
public struct ExplorePage: Page {
  public var frame: PageFrame
  /// What was searched for; empty where nothing was.
  public var query: String
  /// All tags, the first one standing for all badges.
  public var tags: [TagLink]
  public var badges: [BadgeCard]
  public var people: [PersonCard]
  /// The next badges, where there are more.
  public var moreBadges: Link?
  /// The next people, where there are more.
  public var morePeople: Link?
  /// The start of the list, where this is not it.
  public var start: Link?

  public init(
    frame: PageFrame, query: String = "", tags: [TagLink] = [], badges: [BadgeCard] = [], people: [PersonCard] = [],
    moreBadges: Link? = nil, morePeople: Link? = nil, start: Link? = nil
  ) {
    self.frame = frame
    self.query = query
    self.tags = tags
    self.badges = badges
    self.people = people
    self.moreBadges = moreBadges
    self.morePeople = morePeople
    self.start = start
  }
}

extension ExplorePage {
  var isEmpty: Bool { badges.isEmpty && people.isEmpty }
  /// Whether something was chosen, by words or by a tag.
  var isNarrowed: Bool { !query.isEmpty || tags.dropFirst().contains { $0.isCurrent } }
}
