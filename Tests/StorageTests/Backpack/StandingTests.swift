import Backpack
import Foundation
import Names
import OpenBadges
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Standing")
struct StandingTests {
  /// Whether the counters say what a full count says.
  private func expectRight(in world: World, _ after: String) async throws {
    let wrongPeople = try await world.number(
      """
      SELECT count(*) FROM account WHERE badges_shown <> (
        SELECT count(*) FROM holding LEFT JOIN award ON award.id = award_id LEFT JOIN verdict ON verdict.id = verdict_id
        WHERE account_id = account.id AND visibility = 'everyone' AND revoked_at IS NULL
          AND COALESCE(headline, '') NOT IN ('revoked', 'suspended', 'not-verified', 'not-yours'))
      """)
    #expect(wrongPeople == 0, "people, after \(after)")
    let wrongBadges = try await world.number(
      """
      SELECT count(*) FROM badge_class WHERE times_awarded <> (
        SELECT count(*) FROM award WHERE badge_class_id = badge_class.id AND revoked_at IS NULL)
      """)
    #expect(wrongBadges == 0, "badges, after \(after)")
    let wrongPlaces = try await world.number(
      """
      SELECT count(*) FROM (SELECT is_ranked, badges, sum(people) AS people FROM standing
        GROUP BY is_ranked, badges HAVING sum(people) <> 0) AS kept
      FULL JOIN (SELECT is_ranked, badges_shown AS badges, count(*) AS people FROM account
        WHERE state = 'active' AND is_listed GROUP BY is_ranked, badges_shown) AS counted USING (is_ranked, badges)
      WHERE kept.people IS DISTINCT FROM counted.people
      """)
    #expect(wrongPlaces == 0, "places, after \(after)")
  }

  @Test("the counters are right after every kind of change, in any order", arguments: 1...4)
  func randomChanges(seed: UInt64) async throws {
    var chance = Chance(state: seed)
    let world = try await World()
    try await world.openHouse()
    let people = [try await world.person("ada"), try await world.person("bob"), try await world.person("eve")]
    let badges = [try await world.badge("one"), try await world.badge("two")]
    var awards: [PublicID] = []
    for step in 0..<60 {
      let person = people[Int.random(in: 0..<3, using: &chance)]
      let badge = badges[Int.random(in: 0..<2, using: &chance)]
      let change = Int.random(in: 0..<9, using: &chance)
      switch change {
      case 0: awards.append(try await world.gift(badge, to: person))
      case 1: awards.append(try await world.award(badge, to: "\(person.nickname)@example.org"))
      case 2: _ = try await world.foreign("urn:\(step)", by: person)
      case 3:
        let held = try await world.db.holdings(of: person.id, after: nil, limit: 99, at: World.start).map(\.publicID)
        let some = held.filter { _ in Bool.random(using: &chance) }
        let visibility = Visibility.allCases[Int.random(in: 0..<4, using: &chance)]
        try await world.show(some, to: visibility, of: person)
      case 4: if let award = awards.randomElement(using: &chance) { try await world.withdraw(award) }
      case 5:
        guard let award = awards.randomElement(using: &chance) else { continue }
        try await world.db.run(
          "UPDATE award SET revoked_at = NULL, revocation_reason = NULL WHERE public_id = \(award)")
      case 6 where step % 2 == 0:
        try await world.db.run(
          """
          UPDATE account SET is_listed = NOT is_listed, state = CASE WHEN is_listed THEN 'disabled' ELSE 'active' END,
            is_ranked = (\(step) % 4 = 0)
          WHERE id = \(person.id)
          """)
      case 6: try await world.db.attachAwards(to: person.id, base: "urn:", at: World.start)
      case 7:
        let headline = Headline.allCases.randomElement(using: &chance) ?? .revoked
        try await world.db.run(
          """
          WITH judged AS (INSERT INTO verdict (headline, deciding_check, checks, checked_at)
            SELECT \(headline.rawValue), deciding_check, checks, checked_at FROM verdict LIMIT 1 RETURNING id)
          UPDATE holding SET verdict_id = judged.id FROM judged
          WHERE account_id = \(person.id) AND assertion_id IS NOT NULL
          """)
      default:
        guard
          let held = try await world.db.holdings(of: person.id, after: nil, limit: 99, at: World.start).randomElement(
            using: &chance)
        else { continue }
        try await world.db.run("DELETE FROM holding WHERE public_id = \(held.publicID)")
      }
      try await expectRight(in: world, "step \(step), change \(change)")
    }
    try await world.db.foldStanding()
    try await expectRight(in: world, "the standing was folded")
    try await world.db.run("DELETE FROM holding")
    try await world.db.run("DELETE FROM award")
    try await expectRight(in: world, "everything was deleted")
  }

  @Test("no count is lost when many change at once")
  func together() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let badge = try await world.badge("light")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let award = try await world.award(badge, to: "ada@example.org")
          let db = try await world.database.connect()
          _ = try await db.hold(award: award, identifier: "urn:\(award)", by: ada.id, at: World.start)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await world.renewed(ada).badgesShown == 8)
    try await expectRight(in: world, "eight at once")
  }

  @Test("an account goes with its badges, and the awards remain")
  func accountGoes() async throws {
    let world = try await World()
    try await world.openHouse()
    let ada = try await world.person("ada")
    let award = try await world.gift(try await world.badge("light"), to: ada)
    _ = try await world.foreign("urn:x", by: ada)
    try await world.db.run("DELETE FROM account WHERE id = \(ada.id)")
    #expect(try await world.number("SELECT count(*) FROM holding") == 0)
    #expect(try await world.db.award(award) != nil)
    try await expectRight(in: world, "the account went")
  }

  @Test("those with equally many badges share a place, and hidden people take none")
  func ranks() async throws {
    let world = try await World()
    try await world.openHouse()
    let badges = [try await world.badge("one"), try await world.badge("two")]
    let people = [try await world.person("ada"), try await world.person("bob"), try await world.person("eve")]
    let hidden = try await world.person("hidden", isListed: false)
    for account in people + [hidden] { _ = try await world.gift(badges[0], to: account) }
    for account in [people[0], people[1], hidden] { _ = try await world.gift(badges[1], to: account) }
    _ = try await world.gift(badges[1], to: hidden)
    let unranked = try await world.person("unranked")
    for badge in badges { _ = try await world.gift(badge, to: unranked) }
    try await world.db.run("UPDATE account SET is_ranked = false WHERE id = \(unranked.id)")
    _ = try await world.person("newcomer")
    var places: [Int] = []
    for account in people {
      places.append(try await world.db.profileFacts(of: try await world.renewed(account)).rank.place)
    }
    #expect(places == [1, 1, 3])
    let rank = try await world.db.profileFacts(of: try await world.renewed(people[2])).rank
    #expect(rank.people == 3)
    let share = try await world.db.earnedShare(of: people[2].id)
    #expect(share.badgeClasses == 2 && share.earned == 1)
    #expect(try await world.db.leaders(since: World.at(-1), limit: 9).map(\.gained) == [2, 2, 1])
    #expect(try await world.db.leaders(since: World.at(1), limit: 9).isEmpty)
  }
}

/// The same chance each time.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
