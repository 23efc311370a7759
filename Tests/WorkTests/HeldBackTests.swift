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
    let badges = [
      ("a.json", Array(other.utf8)), ("b.json", Array(try issuer.award("a/2", to: "work@example.com").utf8)),
    ]
    .suffix(isBeside ? 1 : 2)
    let listed = badges.map { badge -> JSON in
      ["id": .string(badge.0), "file": .string(badge.0), "visibility": "everyone", "note": "Mine"]
    }
    let contents: JSON = ["format": "lapel-backpack", "version": 1, "badges": .array(listed)]
    let zip = try TestZIP.of(badges + [("backpack.json", contents.bytes)])
    _ = await site.bring([Part(name: "file", fileName: "all.zip", bytes: zip)], as: ann)
    let held = try await site.holdings(of: ann)
    #expect(held.count == 2)
    #expect(held.map(\.visibility).contains(.onlyMe) == isBeside)
  }

  @Test("what only members saw elsewhere says nothing about what everyone may see here")
  func movedHouseAmongMembers() async throws {
    let (site, ann, issuer) = try await place()
    _ = try await site.take(try issuer.award("a/1", to: "ann@example.org"), by: ann)
    let brought = [("a.json", "a/2", "ann@example.org", "members"), ("b.json", "a/3", "work@example.com", "everyone")]
    var files: [(String, [UInt8])] = []
    for (file, path, address, _) in brought {
      files.append((file, Array(try issuer.award(path, to: address).utf8)))
    }
    let listed = brought.map { file, _, _, visibility -> JSON in
      ["id": .string(file), "file": .string(file), "visibility": .string(visibility), "note": "Mine"]
    }
    let contents: JSON = ["format": "lapel-backpack", "version": 1, "badges": .array(listed)]
    let zip = try TestZIP.of(files + [("backpack.json", contents.bytes)])
    _ = await site.bring([Part(name: "file", fileName: "all.zip", bytes: zip)], as: ann)
    let seen = try await site.storage.transaction { db in
      try db.exportedHoldings(of: ann.account.id, after: nil, limit: 10)
    }
    func visibility(_ path: String) -> Visibility? { seen.first { $0.identifier.hasSuffix(path) }?.holding.visibility }
    #expect(visibility("a/2") == .members)
    #expect(visibility("a/3") == .onlyMe)
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
