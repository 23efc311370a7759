import Backpack
import LinkedData
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import Testing
import Work

@Suite("A badge that would tell that two addresses belong to one person")
struct HeldBackTests {
  /// A site with somebody who has proved two addresses, and an issuer elsewhere.
  private func place() async throws -> (TestSite, TestPerson, ForeignIssuer) {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    try await site.storage.transaction { db in
      try db.confirmAddress(try #require(EmailAddress("work@example.com")), of: ann.account.id, at: site.clock.now)
    }
    return (site, ann, try ForeignIssuer(web))
  }

  @Test("it comes in for its owner alone, says why, and is shown once they agree")
  func imported() async throws {
    let (site, ann, issuer) = try await place()
    func bring(_ path: String, to address: String) async throws -> ImportEntry {
      try await site.take(try issuer.award(path, to: address), by: ann)
    }
    let first = try await bring("a/1", to: "ann@example.org")
    #expect(first.holding?.visibility == .everyone && first.imported.outcome == .accepted(first.holding?.publicID))
    let joined = try await bring("a/2", to: "work@example.com")
    let award = try #require(joined.holding?.publicID)
    #expect(joined.holding?.visibility == .onlyMe && joined.imported.outcome == .accepted(award, .heldBack))
    #expect(await site.get("/award/\(award)").status == 404)
    #expect(
      await site.get("/backpack/imports/\(joined.imported.publicID)", as: ann).text.contains("Only you see it for now"))
    // The first address is public already, so it tells nothing new.
    #expect(try await bring("a/3", to: "ann@example.org").holding?.visibility == .everyone)

    let form = [("holding", "\(award)"), ("shown-to", "everyone")]
    let question = await site.post("/backpack/visibility", form, as: ann)
    #expect(question.status == 200 && question.text.contains("work@example.com"))
    #expect(await site.post("/backpack/visibility", form + [("joining", "yes")], as: ann).status == 303)
    #expect(await site.get("/award/\(award)").status == 200)
    #expect(try await bring("a/4", to: "work@example.com").holding?.visibility == .everyone)
  }

  @Test("so does one that was removed and is brought back, where the other is public by now")
  func broughtBack() async throws {
    let (site, ann, issuer) = try await place()
    let first = try #require(try await site.take(try issuer.award("a/1", to: "work@example.com"), by: ann).holding)
    #expect(await site.post("/backpack/badges/\(first.publicID)/remove", as: ann).status == 303)
    _ = try await site.take(try issuer.award("a/2", to: "ann@example.org"), by: ann)
    #expect(await site.post("/backpack/removed", [("holding", "\(first.publicID)")], as: ann).status == 303)
    #expect(await site.get("/award/\(first.publicID)").status == 404)
    #expect(await site.get("/award/\(first.publicID)", as: ann).status == 200)
  }

  @Test(
    "what was shown elsewhere is shown beside what came with it, and not beside what was here",
    arguments: [true, false])
  func movedHouse(isBeside: Bool) async throws {
    let (site, ann, issuer) = try await place()
    let other = try issuer.award("a/1", to: "ann@example.org")
    if isBeside { _ = try await site.take(other, by: ann) }
    var badges = [Exported("b.json", try issuer.award("a/2", to: "work@example.com"))]
    if !isBeside { badges.insert(Exported("a.json", other), at: 0) }
    _ = await site.bring([try exported(badges)], as: ann)
    let held = try await site.holdings(of: ann)
    #expect(held.count == 2)
    #expect(held.map(\.visibility).contains(.onlyMe) == isBeside)
  }

  @Test("what only members saw elsewhere says nothing about what everyone may see here")
  func movedHouseAmongMembers() async throws {
    let (site, ann, issuer) = try await place()
    _ = try await site.take(try issuer.award("a/1", to: "ann@example.org"), by: ann)
    let brought = [
      Exported("a.json", try issuer.award("a/2", to: "ann@example.org"), .members),
      Exported("b.json", try issuer.award("a/3", to: "work@example.com")),
    ]
    _ = await site.bring([try exported(brought)], as: ann)
    let seen = try await site.storage.transaction { db in
      try db.exportedHoldings(of: ann.account.id, after: nil, limit: 10)
    }
    func visibility(_ path: String) -> Visibility? { seen.first { $0.identifier.hasSuffix(path) }?.holding.visibility }
    #expect(visibility("a/2") == .members)
    #expect(visibility("a/3") == .onlyMe)
  }

