import Addresses
import Backpack
import Baking
import Foundation
import Gateway
import HTTPTypes
import LinkedData
import MicroHTTP
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Verification
import Work

@Suite("Badges that anybody has checked")
struct CheckForStrangersTests {
  private func part(_ name: String, _ text: String) -> Part { Part(name: name, bytes: Array(text.utf8)) }

  /// A site, and the file of a badge that somebody elsewhere awarded to ann@example.org.
  private func world(_ web: StubWeb, isSigned: Bool = false) async throws -> (TestSite, [UInt8]) {
    let site = try await TestSite(elsewhere: web.web)
    let statement = try ForeignIssuer(web, isSigned: isSigned).award(to: "ann@example.org")
    return (site, try ForeignIssuer.baked(statement))
  }

  @Test(
    "a stranger hands in a file and reads the verdict, every check, and what the issuer calls itself; nothing is kept")
  func file() async throws {
    let (site, file) = try await world(StubWeb())
    let before = try await site.database.contents().filter { $0.key != "attempt" }
    let answer = await site.upload(
      "/verify", [Part(name: "file", fileName: "b.png", bytes: file), part("recipient", "ann@example.org")])
    #expect(answer.status == 200)
    #expect(answer.text.contains("Robotics"))
    #expect(answer.text.contains("The issuer calls itself “<bdi>The Robot Guild</bdi>”."))
    #expect(answer.text.contains("Proven: <bdi>issuer.example</bdi>."))
    #expect(answer.text.contains("Awarded to <bdi>ann@example.org</bdi>."))
    for check in CheckID.allCases {
      #expect(answer.text.contains(Words.check(check)), "\(check)")
    }
    #expect(answer.cookies.isEmpty)
    #expect(try await site.database.contents().filter { $0.key != "attempt" } == before)
  }

  @Test("an address and a text are taken as well, and a badge that is somebody else's is not theirs")
  func textAndAddress() async throws {
    let (site, _) = try await world(StubWeb())
    let address = await site.upload("/verify", [part("input", " https://issuer.example/a/1 ")])
    #expect(address.text.contains("Verified"))
    let other = await site.upload(
      "/verify", [part("input", "https://issuer.example/a/1"), part("recipient", "bob@example.org")])
    #expect(other.text.contains(#"<h2 id="verdict">Not your badge</h2>"#))
    let award = try await site.award(try await site.badge("lantern"), to: #require(EmailAddress("ann@example.org")))
    let own = await site.upload("/verify", [part("input", "http://127.0.0.1:8000/award/\(award)")])
    #expect(own.text.contains("Badge lantern"))
  }

  @Test("what is no badge is not verified, and what cannot be read is said at its field")
  func badInput() async throws {
    let site = try await TestSite()
    #expect(await site.upload("/verify", [part("input", "")]).status == 422)
    #expect(await site.upload("/verify", []).status == 422)
    let typo = await site.upload("/verify", [part("input", "https://a.example/"), part("recipient", "ann")])
    #expect(typo.status == 422 && typo.text.contains(#"value="ann""#))
    let bytes = await site.upload("/verify", [Part(name: "input", bytes: [0xFF, 0xFE])])
    #expect(bytes.status == 422)
    var large = Part(name: "file", fileName: "b.png")
    large.isTooLarge = true
    #expect(await site.upload("/verify", [large]).status == 422)
    let photo = await site.upload("/verify", [Part(name: "file", fileName: "a.jpg", bytes: [0xFF, 0xD8, 0xFF, 0xE0])])
    #expect(photo.status == 200 && photo.text.contains("Not verified"))
    let inside = await site.upload("/verify", [part("input", "http://127.0.0.1/a")])
    #expect(inside.status == 200)
  }

  @Test("only so many tries come from one address, and only so many go on at once")
  func limits() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web, places: Places(1))
    web.holdUp()
    async let first = site.upload("/verify", [part("input", "https://a.example/")])
    try await web.isWaited(for: 1)
    let second = await site.upload("/verify", [part("input", "https://b.example/")])
    #expect(second.status == 503 && second.headers[.retryAfter] != nil)
    web.letGo()
    #expect(await first.status == 200)
    for _ in 0..<28 { _ = await site.upload("/verify", [part("input", "-")]) }
    let tooMany = await site.upload("/verify", [part("input", "-")])
    #expect(tooMany.status == 429 && tooMany.headers[.retryAfter] != nil)
    let program = await site.ask(#"{"input":"-"}"#)
    #expect(program.status == 429)
  }

