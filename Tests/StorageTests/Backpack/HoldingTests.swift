import Backpack
import Foundation
import Names
import OpenBadges
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Holdings")
struct HoldingTests {
  @Test("a badge from elsewhere is read as it was taken in")
  func foreign() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let id = try await world.foreign("https://a.example/1", by: ada, issuedOn: World.at(-100))
    let row = try #require(try await world.db.holding(id))
    #expect(row.account.id == ada.id && !row.isAward)
    #expect(row.holding.name == "Sailor" && row.holding.issuerName == "Elsewhere" && row.holding.badgeClass == nil)
    #expect(row.holding.tags == ["sea", "a,b \"c\""])
    #expect(row.holding.orderedAt == World.at(-100) && row.holding.visibility == .everyone && row.holding.pin == nil)
    #expect(row.holding.headline == World.goodVerdict(at: World.start).headline)
    #expect(row.facts?.issuerHost == "elsewhere.example")
    #expect(row.verdict == World.goodVerdict(at: World.start))
    #expect(try await world.db.originalFile(of: id) == [9])
    #expect(try await world.db.originalFile(of: .random()) == nil)
    #expect(try await world.db.holding(.random())?.isAward == nil)
  }

  @Test("an award of this site shows its badge's facts")
  func own() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let award = try await world.gift(try await world.badge("light"), to: ada)
    let row = try #require(try await world.db.holding(award))
    #expect(row.isAward && row.facts == nil && row.verdict == nil)
    #expect(row.holding.name == "Guiding Light" && row.holding.issuerName == "Harbour")
    #expect(row.holding.badgeClass == Slug("light") && row.holding.headline == nil)
    #expect(try await world.db.originalFile(of: award) == nil)
  }

  @Test("the same badge lies in a backpack once, and may lie in two backpacks")
  func once() async throws {
    let world = try await World()
    try await world.openHouse()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    _ = try await world.foreign("urn:x", by: ada)
    let error = try await world.failure { _ = try await world.foreign("urn:x", by: ada) }
    #expect(error.isConflict)
    _ = try await world.foreign("urn:x", by: eve)
    #expect(try await world.db.countHoldings(of: ada.id).held == 1)
    #expect(try await world.db.holding(identifier: "urn:y", of: ada.id) == nil)
  }

  @Test("an award goes only to whoever proved its address, and once")
  func oneHolder() async throws {
    let world = try await World()
    try await world.openHouse()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let award = try await world.award(try await world.badge("light"), to: "ada@example.org")
    #expect(try await !world.db.isHeld(award: award))
    #expect(try await world.db.hold(award: award, identifier: "urn:x", by: eve.id, at: World.start) == nil)
    _ = try await world.db.hold(award: award, identifier: "urn:x", by: ada.id, at: World.start)
    #expect(try await world.db.isHeld(award: award))
    let error = try await world.failure {
      _ = try await world.db.hold(award: award, identifier: "urn:x", by: ada.id, at: World.start)
    }
    #expect(error.isConflict)
  }

  @Test(
    "badges whose dates lie at either end of time are held and read",
    arguments: ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
  func endsOfTime(date: String) async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let instant = try #require(BadgeDate(date)).instant
    let id = try await world.foreign("urn:x", by: ada, issuedOn: instant)
    #expect(try await world.db.holding(id)?.holding.orderedAt == instant)
    #expect(try await world.db.holdings(of: ada.id, after: nil, limit: 5, at: World.start).count == 1)
  }

  @Test("others see what everyone may see; the owner sees all", arguments: Visibility.allCases)
  func visibility(visibility: Visibility) async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let badge = try await world.badge("light")
    let award = try await world.gift(badge, to: ada)
    let foreign = try await world.foreign("urn:x", by: ada)
    try await world.db.pin([award, foreign], of: ada.id)
    try await world.show([award, foreign], to: visibility, of: ada)
    let seen = visibility == .everyone ? 2 : 0
    #expect(try await world.db.shownHoldings(of: ada.id, after: nil, limit: 9).count == seen)
    let known = visibility == .everyone || visibility == .members ? 2 : 0
    let page = try await world.db.shownHoldings(of: ada.id, to: .member, after: nil, limit: 9)
    #expect(page.count == known)
    let rest = try await world.db.shownHoldings(of: ada.id, to: .member, after: page.first?.publicID, limit: 9)
    #expect(rest == Array(page.dropFirst()))
    #expect(
      try await world.db.shownFacets(of: ada.id, to: .member, limit: 9).contains { $0.kind == .year } == (known > 0))
    #expect(try await world.db.pinnedHoldings(of: ada.id).count == seen)
    #expect(try await world.db.newestHoldings(limit: 9).count == seen)
    #expect(try await world.db.shownFacets(of: ada.id, limit: 9).count { $0.kind == .tag } == (seen == 0 ? 0 : 3))
    #expect(try await world.db.holders(of: badge, after: nil, limit: 9).count == seen / 2)
    #expect((try await world.db.firstHolder(of: badge) == nil) == (seen == 0))
    #expect(try await world.db.leaders(since: World.at(-1), limit: 9).count == seen / 2)
    #expect(
      try await world.db.holdings(of: ada.id, after: nil, limit: 9, at: World.start).map(\.visibility) == [
        visibility, visibility,
      ])
    #expect(try await world.renewed(ada).badgesShown == seen)
  }

  @Test("nobody changes what others may see of somebody else's badges")
  func foreignVisibility() async throws {
    let world = try await World()
    try await world.openHouse()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let hers = try await world.foreign("urn:x", by: ada)
    let mine = try await world.foreign("urn:x", by: eve)
    #expect(try await world.db.setVisibility(of: [hers, mine, .random()], to: .onlyMe, account: eve.id) == 1)
    #expect(try await world.db.setVisibility(of: [], to: .onlyMe, account: eve.id) == 0)
    #expect(try await world.db.holding(hers)?.holding.visibility == .everyone)
    try await world.db.pin([hers, mine], of: eve.id)
    #expect(try await world.db.pinnedHoldings(of: ada.id).isEmpty)
  }

  @Test("a badge from elsewhere that no longer stands is in no list and counts for nobody; one that expired does")
  func fallen() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    _ = try await world.foreign("urn:x", by: ada)
    for (headline, count) in [
      ("verified", 1), ("revoked", 0), ("not-fully-checked", 1), ("suspended", 0), ("expired", 1),
    ] {
      let verdict = try await world.verdict()
      try await world.db.run("UPDATE verdict SET headline = \(headline) WHERE id = \(verdict)")
      try await world.db.run("UPDATE holding SET verdict_id = \(verdict)")
      #expect(try await world.db.shownHoldings(of: ada.id, after: nil, limit: 9).count == count, "\(headline)")
      #expect(try await world.db.newestHoldings(limit: 9).count == count, "\(headline)")
      #expect(try await world.db.census().issuers == 1)
      #expect(try await world.db.leaders(since: World.at(-99), limit: 9).map(\.gained) == (count == 0 ? [] : [1]))
      #expect(try await world.db.visibleAccount(nickname: ada.nickname)?.badgesShown == count, "\(headline)")
    }
  }

  @Test("who awarded what only its holder sees is not counted")
  func issuers() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let badge = try await world.foreign("urn:x", by: ada)
    #expect(try await world.db.census().issuers == 1)
    try await world.show([badge], to: .onlyMe, of: ada)
    #expect(try await world.db.census().issuers == 0)
  }

  @Test("people who are not listed or disabled are in no list, and a withdrawn award is nowhere")
  func hidden() async throws {
    let world = try await World()
    try await world.openHouse()
    let badge = try await world.badge("light")
    let (ada, shy, gone) = (
      try await world.person("ada"), try await world.person("shy", isListed: false), try await world.person("gone")
    )
    for account in [shy, gone] { _ = try await world.gift(badge, to: account, at: World.at(-50)) }
    let award = try await world.gift(badge, to: ada)
    try await world.db.setState(of: gone.id, to: .disabled)
    #expect(try await world.db.newestHoldings(limit: 9).map(\.account.id) == [ada.id])
    #expect(try await world.db.holders(of: badge, after: nil, limit: 9).map(\.account.id) == [ada.id])
    #expect(try await world.db.firstHolder(of: badge)?.account.id == ada.id)
    #expect(try await world.db.leaders(since: World.at(-99), limit: 9).map(\.account.id) == [ada.id])
    #expect(try await world.db.people(matching: nil, after: nil, limit: 9).map(\.id) == [ada.id])
    for away in [shy, gone] {
      #expect(
        try await world.db.people(matching: nil, after: away.nickname, limit: 9).isEmpty, "no place to go on from")
    }
    #expect(try await world.db.census().people == 1)
    // A profile that is not listed stays reachable.
    #expect(try await world.db.shownHoldings(of: shy.id, after: nil, limit: 9).count == 1)

    try await world.withdraw(award)
    #expect(try await world.db.newestHoldings(limit: 9).isEmpty)
    #expect(try await world.db.holders(of: badge, after: nil, limit: 9).isEmpty)
    #expect(try await world.db.shownHoldings(of: ada.id, after: nil, limit: 9).isEmpty)
    #expect(try await world.db.leaders(since: World.at(-99), limit: 9).isEmpty)
    #expect(
      try await world.db.holdings(of: ada.id, after: nil, limit: 9, at: World.start).map(\.revokedAt) == [World.start])
  }

  @Test("pins keep their order, move, and go")
  func pins() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    var ids: [PublicID] = []
    for number in 1...7 { ids.append(try await world.foreign("urn:\(number)", by: ada)) }
    for order in [
      [ids[2], ids[0], ids[1]], [ids[1], ids[2], ids[0], ids[5]], [ids[5]], [], Array(ids[0..<6]),
      ids[0..<6].reversed(),
    ] {
      try await world.db.pin(order, of: ada.id)
      let pinned = try await world.db.pinnedHoldings(of: ada.id)
      #expect(pinned.map(\.publicID) == order)
      #expect(pinned.map(\.pin) == Array(1...6).prefix(order.count).map { $0 })
    }
    #expect(try await world.failure { try await world.db.pin(ids, of: ada.id) }.isViolation)
  }

  @Test("page by page each badge comes once, also where dates are equal", arguments: [1, 2, 3, 7])
  func pages(size: Int) async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let other = try await world.person("other")
    for number in 0..<12 {
      let id = try await world.foreign("urn:\(number)", by: ada, issuedOn: World.at(Double(number / 5)))
      if number == 4 { try await world.show([id], to: .onlyMe, of: ada) }
      _ = try await world.foreign("urn:\(number)", by: other, issuedOn: World.at(Double(number / 5)))
    }
    var shown: [Holding] = []
    while true {
      let page = try await world.db.shownHoldings(of: ada.id, after: shown.last?.publicID, limit: size)
      #expect(page.count <= size)
      shown += page
      if page.isEmpty || shown.count > 20 { break }
    }
    #expect(shown.count == 11 && Set(shown.map(\.id)).count == 11)
    #expect(zip(shown, shown.dropFirst()).allSatisfy { $0.orderedAt >= $1.orderedAt })
    var all: [Holding] = []
    while true {
      let page = try await world.db.holdings(of: ada.id, after: all.last?.publicID, limit: size, at: World.start)
      all += page
      if page.isEmpty || all.count > 20 { break }
    }
    #expect(all.count == 12 && Set(all.map(\.id)).count == 12)
  }

  @Test("a tag narrows a profile to the badges that carry it, whatever its letters")
  func tags() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    _ = try await world.gift(try await world.badge("light", tags: ["Quality", "it's"]), to: ada)
    _ = try await world.foreign("urn:x", by: ada)
    for (tag, count) in [
      ("Quality", 1), ("it's", 1), ("a,b \"c\"", 1), ("sea", 1), ("se", 0), ("%", 0), ("", 0), ("{}", 0),
    ] {
      #expect(
        try await world.db.shownHoldings(of: ada.id, ShownChoice(tag: tag), after: nil, limit: 9).count == count,
        "\(tag)")
    }
    #expect(
      try await Set(world.db.shownFacets(of: ada.id, limit: 9).filter { $0.kind == .tag }.map(\.value)) == [
        "Quality", "it's", "sea", "a,b \"c\"",
      ])
  }

  @Test("pages and database agree on which badges no longer stand", arguments: Headline.allCases)
  func fallen(headline: Headline) async throws {
    let world = try await World()
    #expect(try await world.number("SELECT has_fallen(\(headline.rawValue))::integer") == (headline.hasFallen ? 1 : 0))
  }
}
