import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSite
import Testing
import Verification
import Work

@Suite("A badge that comes in a newer version")
struct RenewedImportTests {
  private struct Scene {
    let web = StubWeb()
    let site: TestSite
    let ann: TestPerson
    let issuer: ForeignIssuer

    init(isSigned: Bool = true) async throws {
      site = try await TestSite(elsewhere: web.web)
      ann = try await site.person("ann")
      issuer = try ForeignIssuer(web, isSigned: isSigned)
    }

    func bring(_ issuedOn: String, expires: String? = nil) async throws -> ImportEntry {
      let statement = try issuer.award(to: "ann@example.org", issuedOn: issuedOn, expires: expires)
      let id = try await site.receive(Array(statement.utf8), by: ann)
      _ = await site.worker.workOff()
      return try await site.entry(id, of: ann)
    }
  }

  @Test("the newer one takes the place of the one that is held, and what its owner made of it stays")
  func newer() async throws {
    let scene = try await Scene()
    let (site, ann) = (scene.site, scene.ann)
    let held = try #require(try await scene.bring("2025-03-01T00:00:00Z").holding)
    try await site.storage.transaction { db in
      try db.run("UPDATE holding SET note = 'Mine', visibility = 'members'")
    }
    let newer = try await scene.bring("2026-03-01T00:00:00Z")
    #expect(newer.imported.outcome == .accepted(held.publicID, .renewed))
    let now = try #require(try await site.holdings(of: ann).first)
    #expect(now.publicID == held.publicID && now.visibility == .members)
    #expect(now.orderedAt.timeIntervalSince(held.orderedAt) == 365 * 86_400)
    #expect(try await site.count("SELECT count(*) FROM holding WHERE note = 'Mine'") == 1)
    #expect(try await site.count("SELECT count(*) FROM assertion") == 1)
    #expect(try await site.count("SELECT count(*) FROM past_verdict") == 1)
    let page = await site.get("/backpack/imports/\(newer.imported.publicID)", as: ann)
    #expect(page.text.contains("A newer version"))
  }

  @Test("an older version, and the same one once more, change nothing")
  func older() async throws {
    let scene = try await Scene()
    let held = try #require(try await scene.bring("2026-03-01T00:00:00Z").holding)
    for issuedOn in ["2025-03-01T00:00:00Z", "2026-03-01T00:00:00Z"] {
      #expect(try await scene.bring(issuedOn).refused == .alreadyHeld)
    }
    #expect(try await scene.site.holdings(of: scene.ann).first == held)
  }

  @Test("one that holds longer takes the place of one that has expired, and never the other way round")
  func longer() async throws {
    let scene = try await Scene()
    #expect(try await scene.bring("2025-01-01T00:00:00Z", expires: "2025-06-01T00:00:00Z").holding != nil)
    #expect(
      try await scene.bring("2025-01-01T00:00:00Z", expires: "2040-06-01T00:00:00Z").imported.outcome
        == .accepted(try #require(try await scene.site.holdings(of: scene.ann).first?.publicID), .renewed))
    #expect(try await scene.bring("2026-01-01T00:00:00Z", expires: "2026-01-02T00:00:00Z").refused == .alreadyHeld)
    #expect(try await scene.site.count("SELECT count(*) FROM verdict WHERE headline = 'expired'") >= 1)
  }

  @Test("a badge that is checked again is checked as the file that it is now")
  func checkedAgain() async throws {
    let scene = try await Scene()
    _ = try await scene.bring("2025-03-01T00:00:00Z")
    let newer = try await scene.bring("2026-03-01T00:00:00Z")
    let id = try await scene.site.count("SELECT id FROM holding")
    let badge = try await scene.site.storage.transaction { db in try db.badgeToCheck(holding: Int64(id)) }
    let expected = try scene.issuer.award(to: "ann@example.org", issuedOn: "2026-03-01T00:00:00Z")
    #expect(badge?.bytes == Array(expected.utf8) && badge?.isFile == true)
    #expect(newer.holding != nil)
  }
}
