import Addresses
import Backpack
import Baking
import Foundation
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import Testing
import Verification
import Work

@Suite("Badges that come in")
struct AcceptedImportTests {
  struct Kind: Sendable, CustomStringConvertible {
    let version: StandardVersion
    let isSigned: Bool
    var description: String { "\(version.rawValue) \(isSigned ? "signed" : "hosted")" }
  }

  static let kinds = [StandardVersion.v1_0, .v1_1, .v2_0].flatMap { version in
    [Kind(version: version, isSigned: false), Kind(version: version, isSigned: true)]
  }

  @Test(
    "every version comes in baked into a picture, with its verdict, a safe picture and the file itself",
    arguments: kinds)
  func baked(_ kind: Kind) async throws {
    for picture in [PictureKind.png, .svg] {
      let web = StubWeb()
      let site = try await TestSite(elsewhere: web.web)
      let ann = try await site.person("ann")
      let issuer = try ForeignIssuer(web, kind.version, isSigned: kind.isSigned)
      let file = try ForeignIssuer.baked(try issuer.award(to: "ann@example.org"), picture)
      let entry = try await site.take(file, by: ann)
      let holding = try #require(entry.holding, "\(picture): \(entry.imported.outcome)")
      #expect(holding.name == "Robotics" && holding.issuerName == "The Robot Guild")
      let row = try #require(try await site.storage.transaction { db in try db.holding(holding.publicID) })
      #expect([.verified, .verifiedWithRemarks].contains(row.verdict?.headline))
      #expect(row.facts?.version == kind.version)
      // The file comes back byte for byte; the picture that is shown holds nothing but the picture.
      #expect(try await site.storage.transaction { db in try db.originalFile(of: holding.publicID) } == file)
      let name = try #require(holding.picture)
      let shown = await site.get("/image/\(name.segment)")
      #expect(shown.status == 200)
      #expect(shown.header("Content-Type")?.hasPrefix(picture.mediaType) == true)
      #expect(safePicture(file)?.bytes == shown.bytes)
      #expect(throws: UnbakingRefusal.self) { try unbake(shown.bytes) }
      #expect(try await site.keptDocuments() >= 2)
    }
  }

  @Test("every version comes in as the bare statement, as a file or pasted", arguments: kinds)
  func bare(_ kind: Kind) async throws {
    for source in [Import.Source.file, .text] {
      let web = StubWeb()
      let site = try await TestSite(elsewhere: web.web)
      let ann = try await site.person("ann")
      let statement = try ForeignIssuer(web, kind.version, isSigned: kind.isSigned).award(to: "ann@example.org")
      let entry = try await site.take(statement, source, by: ann)
      #expect(entry.holding?.name == "Robotics", "\(source): \(entry.imported.outcome)")
      // Without a picture of its own it shows the badge class's.
      #expect(entry.holding?.picture != nil, "\(source)")
    }
  }

