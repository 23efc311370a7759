public import Addresses
public import Foundation

/// `/user/{nick}`: a person and the badges that they show.
public struct ProfilePage: Page {
  public var frame: PageFrame
  public var person: Person
  public var biography: String
  public var pronouns: String
  /// Where else the person is.
  public var links: [Link]
  /// The e-mail addresses that the person shows.
  public var addresses: [String]
  public var memberSince: Date
  /// The badges that the person pinned to the top, in their order.
  public var favourites: [BadgeCard]
  /// How many badges they show.
  public var count: Int
  /// Their place among all, from one; `nil` where they are not ranked.
  public var rank: Int?
  /// How many people are ranked.
  public var ranked: Int
  /// The kinds of badges that they have, the first one standing for all; and whose and of which years they are.
  public var tags: [TagLink]
  public var issuers: [TagLink]
  public var years: [TagLink]
  /// The collections that the visitor may see.
  public var collections: [CollectionCard]
  /// The series on which they have come somewhere.
  public var series: [SeriesPath]
  /// This page of their badges, newest first.
  public var badges: [BadgeCard]
  /// Their newest awards; about four.
  public var lately: [LatelyLine]
  public var more: Link?
  public var start: Link?
  /// The profile as JSON.
  public var json: Link
  /// What it says of itself elsewhere.
  public var head: SharingHead?
  /// How it is taken elsewhere.
  public var share: SharePanel?
  /// Whether it is kept from search engines.
  public var isUnlisted: Bool

  public init(
    frame: PageFrame, person: Person, biography: String = "", pronouns: String = "", links: [Link] = [],
    addresses: [String] = [], memberSince: Date, favourites: [BadgeCard] = [], count: Int, rank: Int? = nil,
    ranked: Int = 0, tags: [TagLink] = [], issuers: [TagLink] = [], years: [TagLink] = [],
    collections: [CollectionCard] = [], series: [SeriesPath] = [],
    badges: [BadgeCard] = [], lately: [LatelyLine] = [], more: Link? = nil, start: Link? = nil, json: Link,
    head: SharingHead? = nil, share: SharePanel? = nil, isUnlisted: Bool = false
  ) {
    self.frame = frame
    self.person = person
    self.biography = biography
    self.pronouns = pronouns
    self.links = links
    self.addresses = addresses
    self.memberSince = memberSince
    self.favourites = favourites
    self.count = count
    self.rank = rank
    self.ranked = ranked
    self.tags = tags
    self.issuers = issuers
    self.years = years
    self.collections = collections
    self.series = series
    self.badges = badges
    self.lately = lately
    self.more = more
    self.start = start
    self.json = json
    self.isUnlisted = isUnlisted
    self.head = head
    self.share = share
  }

  /// An award in the line of time.
  public struct LatelyLine: Sendable, Hashable {
    public var name: String
    public var page: Link
    public var awardedOn: Date

    public init(name: String, page: Link, awardedOn: Date) {
      self.name = name
      self.page = page
      self.awardedOn = awardedOn
    }
  }
}

extension ProfilePage {
  var isOwn: Bool { frame.account?.person.nickname == person.nickname }
  var hasDisplayName: Bool { person.name != person.nickname }
}