  @Test("an issuer that does not answer in time keeps nobody waiting")
  func deadline() async throws {
    let site = try await TestSite(
      elsewhere: Web { _, _ in
        try? await Task.sleep(for: .seconds(3600))
        return .unreachable(.timeout)
      }, checkPatience: .milliseconds(50))
    let answer = await site.upload("/verify", [part("input", "https://slow.example/a")])
    #expect(answer.status == 200 && answer.text.contains("Could not be fully checked"))
  }

  @Test("the record that is downloaded verifies the badge again without asking anybody", arguments: [false, true])
  func record(isSigned: Bool) async throws {
    let web = StubWeb()
    let (site, file) = try await world(web, isSigned: isSigned)
    let answer = await site.upload(
      "/verify", [Part(name: "file", fileName: "b.png", bytes: file), part("wanted", "record")])
    #expect(answer.status == 200)
    #expect(answer.header("Content-Disposition")?.hasPrefix("attachment") == true)
    let record = try WebRecord(json: JSON(parsing: answer.bytes))
    #expect(record["https://issuer.example/picture.png"]?.body == (try ForeignIssuer.picture(.png)))
    let replay = await Verifier(web: record.web(at: site.clock.now))
      .verify(bytes: file, isFile: true, recipients: [.email("ann@example.org")], now: site.clock.now)
    #expect([.verified, .verifiedWithRemarks].contains(replay.verdict.headline))
  }

  @Test("whoever holds a badge downloads the record of its verdict; nobody else does")
  func recordOfHolding() async throws {
    let web = StubWeb()
    let (site, file) = try await world(web)
    let (ann, bob) = (try await site.person("ann"), try await site.person("bob"))
    let entry = try await site.take(file, by: ann)
    let holding = try #require(entry.holding)
    for target in ["/award/\(holding.publicID)/record", "/backpack/imports/\(entry.imported.publicID)/record"] {
      let answer = await site.get(target, as: ann)
      #expect(answer.status == 200, "\(target)")
      let record = try WebRecord(json: JSON(parsing: answer.bytes))
      #expect(record["https://issuer.example/badge"] != nil)
      #expect(await site.get(target, as: bob).status == 404)
      #expect(await site.get(target).status == 303)
    }
  }

  @Test("a report is shared only if asked for: its address is secret, it is in no index, it names nobody, and it ends")
  func shared() async throws {
    let (site, file) = try await world(StubWeb())
    let made = await site.upload(
      "/verify",
      [
        Part(name: "file", fileName: "b.png", bytes: file), part("recipient", "ann@example.org"),
        part("wanted", "shared"),
      ])
    #expect(made.status == 201)
    let page = try #require(made.text.firstMatch(of: /\/verify\/reports\/[a-z2-7]{32}/).map { String($0.output) })
    let removal = try #require(made.text.firstMatch(of: /\/verify\/removals\/[a-z2-7]{32}/).map { String($0.output) })
    let shown = await site.get(page)
    #expect(shown.status == 200)
    #expect(shown.header("X-Robots-Tag") == "noindex, nofollow")
    #expect(shown.headers[.cacheControl] == "no-store")
    #expect(shown.text.contains(#"<meta name="robots" content="noindex, nofollow">"#))
    #expect(shown.text.contains("Robotics") && shown.text.contains("a***@e***.org"))
    #expect(!shown.text.contains("ann@example.org") && !shown.text.contains("/verify/removals/"))
    #expect(!(try await site.database.contents()).values.joined().contains("ann@example.org"))

    let ada = try await site.person("ada", role: .admin)
    #expect(await site.post(page + "/complain", [("reason", "")]).status == 422)
    let complaint = await site.post(page + "/complain", [("reason", "This is about me.\nPlease remove it.")])
    #expect(complaint.status == 303)
    let mails = try await site.storage.transaction { db in try db.mails(limit: 10) }
    #expect(mails.map(\.recipient) == [ada.email])
    #expect(mails.first?.body.contains("> Please remove it.") == true && mails.first?.body.contains(page) == true)

    #expect(await site.get(removal).status == 200)
    #expect(await site.get(page).status == 200, "looking at the link removes nothing")
    #expect(await site.post(removal).status == 303)
    #expect(await site.get(page).status == 404)
    #expect(await site.post(removal).status == 410)
  }

  @Test("a report that is shared afterwards keeps what was odd about the file")
  func sharedAfterwards() async throws {
    let (site, file) = try await world(StubWeb())
    let oddFile = file + [0, 0]
    let shown = await site.upload("/verify", [Part(name: "file", fileName: "b.png", bytes: oddFile)])
    #expect(shown.text.contains("Verified, with remarks"))
    func field(_ name: String) throws -> String {
      let form = try #require(shown.text.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first)
      return String(form.prefix { $0 != "\"" }).replacing("&#34;", with: "\"").replacing("&quot;", with: "\"")
    }
    let made = await site.upload(
      "/verify",
      [part("input", try field("input")), part("reading", try field("reading")), part("wanted", "shared")])
    #expect(made.status == 201)
    #expect(made.text.contains("Verified, with remarks"))
  }