  @Test("the address of a document and the address of a baked picture both lead to the badge")
  func addresses() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try issuer.award("a/1", to: "ann@example.org")
    let second = try ForeignIssuer.baked(try issuer.award("a/2", to: "ann@example.org"))
    web.publish(second, as: "image/png", at: issuer.address("shown.png"))
    for address in [issuer.address("a/1"), issuer.address("shown.png")] {
      let entry = try await site.take(address, .address, by: ann)
      #expect(entry.holding?.name == "Robotics", "\(address): \(entry.imported.outcome)")
    }
    #expect(web.asked.count { $0 == issuer.address("a/1") } == 1, "what an address answered is not asked for twice")
    #expect(try await site.holdings(of: ann).count == 2)
  }

  @Test("the form takes files, addresses and a paste in one go, and says what became of each")
  func form() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let file = try ForeignIssuer.baked(try issuer.award("a/1", to: "ann@example.org"))
    _ = try issuer.award("a/2", to: "ann@example.org")
    let pasted = try issuer.award("a/3", to: "ann@example.org")
    let answer = await site.bring(
      [
        Part(name: "file", fileName: "mine.png", bytes: file),
        Part(name: "file", fileName: "holiday.png", bytes: try ForeignIssuer.picture(.png)),
        Part(name: "url", bytes: Array(issuer.address("a/2").utf8)),
        Part(name: "text", bytes: Array(pasted.utf8)),
      ], as: ann)
    #expect(answer.status == 303)
    let batch = try await site.storage.transaction { db in try db.latestBatch(of: ann.account.id) }
    #expect(batch.map { $0.holding != nil } == [true, false, true, true])
    #expect(batch.map(\.imported.source) == [.file, .file, .address, .text])
    #expect(batch[1].refused == .noBadgeData)
    let page = await site.get("/backpack/import", as: ann)
    #expect(page.text.contains("Robotics") && page.text.contains("holiday.png"))
  }

  @Test("a wrong line among addresses has its own answer beside the others, and alone it comes back to be mended")
  func wrongLine() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try issuer.award("a/1", to: "ann@example.org")
    func bring(_ text: String) async -> TestAnswer {
      await site.bring([Part(name: "url", bytes: Array(text.utf8))], as: ann)
    }
    #expect(await bring("\(issuer.address("a/1"))\nissuer.example/a/2\n").status == 303, "a reload sends nothing again")
    let batch = try await site.storage.transaction { db in try db.latestBatch(of: ann.account.id) }
    #expect(batch.map(\.refused) == [nil, .addressMalformed])
    let page = await site.get("/backpack/import", as: ann)
    #expect(page.text.contains("issuer.example/a/2") && page.text.contains("This is not a whole address."))
    let alone = await bring("issuer.example/a/2\nftp://issuer.example/a/3")
    #expect(alone.status == 422 && alone.text.contains("issuer.example/a/2\nftp://issuer.example/a/3</textarea>"))
  }

  @Test("two hundred files at once are all looked at, and the next one is said to be left")
  func many() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    var parts: [Part] = []
    for number in 1...201 {
      let statement = try issuer.award("a/\(number)", to: "ann@example.org")
      parts.append(Part(name: "file", fileName: "\(number).json", bytes: Array(statement.utf8)))
    }
    let answer = await site.bring(parts, as: ann)
    #expect(answer.status == 303)
    #expect(await site.get("/backpack/import", as: ann).text.contains("This one is left: bring it next."))
    while await site.worker.workOff() > 0 {}
    #expect(try await site.holdings(of: ann).count == 200)
  }

  @Test("an expired badge is held and shown with its date")
  func expired() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = try ForeignIssuer(web).award(to: "ann@example.org", expires: "2026-06-01T00:00:00Z")
    let entry = try await site.take(statement, by: ann)
    #expect(entry.holding?.headline == .expired)
    #expect(entry.verdict?.headline == .expired)
    let id = try #require(entry.holding?.publicID)
    let page = await site.get("/award/\(id)", as: ann)
    #expect(page.status == 200 && page.text.contains("Expired"))
  }

  @Test("what an issuer answered is kept with the verdict, so that the badge survives its issuer")
  func kept() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try await site.take(try issuer.award(to: "ann@example.org"), by: ann)
    for path in ["a/1", "badge", "profile"] {
      #expect(try await site.keptBytes(at: issuer.address(path)) == web[issuer.address(path)]?.bytes, "\(path)")
    }
  }

  @Test("the profile's JSON says what a badge stands for")
  func description() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let held = try await site.take(try ForeignIssuer(web).award(to: "ann@example.org"), by: ann)
    #expect(held.holding != nil, "\(held.imported.outcome)")
    try await site.award(try await site.badge("lantern", name: "Lantern"), to: ann.email)
    let document = try JSON(parsing: await site.get("/user/ann/json").bytes)
    let said = (document["assertions"]?.array ?? []).map { $0["description"]?.string }
    #expect(Set(said) == ["Builds robots.", "What Lantern is for."])
  }
}
