public import Addresses
public import Foundation

/// A badge that somebody was awarded lately.
public struct RecentAward: Sendable, Hashable {
  public var name: String
  public var picture: Link?
  /// The award's own page.
  public var page: Link
  public var person: Person
  public var awardedOn: Date

  public init(name: String, picture: Link? = nil, page: Link, person: Person, awardedOn: Date) {
    self.name = name
    self.picture = picture
    self.page = page
    self.person = person
    self.awardedOn = awardedOn
  }
}
