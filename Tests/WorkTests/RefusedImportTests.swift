import Addresses
import Backpack
import Foundation
import Gateway
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import Testing
import Work

@Suite("Badges that do not come in")
struct RefusedImportTests {
  @Test("the same badge a second time is already held")
  func twice() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let statement = try issuer.award(to: "ann@example.org")
    let held = try #require(try await site.take(statement, by: ann).holding)
    for (again, source) in [(statement, Import.Source.file), (issuer.address("a/1"), .address)] {
      let entry = try await site.take(again, source, by: ann)
      #expect(entry.refused == .alreadyHeld)
      #expect(entry.refusal?.arguments == ["name": "Robotics", "award": held.publicID.description])
      let page = await site.get("/backpack/imports/\(entry.imported.publicID)", as: ann)
      #expect(page.text.contains("“<bdi>Robotics</bdi>” is in your backpack already."))
    }
    let picture = try await site.take(try ForeignIssuer.baked(statement), by: ann)
    #expect(picture.refused == .alreadyHeld)
    #expect(try await site.holdings(of: ann).count == 1)
  }

  @Test("somebody else's badge is refused with a hint at whose, kept, and held once the address was proven")
  func notYours() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = try ForeignIssuer(web).award(to: "robin.hood@sherwood.example", isHashed: false)
    let refused = try await site.take(statement, by: ann)
    let id = refused.imported.publicID
    #expect(refused.refused == .notYours)
    let hint = try #require(refused.refusal?.arguments["recipient"])
    #expect(hint.contains("…") || hint.contains("*") || hint.contains("•"), "\(hint)")
    let page = await site.get("/backpack/imports/\(id)", as: ann)
    #expect(page.text.contains(hint), "the hint helps only where it is shown")
    #expect(!page.text.contains("robin.hood@"), "a stranger's address is nobody's business")
    #expect(try await site.bytes(of: id, of: ann) == Array(statement.utf8))

    let address = try #require(EmailAddress("robin.hood@sherwood.example"))
    let now = site.clock.now
    try await site.storage.transaction { db in try db.confirmAddress(address, of: ann.account.id, at: now) }
    #expect(await site.post("/backpack/imports/\(id)/retry", as: ann).status == 303)
    _ = await site.worker.workOff()
    #expect(try await site.entry(id, of: ann).holding?.name == "Robotics")
  }

  @Test("somebody else's badge is not taken in because it has expired")
  func expiredOfAnother() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let entry = try await site.take(
      try issuer.award(to: "bob@example.org", issuedOn: "2020-01-01T00:00:00Z", expires: "2021-01-01T00:00:00Z"),
      by: ann)
    #expect(entry.refused == .notYours && entry.verdict?.headline == .expired)
    #expect(try await site.holdings(of: ann).isEmpty)
  }

  @Test("who brings a badge that names a web address is not told to add an e-mail address")
  func notYoursByWebAddress() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try issuer.award(to: "ann@example.org")
    var award = try #require(web[issuer.address("a/1")]?.object)
    award["recipient"] = ["type": "url", "hashed": false, "identity": "https://ann.example/"]
    web[issuer.address("a/1")] = .object(award)
    let entry = try await site.take(JSON.object(award).text, by: ann)
    #expect(entry.refused == .notYours)
    let page = await site.get("/backpack/imports/\(entry.imported.publicID)", as: ann).text
    #expect(page.contains("Here only e-mail addresses can be proven so far."))
    #expect(page.contains("ask its issuer to award it to an e-mail address of yours"))
    #expect(!page.contains("add the address that it was written to") && !page.contains("/claim"))
  }

  @Test("a hashed recipient cannot be hinted at, and the sentence does without")
  func notYoursHashed() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let entry = try await site.take(try ForeignIssuer(web).award(to: "robin@example.org"), by: ann)
    #expect(entry.refused == .notYours)
    let page = await site.get("/backpack/imports/\(entry.imported.publicID)", as: ann)
    #expect(page.text.contains("It was written to an e-mail address that is not one of your proven ones."))
  }

  @Test(
    "an unclaimed badge comes in by itself once the address that was given at it is proved, and nobody learns of it")
  func claimed() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let (ann, bob) = (try await site.person("ann"), try await site.person("bob"))
    let issuer = try ForeignIssuer(web)
    let entry = try await site.take(try issuer.award(to: "work@example.org"), by: ann)
    let other = try await site.take(try issuer.award("a/2", to: "nobody@example.org"), by: ann)
    let id = entry.imported.publicID
    #expect(entry.keptUntil == site.clock.now.addingTimeInterval(30 * 86_400))
    let page = await site.get("/backpack/imports/\(id)", as: ann)
    #expect(page.text.contains("/backpack/imports/\(id)/claim") && page.text.contains("24 December 2026"))
    for (address, words) in [
      ("no address", "not a whole e-mail address"), ("ann@example.org", "was not written to it"),
    ] {
      let answer = await site.post("/backpack/imports/\(id)/claim", [("email", address)], as: ann)
      #expect(answer.status == 422 && answer.text.contains(words))
    }
    #expect(await site.post("/backpack/imports/\(id)/claim", [("email", "work@example.org")], as: bob).status == 404)
    #expect(await site.post("/backpack/imports/\(id)/claim", [("email", "work@example.org")], as: ann).status == 200)
    let mail = try #require(try await site.storage.transaction { db in try db.mails(limit: 1) }.first)
    let link = try #require(mail.body.split(whereSeparator: \.isWhitespace).first { $0.contains("/confirm/") })
    let path = String(link.dropFirst(site.settings.base.description.count))
    #expect(await site.post(path, as: ann).text.contains("2 badges that you brought before are being checked again"))
    _ = await site.worker.workOff()
    #expect(try await site.entry(id, of: ann).holding?.name == "Robotics")
    #expect(try await site.entry(id, of: ann).keptUntil == nil)
    let again = try await site.entry(other.imported.publicID, of: ann)
    #expect(again.refused == .notYours && again.keptUntil == other.keptUntil, "its time is not prolonged")
    let tied = SQL("SELECT count(*) FROM holding JOIN identity ON identity.id = identity_id WHERE email LIKE 'work@%'")
    #expect(try await site.count(tied) == 1)
  }

  @Test("what nobody claimed in thirty days goes with its bytes, and discarding what was refused leaves it")
  func unclaimedForLong() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = try ForeignIssuer(web).award(to: "work@example.org")
    let id = try await site.take(statement, by: ann).imported.publicID
    #expect(await site.post("/backpack/imports/discard-refused", as: ann).status == 303)
    func sweep() async throws {
      var place: Sweep? = .start
      let now = site.clock.now
      while let here = place {
        place = try await site.storage.transaction { db in try db.sweep(here, portion: 50, at: now) }
      }
    }
    site.clock.advance(by: 30 * 86_400 - 1)
    try await sweep()
    #expect(try await site.bytes(of: id, of: ann) == Array(statement.utf8))
    site.clock.advance(by: 1)
    try await sweep()
    #expect(try await site.count("SELECT count(*) FROM import") == 0)
    #expect(try await site.count("SELECT count(*) FROM blob WHERE bytes = \(Array(statement.utf8))") == 0)
  }

  @Test("what the issuer has withdrawn is refused with the issuer's reason")
  func revoked() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let statement = try issuer.award(to: "ann@example.org")
    issuer.withdraw(reason: "Awarded to the wrong robot.")
    let entry = try await site.take(statement, by: ann)
    #expect(entry.refused == .revoked)
    #expect(entry.refusal?.arguments["reason"] == "Awarded to the wrong robot.")
    #expect(try await site.holdings(of: ann).isEmpty)
  }

  @Test("what the issuer does not know, or has published otherwise, is not verified")
  func notVerified() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let statement = try issuer.award(to: "ann@example.org")
    web.publish(Array("no".utf8), as: "text/plain", at: issuer.address("a/1"), status: 404)
    #expect(try await site.take(statement, by: ann).refused == .notVerified)
    _ = try issuer.award(to: "somebody@example.org")
    #expect([.notVerified, .notYours].contains(try await site.take(statement, by: ann).refused))
    #expect(try await site.holdings(of: ann).isEmpty)
  }

  @Test(
    "what cannot be checked completely is refused with a sentence, and its file is kept",
    arguments: [version05, version3])
  func notCheckable(statement: String) async throws {
    let site = try await TestSite(elsewhere: StubWeb().web)
    let ann = try await site.person("ann")
    let entry = try await site.take(statement, by: ann)
    #expect(entry.refused == .notCheckable)
    #expect(try await site.bytes(of: entry.imported.publicID, of: ann) == Array(statement.utf8))
    let page = await site.get("/backpack/imports/\(entry.imported.publicID)", as: ann)
    #expect(page.text.contains("We cannot check this kind of badge completely yet"))
  }

  @Test("a file over the limit has its own line, and the others come in")
  func tooLarge() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = try ForeignIssuer(web).award(to: "ann@example.org")
    let answer = await site.bring(
      [
        Part(name: "file", fileName: "huge.png", isTooLarge: true),
        Part(name: "file", fileName: "good.json", bytes: Array(statement.utf8)),
      ], as: ann)
    #expect(answer.status == 303)
    let batch = try await site.storage.transaction { db in try db.latestBatch(of: ann.account.id) }
    #expect(batch.map(\.imported.label) == ["huge.png", "good.json"])
    #expect(batch.first?.refused == .tooLarge && batch.last?.holding != nil)
    // What came in by another way than the form is measured too.
    let padded = Array(statement.utf8) + [UInt8](repeating: 0x20, count: 5 << 20)
    #expect(try await site.take(padded, by: ann).refused == .tooLarge)
  }

  @Test("what is thrown away is gone, bytes and all, and not for anybody else")
  func discarded() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let (ann, bob) = (try await site.person("ann"), try await site.person("bob"))
    let bytes = Array("no badge at all, just some private words".utf8)
    let (mine, his) = (try await site.take(bytes, by: ann), try await site.take(bytes, by: bob))
    let (id, other) = (mine.imported.publicID, his.imported.publicID)
    #expect(mine.refused == .notABadgeFile)
    #expect(await site.post("/backpack/imports/\(id)/discard", as: bob).status == 404)
    #expect(try await site.bytes(of: id, of: ann) == bytes)
    #expect(await site.post("/backpack/imports/\(id)/discard", as: ann).status == 303)
    #expect(try await site.bytes(of: id, of: ann) == nil)
    #expect(await site.get("/backpack/imports/\(id)", as: ann).status == 404)
    #expect(try await site.bytes(of: other, of: bob) == bytes)
    #expect(await site.post("/backpack/imports/\(other)/discard", as: bob).status == 303)
    #expect(try await site.count("SELECT count(*) FROM blob WHERE bytes = \(bytes)") == 0)
    #expect(try await site.count("SELECT count(*) FROM job") == 0)
  }

  @Test("an SVG that names one badge and holds another is refused, for readers disagree which counts")
  func contradiction() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    let statement = try issuer.award(to: "ann@example.org")
    let svg = { (verify: String) in
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><o:assertion xmlns:o="http://openbadges.org" "#
        + #"verify="\#(verify)"><![CDATA[\#(statement)]]></o:assertion><rect width="9" height="9"/></svg>"#
    }
    #expect(try await site.take(svg("https://evil.example/a/1"), by: ann).refused == .twoStatements)
    #expect(try await site.take(svg(issuer.address("a/1")), by: ann).holding != nil)
  }

  @Test("an empty file is refused with a sentence")
  func empty() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    #expect(try await site.take([], by: ann).refused == .empty)
  }

  @Test("the file of a refused import comes back as it was handed in")
  func comesBack() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let bytes: [UInt8] = [0, 1, 2, 0xFF, 0xFE]
    let entry = try await site.take(bytes, by: ann)
    let answer = await site.get("/backpack/imports/\(entry.imported.publicID)/file", as: ann)
    #expect(answer.bytes == bytes)
    #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
    let bob = try await site.person("bob")
    #expect(await site.get("/backpack/imports/\(entry.imported.publicID)/file", as: bob).status == 404)
  }

  static let version05 = """
    {"recipient": "ann@example.org", "issued_on": "2012-01-01", "badge": {"name": "B", "description": "d",
    "image": "/i.png", "criteria": "/c", "issuer": {"origin": "https://issuer.example", "name": "Guild"}}}
    """

  static let version3 = """
    {"@context": ["https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "type": ["VerifiableCredential", "OpenBadgeCredential"], "id": "urn:uuid:3",
    "issuer": {"id": "did:web:issuer.example", "type": ["Profile"], "name": "Guild"},
    "validFrom": "2026-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:ann", "type": ["AchievementSubject"], "achievement": {
    "id": "urn:uuid:4", "type": ["Achievement"], "name": "B", "description": "d", "criteria": {"narrative": "c"}}},
    "proof": {"type": "DataIntegrityProof", "cryptosuite": "ecdsa-sd-2023", "proofPurpose": "assertionMethod",
    "verificationMethod": "did:web:issuer.example#1", "proofValue": "u2V0A"}}
    """
}