  @Test("a file that contradicts itself cannot be shared as the half of it that is good")
  func sharedHalf() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let statement = try ForeignIssuer(web).award(to: "ann@example.org")
    let markup = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org" width="9" height="9">
      <openbadges:assertion verify="https://other.example/a"><![CDATA[\(statement)]]></openbadges:assertion></svg>
      """
    let shown = await site.upload("/verify", [Part(name: "file", fileName: "b.svg", bytes: Array(markup.utf8))])
    #expect(shown.text.contains("Not verified") && !shown.text.contains(#"value="shared""#))
  }

  @Test("the assertion of this site's own signed award stands for the award, as long as that stands")
  func ownSigned() async throws {
    let site = try await TestSite(elsewhere: StubWeb().web)
    let recipient = try #require(EmailAddress("ann@example.org"))
    let award = try await site.award(try await site.badge("lantern"), to: recipient, isSigned: true)
    let assertion = part("input", "http://127.0.0.1:8000/assertions/\(award)")
    #expect(await site.upload("/verify", [assertion]).text.contains(#"<h2 id="verdict">Verified</h2>"#))
    try await site.storage.transaction { [now = site.clock.now] db in
      try db.run(
        """
        UPDATE award SET revoked_at = \(now), revocation_reason = 'By mistake' WHERE public_id = \(award)
        """)
    }
    #expect(await site.upload("/verify", [assertion]).text.contains(#"<h2 id="verdict">Revoked</h2>"#))
  }

  @Test("a complaint waits where mails are read, as long as nobody who runs the site proved an address")
  func unproven() async throws {
    let site = try await TestSite()
    let ada = try await site.person("ada", role: .admin)
    let made = await site.upload("/verify", [part("input", "no badge"), part("wanted", "shared")])
    let page = try #require(made.text.firstMatch(of: /\/verify\/reports\/[a-z2-7]{32}/).map { String($0.output) })
    try await site.storage.transaction { db in
      try db.run("UPDATE identity SET confirmed_at = NULL WHERE account_id = \(ada.account.id)")
    }
    #expect(await site.post(page + "/complain", [("reason", "It is about me.")]).status == 303)
    let mails = try await site.storage.transaction { db in try db.mails(limit: 10) }
    #expect(mails.map(\.state) == [.kept] && mails.first?.body.contains("> It is about me.") == true)
  }

  @Test("those who run the site can take a report down, and after thirty days it goes by itself")
  func ends() async throws {
    let site = try await TestSite()
    let ada = try await site.person("ada", role: .admin)
    func make() async throws -> String {
      let made = await site.upload("/verify", [part("input", "no badge"), part("wanted", "shared")])
      return try #require(made.text.firstMatch(of: /\/verify\/reports\/[a-z2-7]{32}/).map { String($0.output) })
    }
    let first = try await make()
    #expect(await site.get(first).text.contains("/take-down") == false)
    #expect(await site.get(first, as: ada).text.contains("/take-down"))
    #expect(await site.post(first + "/take-down", as: ada).status == 303)
    #expect(await site.get(first).status == 404)
    let second = try await make()
    site.clock.advance(by: 30 * 86_400)
    #expect(await site.get(second).status == 404)
    try await site.storage.transaction { db in try db.enqueue(.sweep, subject: 1, at: site.clock.now) }
    _ = await site.worker.workOff()
    #expect(try await site.count("SELECT count(*) FROM shared_report") == 0)
  }
}

extension TestSite {
  /// Asks the interface for programs.
  func ask(_ body: String, type: String = "application/json", headers: HTTPFields = [:]) async -> TestAnswer {
    await ask(Array(body.utf8), type: type, headers: headers)
  }

  func ask(_ body: [UInt8], type: String = "application/json", headers: HTTPFields = [:]) async -> TestAnswer {
    var headers = headers
    headers[.contentType] = type
    return await send(.post, "/api/v1/verify", headers: headers, body: .bytes(body))
  }
}

private enum Words {
  /// The words for a check, as the site has them.
  static func check(_ id: CheckID) -> String { words["check.\(id.rawValue)"]?.string ?? "?" }

  private static let words: JSON = {
    let file = Fixtures.packageRoot.appending(path: "web/messages/en.json")
    return (try? Data(contentsOf: file)).flatMap { try? JSON(parsing: [UInt8]($0)) } ?? .null
  }()
}
