import Addresses
import Foundation
import Gateway
import HTTPTypes
import Logging
import MicroHTTP
import Passwords
import Postgres
import Site
import Storage
import TestSite
import TestSupport
import Testing

@Suite("What every answer says to the browser") struct HeaderTests {
  static let page = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
  static let picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
  static let embed = """
    default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *
    """
  static let strip = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"
  static let data = "default-src 'none'; sandbox; frame-ancestors 'none'"

  private func expect(_ answer: TestAnswer, policy: String, isForAll: Bool, isSecure: Bool = false) {
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Content-Security-Policy") == policy)
    #expect(answer.header("Referrer-Policy") == "same-origin")
    #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
    #expect(answer.header("Cross-Origin-Resource-Policy") == (isForAll ? "cross-origin" : "same-origin"))
    #expect(answer.header("Permissions-Policy")?.contains("camera=()") == true)
    #expect(
      answer.header("Strict-Transport-Security") == (isSecure ? "max-age=31536000; includeSubDomains" : nil))
    #expect(answer.headers[.cacheControl]?.isEmpty == false)
    if !answer.bytes.isEmpty { #expect(answer.headers[.contentType]?.isEmpty == false) }
  }

  @Test("each kind of answer has its own set", arguments: ["http://127.0.0.1:8000", "https://badges.example.org"])
  func kinds(_ base: String) async throws {
    let site = try await TestSite(base: base)
    let isSecure = base.hasPrefix("https")
    let robin = try await site.person("robin")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    let table: [(String, Int, String, Bool)] = [
      ("/", 200, Self.page, false), ("/about", 200, Self.page, false), ("/verify", 200, Self.page, false),
      ("/verify/removals/" + String(repeating: "a", count: 32), 410, Self.page, false),
      ("/api/v1/verify", 405, Self.data, true), ("/nowhere", 404, Self.page, false),
      ("/user/%00", 400, Self.page, false), ("/theme", 405, Self.page, false), ("/backpack", 303, Self.page, false),
      ("/reset/" + String(repeating: "a", count: 32), 410, Self.page, false),
      ("/user/robin/json", 200, Self.data, true), ("/user/nobody/json", 404, Self.data, true),
      ("/assertions/\(award)", 200, Self.data, true), ("/badge/lantern/class", 200, Self.data, true),
      (site.picture, 200, Self.picture, true), ("/static/lapel.css", 200, Self.picture, true),
      ("/static/badges/mentor.svg", 200, Self.picture, true), ("/award/\(award)/file", 200, Self.data, false),
      ("/award/\(award)/share.png", 200, Self.picture, true), ("/award/\(award)/qrcode", 200, Self.picture, true),
      ("/embed/award/\(award)", 200, Self.embed, true), ("/embed/user/robin", 200, Self.embed, true),
      ("/embed/user/nobody", 404, Self.page, false), ("/oembed", 404, Self.page, false),
      ("/oembed?url=\(base)/user/robin", 200, Self.data, true),
      ("/embed/award/\(award)/strip.svg", 200, Self.strip, true), ("/healthz", 200, Self.data, false),
      ("/readyz", 200, Self.data, false), ("/robots.txt", 200, Self.data, false),
    ]
    for (target, status, policy, isForAll) in table {
      let answer = await site.get(target)
      #expect(answer.status == status, "\(target)")
      expect(answer, policy: policy, isForAll: isForAll, isSecure: isSecure)
    }
    let tag = try #require(await site.get(site.picture).headers[.eTag])
    let unchanged = await site.get(site.picture, headers: [.ifNoneMatch: tag])
    #expect(unchanged.status == 304 && unchanged.bytes.isEmpty)
    expect(unchanged, policy: Self.picture, isForAll: true, isSecure: isSecure)
    expect(await site.get("/admin", as: robin), policy: Self.page, isForAll: false, isSecure: isSecure)
  }

  static let troubles: [any Error] =
    Refusal.Kind.allCases.map { Refusal($0, retryAfter: 7) } + [
      UploadFault.tooLarge, PasswordFailure.busy, DatabaseError.busy, DatabaseError.connection(reason: "gone"), Oops(),
    ]

  struct Oops: Error {}

  @Test("a page and problem details have it at every status that an answer can fail with", arguments: troubles.indices)
  func failures(_ index: Int) async throws {
    let site = try await TestSite()
    let error = Self.troubles[index]
    let route = Route.get(Path("/"), as: Anyone.self) { _ in throw error }
    let door = FrontDoor(
      routes: [route], storage: site.storage, settings: site.settings, clock: { site.clock.now },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      apology: Apology(
        frames: Frames(files: try StaticFiles(folder: Fixtures.packageRoot.appending(path: "web/static")))
      )
      .answer)
    for accepted in ["text/html", "application/json"] {
      let head = RequestHead(target: "/", headers: [.accept: accepted])
      let answer = TestAnswer(await door.answer(Request(head: head, body: .bytes([]))))
      if answer.status == 303 {
        #expect((error as? Refusal)?.kind == .signInNeeded)
      } else {
        #expect(answer.status >= 400)
        #expect(answer.headers[.cacheControl] == "no-store")
      }
      let isPage = accepted == "text/html"
      expect(answer, policy: isPage ? Self.page : Self.data, isForAll: !isPage)
      if [429, 503].contains(answer.status) { #expect(answer.headers[.retryAfter] != nil) }
      if answer.status == 500 {
        #expect(!answer.text.contains("Oops"), "what went wrong inside is said in the log only")
      }
    }
  }

  @Test("cookies are out of reach of scripts and other sites, and on https bound to this host")
  func cookies() async throws {
    for base in ["http://127.0.0.1:8000", "https://badges.example.org"] {
      let site = try await TestSite(base: base)
      let isSecure = base.hasPrefix("https")
      let browser = try await site.newcomer("robin")
      let signIn = [("email", "robin@example.org"), ("password", "kelp and driftwood")]
      let answers = [
        await browser.post("/sign-in", signIn, from: "/settings"),
        await browser.post("/theme", [("theme", "dark")], from: "/"),
        await browser.post("/settings", [("display-name", "R")], from: "/settings"),
        await browser.get("/settings"), await browser.post("/theme", [("theme", "auto")], from: "/"),
        await browser.post("/sign-out", from: "/settings"),
      ]
      for cookie in answers.flatMap(\.cookies) {
        let attributes = cookie.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }
        for wanted in ["Path=/", "SameSite=Lax", "HttpOnly"] { #expect(attributes.contains(wanted[...]), "\(cookie)") }
        #expect(attributes.contains("Secure") == isSecure, "\(cookie)")
        #expect(cookie.hasPrefix("__Host-") == isSecure, "\(cookie)")
        #expect(!cookie.contains("Domain="))
      }
      #expect(answers.allSatisfy { !$0.cookies.isEmpty })
    }
  }

  @Test("no page holds a script or style of its own, or loads anything from elsewhere")
  func pages() async throws {
    let village = try await Village()
    let rows = RouteTable.rows.filter { $0.route.hasPrefix("GET ") }
    for row in rows {
      for caller in [Caller.anonymous, .admin, .owner] {
        let answer = try await row.send(village, as: caller)
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
        let faults = PageReader(answer.text).faults
        #expect(faults.isEmpty, "\(row.testDescription) for \(caller)")
      }
    }
  }
}
