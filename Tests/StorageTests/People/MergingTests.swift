import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Merging accounts")
struct MergingTests {
  @Test("the same badge in both stays once, with its places in collections; counts and pins are right")
  func badges() async throws {
    let world = try await World()
    try await world.openHouse()
    let (kept, gone) = (try await world.person("kept"), try await world.person("gone"))
    for identifier in ["urn:both", "urn:kept"] {
      _ = try await world.foreign(identifier, by: kept, verdict: try await world.verdict())
    }
    for identifier in ["urn:both", "urn:gone"] {
      _ = try await world.foreign(identifier, by: gone, verdict: try await world.verdict())
    }
    try await world.db.run("UPDATE holding SET pin = 1 WHERE identifier IN ('urn:kept', 'urn:gone')")
    for (account, id) in [(kept, "one"), (gone, "two")] {
      try await world.db.run(
        """
        INSERT INTO collection (public_id, account_id, slug, title, link_token, created_at, changed_at)
        VALUES (\(id), \(account.id), 'best', 'Best', \(id), \(World.start), \(World.start))
        """)
    }
    try await world.db.run(
      """
      INSERT INTO collection_entry (collection_id, holding_id, place)
      SELECT collection.id, holding.id, 1 FROM collection JOIN holding ON holding.account_id = collection.account_id
      WHERE identifier = 'urn:both'
      """)
    let counts = try await world.db.mergeCounts(of: gone.id, into: kept.id)
    #expect(counts.badges == 2 && counts.badgesInBoth == 1 && counts.collectionsOfOneName == 1 && counts.addresses == 1)
    #expect(try await world.db.merge(gone.id, into: kept.id, at: World.at(9)))
    let held = try await world.db.rows(
      "SELECT identifier FROM holding WHERE account_id = \(kept.id) ORDER BY identifier", as: Single<String>.self)
    #expect(held.map(\.value) == ["urn:both", "urn:gone", "urn:kept"])
    #expect(try await world.number("SELECT count(*) FROM holding WHERE pin IS NOT NULL") == 1)
    #expect(try await world.renewed(kept).badgesShown == 3)
    #expect(try await world.number("SELECT count(DISTINCT slug) FROM collection WHERE account_id = \(kept.id)") == 2)
    #expect(try await world.number("SELECT count(*) FROM collection_entry") == 2)
    #expect(try await world.number("SELECT count(DISTINCT holding_id) FROM collection_entry") == 1)
    #expect(try await world.number("SELECT count(*) FROM account") == 1)
    #expect(try await world.number("SELECT count(*) FROM job WHERE account_id IS DISTINCT FROM \(kept.id)") == 0)
  }

  @Test("what one of them was to be told is told to the one that stays, and nothing twice")
  func news() async throws {
    let world = try await World()
    try await world.openHouse()
    let (kept, gone) = (try await world.person("kept"), try await world.person("gone"))
    let id = try await world.foreign("urn:x", by: gone, verdict: try await world.verdict())
    let holding = try #require(try await world.db.holding(id)).holding.id
    try await world.db.note(.revoked, of: [holding], for: gone.id, at: World.start)
    #expect(try await world.db.merge(gone.id, into: kept.id, at: World.at(9)))
    let jobs: SQL = "SELECT count(*) FROM job WHERE kind = 'tell-account' AND subject = \(kept.id)"
    #expect(try await world.number(jobs) == 1)
    #expect(try await world.db.tellNotices(of: kept.id, limit: 9, at: World.at(70)).count == 1)
    try await world.db.run("DELETE FROM job")
    let other = try await world.person("other")
    #expect(try await world.db.merge(kept.id, into: other.id, at: World.at(80)))
    #expect(try await world.number("SELECT count(*) FROM job WHERE kind = 'tell-account'") == 0)
  }

  @Test("a badge that was removed from one and lies in the other stays seen")
  func removed() async throws {
    let world = try await World()
    try await world.openHouse()
    let (kept, gone) = (try await world.person("kept"), try await world.person("gone"))
    for person in [kept, gone] {
      _ = try await world.foreign("urn:both", by: person, verdict: try await world.verdict())
    }
    try await world.db.run(
      """
      UPDATE holding SET removed_at = \(World.start), visibility_before = visibility, visibility = 'only-me'
      WHERE account_id = \(kept.id)
      """)
    #expect(try await world.db.merge(gone.id, into: kept.id, at: World.start))
    #expect(try await world.number("SELECT count(*) FROM holding WHERE removed_at IS NULL") == 1)
    #expect(try await world.renewed(kept).badgesShown == 1)
  }

  @Test("one primary address stays, what one proved the other need not, and the higher role counts")
  func addresses() async throws {
    let world = try await World()
    let (kept, gone) = (try await world.person("kept"), try await world.person("gone"))
    try await world.db.claimAddress(try World.email("gone@example.org"), for: kept.id, at: World.start)
    try await world.db.claimAddress(try World.email("both@example.org"), for: kept.id, at: World.start)
    try await world.db.claimAddress(try World.email("Both@example.org"), for: gone.id, at: World.start)
    try await world.db.setRole(of: gone.id, to: .moderator)
    #expect(try await world.db.merge(gone.id, into: kept.id, at: World.start))
    let identities = try await world.db.identities(of: kept.id)
    #expect(identities.map(\.email.description) == ["kept@example.org", "gone@example.org", "both@example.org"])
    #expect(identities.filter(\.isPrimary).count == 1)
    #expect(try await world.renewed(kept).role == .moderator)
    #expect(try await world.db.successor(of: gone.nickname) == kept.nickname)
    #expect(try await !world.db.isFree(gone.nickname))
    #expect(try await !world.db.merge(gone.id, into: kept.id, at: World.start), "it is gone")
  }
}