  @Test("nor does a file that lay beside the export, or another export", arguments: [false, true])
  func besideInOneForm(isExport: Bool) async throws {
    let (site, ann, issuer) = try await place()
    let other = try issuer.award("a/1", to: "ann@example.org")
    let beside =
      isExport
      ? try exported([Exported("a.json", other)]) : Part(name: "file", fileName: "a.json", bytes: Array(other.utf8))
    let work = try exported([Exported("b.json", try issuer.award("a/2", to: "work@example.com"))])
    _ = await site.bring([beside, work], as: ann)
    let held = try await site.holdings(of: ann)
    #expect(Set(held.map(\.visibility)) == [.everyone, .onlyMe] && held.count == 2)
  }

  @Test("what was hidden here and then removed stays as its owner made it, whatever an export says of it")
  func removedAndExported() async throws {
    let (site, ann, issuer) = try await place()
    _ = try await site.take(try issuer.award("a/1", to: "ann@example.org"), by: ann)
    let text = try issuer.award("a/2", to: "work@example.com")
    let hidden = try #require(try await site.take(text, by: ann).holding)
    let form = [("shown-to", "only-me"), ("note", "For me alone")]
    #expect(await site.post("/backpack/badges/\(hidden.publicID)", form, as: ann).status == 303)
    #expect(await site.post("/backpack/badges/\(hidden.publicID)/remove", as: ann).status == 303)
    _ = await site.bring([try exported([Exported("b.json", text)])], as: ann)
    let back = try await site.storage.transaction { db in try db.holding(hidden.publicID) }
    #expect(back?.holding.visibility == .onlyMe)
    #expect(back?.note.description == "For me alone")
  }

  private struct Exported {
    let file: String
    let text: String
    let visibility: Visibility

    init(_ file: String, _ text: String, _ visibility: Visibility = .everyone) {
      (self.file, self.text, self.visibility) = (file, text, visibility)
    }
  }

  /// The export of another Lapel with these badges in it, each with a note.
  private func exported(_ badges: [Exported]) throws -> Part {
    let listed = badges.map { badge -> JSON in
      [
        "id": .string(badge.file), "file": .string(badge.file), "visibility": .string(badge.visibility.rawValue),
        "note": "Mine",
      ]
    }
    let contents: JSON = ["format": "lapel-backpack", "version": 1, "badges": .array(listed)]
    let files = badges.map { ($0.file, Array($0.text.utf8)) }
    return Part(
      name: "file", fileName: "all.zip", bytes: try TestZIP.of(files + [("backpack.json", contents.bytes)]))
  }

  @Test("two new addresses at once show the badges of one of them")
  func both() async throws {
    let (site, ann, issuer) = try await place()
    var ids: [Holding.ID] = []
    for (path, address) in [("a/1", "ann@example.org"), ("a/2", "work@example.com")] {
      let entry = try await site.take(try issuer.award(path, to: address), by: ann)
      ids.append(try #require(entry.holding?.id))
    }
    try await site.storage.transaction { [ids] db in
      try db.run("UPDATE holding SET visibility = 'everyone'")
      #expect(try db.holdBack(ids, of: ann.account.id).count == 1)
    }
  }

  @Test("neither are two joined in public that only members saw together")
  func bothKnownToMembers() async throws {
    let (site, ann, issuer) = try await place()
    for (path, address) in [("a/1", "ann@example.org"), ("a/2", "work@example.com")] {
      _ = try await site.take(try issuer.award(path, to: address), by: ann)
    }
    try await site.storage.transaction { db in try db.run("UPDATE holding SET visibility = 'members'") }
    var ids: [Holding.ID] = []
    for (path, address) in [("a/3", "ann@example.org"), ("a/4", "work@example.com")] {
      ids.append(try #require(try await site.take(try issuer.award(path, to: address), by: ann).holding?.id))
    }
    try await site.storage.transaction { [ids] db in
      for id in ids { try db.run("UPDATE holding SET visibility = 'everyone' WHERE id = \(id)") }
      #expect(try db.holdBack(ids, of: ann.account.id).count == 1)
    }
  }
}
