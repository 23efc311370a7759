import Demonstration
import Foundation
import Issuing
import Names
import Testing

/// Communities as of several days, those at the edges of a year and of a regatta among them.
enum Samples {
  static let days = [
    "2026-11-24T03:13:47Z", "2026-10-31T19:00:00Z", "2026-09-05T18:00:00Z", "2026-01-01T00:00:00Z",
    "2027-07-31T17:59:59Z", "2028-02-29T12:00:00Z", "2031-12-31T23:59:59Z",
  ]

  /// The community as of one of ``days``.
  static func community(_ day: String) throws -> (community: Community, now: Date) { try #require(made[day]) }

  private static let made: [String: (community: Community, now: Date)] = days.reduce(into: [:]) { made, day in
    if let now = try? Date(day, strategy: .iso8601) { made[day] = (Community(now: now), now) }
  }
}

extension Community {
  /// The awards of one person, by badge class.
  func awards(of nickname: Nickname) -> [Slug: Award] {
    Dictionary(awards.filter { $0.holder == nickname }.map { ($0.award.badgeClass, $0.award) }) { first, _ in first }
  }

  func badgeClass(_ slug: Slug) throws -> InventedBadgeClass { try #require(badgeClasses.first { $0.slug == slug }) }

  func person(_ nickname: Nickname) throws -> InventedPerson { try #require(people.first { $0.nickname == nickname }) }
}
