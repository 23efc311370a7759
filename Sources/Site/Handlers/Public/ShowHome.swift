internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Pages
internal import Storage

/// `GET /`: what this is, what was pinned lately, who leads.
struct ShowHome: Sendable {
  let frames: Frames

  func answer(_ call: Call<Anyone>) async throws -> Answer {
    let month = CalendarMonth.start(of: call.now)
    let (newest, leaders, badges, census) = try await call.storage.transaction { db in
      (
        try db.newestHoldings(limit: 5), try db.leaders(since: month, limit: 5),
        try db.badgeClasses(matching: nil, tag: nil, after: nil, limit: 6), try db.census()
      )
    }
    let page = HomePage(
      frame: frames.frame(for: call),
      latest: newest.map { row in
        RecentAward(
          name: row.holding.name, picture: row.holding.pictureLink, page: Paths.award.link(row.holding.publicID),
          person: Person(row.account), awardedOn: row.holding.orderedAt)
      },
      leaders: leaders.ranked.map { Leader(rank: $0.rank, person: Person($0.row.account), count: $0.row.gained) },
      leadersSince: month, newest: badges.map(BadgeCard.init), counts: SiteCounts(census))
    return .page(page.bytes).kept(from: [.community])
  }
}

extension [LeaderRow] {
  /// Each with its place, from one; equal counts share a place.
  var ranked: [(rank: Int, row: LeaderRow)] {
    map { row in (rank: 1 + count { $0.gained > row.gained }, row: row) }
  }
}

extension SiteCounts {
  init(_ census: Census) {
    self.init(people: census.people, badges: census.badgeClasses, awards: census.awards, issuers: census.issuers)
  }
}
