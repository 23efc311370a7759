import Backpack
import Baking
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("Badges in a ZIP") struct ArchiveImportTests {
  private static func file(_ name: String, _ bytes: [UInt8]) -> Part {
    Part(name: "file", fileName: name, bytes: bytes)
  }

  private func batch(_ site: TestSite, _ person: TestPerson) async throws -> [ImportEntry] {
    try await site.storage.transaction { db in try db.latestBatch(of: person.account.id) }
  }

  /// What is said of each line of the last batch.
  private func said(_ site: TestSite, _ person: TestPerson) async throws -> [String: ImportRefusal.Kind?] {
    Dictionary(
      try await batch(site, person).map { ($0.imported.label, $0.refused) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("each becomes an import of its own, with a sentence where it is not taken")
  func oneEach() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let good = try ForeignIssuer.baked(try issuer.award(to: "robin@example.org"))
    let zip = try TestZIP.of([
      ("badges/good.png", good), ("../../etc/evil.png", try ForeignIssuer.picture(.png)),
      ("/absolute.json", Array("{}".utf8)), ("inner.zip", try TestZIP.of([("x.png", good)])), ("notes.pdf", [1, 2]),
      ("__MACOSX/._good.png", [1]), ("huge.png", [UInt8](repeating: 7, count: 6 << 20)),
    ])
    #expect(await site.bring([Self.file("all.zip", zip)], as: robin).status == 303)
    let said = try await said(site, robin)
    #expect(said["good.png"] == .some(nil))
    #expect(said["evil.png"] == .noBadgeData)
    #expect(said["absolute.json"] == .notABadgeFile)
    #expect(said["inner.zip"] == .archiveNested)
    #expect(said["huge.png"] == .tooLarge)
    #expect(said["all.zip"] == .archiveOthers)
    #expect(said.count == 6)
    #expect(try await site.holdings(of: robin).count == 1)
    let page = await site.get("/backpack/import", as: robin)
    #expect(page.status == 200 && page.text.contains("notes.pdf"))
  }

  @Test("where only a file was passed over nothing is amiss, and nothing asks for its owner")
  func passedOver() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let good = try ForeignIssuer.baked(try issuer.award(to: "robin@example.org"))
    let zip = try TestZIP.of([("good.png", good), ("README", Array("Read me".utf8))])
    for _ in 0..<2 { #expect(await site.bring([Self.file("all.zip", zip)], as: robin).status == 303) }
    let kinds = try await site.storage.transaction { db in
      try db.rows("SELECT refusal FROM import WHERE refusal IS NOT NULL ORDER BY id", as: Single<String>.self).map(
        \.value)
    }
    // What was remarked on the first is forgotten with the second.
    #expect(kinds == ["already-brought", "archive-others"])
    #expect(await !site.get("/backpack", as: robin).text.contains("needs you"))
    let page = await site.get("/backpack/import", as: robin).text
    #expect(page.contains("Passed over") && !page.contains("Not added"))
    let line = try #require(page.firstMatch(of: /href="(\/backpack\/imports\/[^"]+)"><b><bdi>all.zip/)?.1)
    let result = await site.get(String(line), as: robin).text
    #expect(result.contains("Passed over") && !result.contains("What you handed in"))
    _ = try await site.take("no badge at all", by: robin)
    #expect(await site.get("/backpack", as: robin).text.contains("One thing needs you"))
  }

  @Test("two hundred are taken at once; the same ZIP again brings the rest, and once more nothing")
  func tooMany() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let zip = try TestZIP.of((0..<230).map { ("\($0).json", Array("{\"n\":\($0)}".utf8)) })
    // Nobody looks at them meanwhile: what waits counts as brought.
    #expect(await site.upload("/backpack/import", [Self.file("all.zip", zip)], as: robin).status == 303)
    var lines = try await batch(site, robin)
    #expect(lines.count == 201)
    let rest = try #require(lines.last?.refusal)
    #expect(rest.kind == .archiveRest)
    #expect(
      rest.arguments["count"] == "30"
        && rest.arguments["names"] == "200.json, 201.json, 202.json, 203.json, 204.json, …")
    #expect(await site.upload("/backpack/import", [Self.file("all.zip", zip)], as: robin).status == 303)
    lines = try await batch(site, robin)
    #expect(lines.prefix(200).allSatisfy { $0.refused == .stillOpen })
    #expect(lines.count == 230 && lines.suffix(30).allSatisfy { $0.imported.outcome == .received })
    _ = await site.upload("/backpack/import", [Self.file("all.zip", zip)], as: robin)
    lines = try await batch(site, robin)
    #expect(lines.prefix(200).allSatisfy { $0.refused == .stillOpen })
    #expect(lines.count == 201 && lines.last?.refusal == ImportRefusal(.archiveKnown, ["count": "30"]))
  }

  @Test("what was refused, or cannot be read, does not keep the rest of a ZIP from its turn")
  func restBehindRefused() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let inner = try TestZIP.of([("x.png", [1])])
    let zip = try TestZIP.of(
      [("inner.zip", inner)] + (0..<230).map { ("\($0).json", Array("{\"n\":\($0)}".utf8)) })
    // All that is taken is refused before the same ZIP comes once more.
    _ = await site.bring([Self.file("all.zip", zip)], as: robin)
    var lines = try await batch(site, robin)
    #expect(lines.map(\.imported.label) == (0..<200).map { "\($0).json" } + ["all.zip"])
    #expect(lines.last?.refusal?.arguments["count"] == "31")
    _ = await site.bring([Self.file("all.zip", zip)], as: robin)
    lines = try await batch(site, robin)
    let taken = (200..<230).map { "\($0).json" } + ["inner.zip"] + (0..<169).map { "\($0).json" }
    #expect(lines.map(\.imported.label) == taken + ["all.zip"])
    #expect(lines[30].refused == .archiveNested)
    #expect(lines.last?.refusal?.arguments["count"] == "31")
  }

  @Test("the same file many times over is taken once, and every other time has its line in the order of the ZIP")
  func sameFiles() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    for count in [260, 10_000] {
      let zip = try TestZIP.of((0..<count).map { ("\($0).json", Array("{\"n\":\(count)}".utf8)) })
      // It makes no difference how fast the first is refused.
      _ = await site.bring([Self.file("same.zip", zip)], as: robin)
      let lines = try await batch(site, robin)
      #expect(lines.map(\.imported.label) == (0..<200).map { "\($0).json" } + ["same.zip"])
      #expect(lines.first?.refused == .notABadgeFile)
      #expect(lines.dropFirst().prefix(199).allSatisfy { $0.refusal == ImportRefusal(.sameFile, ["name": "0.json"]) })
      #expect(lines.last?.refusal == ImportRefusal(.archiveKnown, ["count": "\(count - 200)"]))
    }
    #expect(
      await site.get("/backpack/import", as: robin).text.contains("9,800 more files of this ZIP are here already"))
  }

  @Test("badges that are here already say so and lead there, beside what is new and its copy")
  func hereAlready() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let badges = try ["a/1", "a/2", "a/3"].map { Array(try issuer.award($0, to: "robin@example.org").utf8) }
    _ = await site.bring([Self.file("1.json", badges[0]), Self.file("2.json", badges[1])], as: robin)
    let held = try await site.holdings(of: robin).map(\.publicID)
    #expect(held.count == 2)
    let zip = try TestZIP.of([
      ("one.json", badges[0]), ("new.json", badges[2]), ("two.json", badges[1]), ("copy.json", badges[2]),
    ])
    _ = await site.bring([Self.file("all.zip", zip)], as: robin)
    let lines = try await batch(site, robin)
    #expect(lines.map(\.refused) == [.alreadyBrought, nil, .alreadyBrought, .sameFile])
    #expect(Set(lines.compactMap { $0.refusal?.arguments["award"] }) == Set(held.map(\.description)))
    #expect(lines.last?.refusal?.arguments["name"] == "new.json")
    let page = await site.get("/backpack/import", as: robin).text
    #expect(page.contains("4 of 4 checked") && page.contains("You have this one already"))
    for id in held { #expect(page.contains("href=\"/award/\(id)\"")) }
    // None of that waits for its owner.
    #expect(await !site.get("/backpack", as: robin).text.contains("needs you"))
  }

  @Test("a badge that was removed comes back by a ZIP")
  func removed() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let badge = Array(try ForeignIssuer(web).award(to: "robin@example.org").utf8)
    _ = await site.bring([Self.file("1.json", badge)], as: robin)
    let held = try await site.holdings(of: robin).map(\.publicID)
    _ = try await site.storage.transaction { [now = site.clock.now] db in
      try db.remove(held, of: robin.account.id, at: now)
    }
    #expect(try await site.holdings(of: robin).isEmpty)
    _ = await site.bring([Self.file("all.zip", try TestZIP.of([("1.json", badge)]))], as: robin)
    #expect(try await site.holdings(of: robin).map(\.publicID) == held)
  }

  @Test("of two hundred and three files the first two hundred are taken, and the page says which are left")
  func files() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let files = (0..<203).map { Self.file("\($0).json", Array("{\"n\":\($0)}".utf8)) }
    #expect(await site.upload("/backpack/import", files, as: robin).status == 303)
    let lines = try await batch(site, robin)
    #expect(lines.count == 201 && lines.prefix(200).allSatisfy { $0.imported.outcome == .received })
    #expect(lines.last?.refusal == ImportRefusal(.rest, ["count": "3", "maximum": "200"]))
    let page = await site.get("/backpack/import", as: robin).text
    #expect(page.contains("200.json, 201.json, 202.json") && page.contains("3 are left: bring them next"))
  }

  @Test("what was not kept has no size, nothing to download and no other check; it can be taken off the list")
  func notKept() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    _ = await site.bring([Self.file("x.zip", Array("no ZIP".utf8))], as: robin)
    let id = try #require(try await batch(site, robin).last?.imported.publicID)
    let page = await site.get("/backpack/imports/\(id)", as: robin).text
    #expect(!page.contains("0 bytes") && !page.contains("What you handed in") && !page.contains("/retry\""))
    #expect(page.contains("Remove this line") && page.contains("/backpack/imports/\(id)/discard\""))
    _ = await site.post("/backpack/imports/\(id)/discard", [], as: robin)
    #expect(try await batch(site, robin).isEmpty)
  }

  @Test("ten thousand files, and more than are looked through, are answered in a sentence")
  func crowds() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    for (count, kind) in [(10_000, ImportRefusal.Kind.archiveEmpty), (20_001, .archiveTooMany)] {
      let zip = try TestZIP.of((0..<count).map { ("\($0).exe", []) })
      _ = await site.upload("/backpack/import", [Self.file("crowd.zip", zip)], as: robin)
      #expect(try await said(site, robin) == ["crowd.zip": kind])
    }
  }

  @Test("what is no ZIP, a bomb, and one with a password are told apart; what came before is kept")
  func bad() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let bomb = try TestZIP.of(
      [("first.json", Array("{}".utf8))] + (0..<8).map { ("\($0).png", [UInt8](repeating: 0, count: 4 << 20)) })
    _ = await site.bring([Self.file("bomb.zip", bomb)], as: robin)
    let said = try await said(site, robin)
    #expect(said["bomb.zip"] == .archiveBomb && said["first.json"] == .notABadgeFile)
    for (bytes, kind) in [
      (Array("%PDF-1.7".utf8), ImportRefusal.Kind.archiveDamaged), (Array(bomb.prefix(200)), .archiveDamaged),
      (try TestZIP.of([]), .archiveEmpty), (try Self.locked(), .archiveEncrypted),
    ] {
      _ = await site.bring([Self.file("x.zip", bytes)], as: robin)
      #expect(try await batch(site, robin).last?.refused == kind)
    }
    let page = await site.get("/backpack/import", as: robin)
    #expect(page.text.contains("locked with a password"))
  }

  /// A ZIP whose only file says that it is encrypted (APPNOTE 4.4.4).
  private static func locked() throws -> [UInt8] {
    var bytes = try TestZIP.of([("a.json", Array("hidden".utf8))])
    bytes[6] |= 1
    let directory = try #require((0..<bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
    bytes[directory + 8] |= 1
    return bytes
  }
}
