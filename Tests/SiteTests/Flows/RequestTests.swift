import HTTPTypes
import LinkedData
import MicroHTTP
import TestSite
import TestSupport
import Testing

@Suite("Requests of all kinds") struct RequestTests {
  private func host(_ name: String) throws -> HTTPFields { [try #require(HTTPField.Name("Host")): name] }

  @Test("a visitor by another name is sent to the right one, never to where the request says")
  func otherHost() async throws {
    let site = try await TestSite(base: "https://badges.example.org")
    let answer = await site.get("/explore?q=a", headers: try host("evil.example"))
    #expect(answer.status == 307)
    #expect(answer.location == "https://badges.example.org/explore?q=a")
    #expect(await site.get("/about", headers: try host("BADGES.example.org")).status == 200)
    #expect(await site.get("/healthz", headers: try host("10.0.0.7")).status == 200)
  }

  @Test("a form that came by another name is refused and changes nothing")
  func formToOtherHost() async throws {
    let village = try await Village()
    let before = try await village.site.database.contents()
    let answer = await village.site.post(
      "/settings", [("display-name", "x")], as: village.owner, headers: try host("evil.example"))
    #expect(answer.status == 421)
    #expect(try await village.site.database.contents() == before)
  }

  @Test(
    "an address that can be read in two ways is refused",
    arguments: [
      "//evil.example", "/user//robin", "/user//", "/user/%2e%2e", "/user/%2E", "/user/..", "/user/%00",
      "/user/a%00b", "/user/a%2fb", "/user/a%5Cb", "/user/%", "/user/%4", "/user/%zz", "/user/%ff", "/user/a%25b",
      "/user/a%0ab", "/user/a%7f", "robin", "",
    ])
  func odd(_ target: String) async throws {
    let answer = await (try await TestSite()).get(target)
    #expect(answer.status == 400)
  }

  @Test(
    "a slash typed behind an address leads to it without",
    arguments: [("/explore/", "/explore"), ("/user/robin/", "/user/robin"), ("/explore/?q=a", "/explore?q=a")])
  func slash(_ target: String, _ right: String) async throws {
    let answer = await (try await TestSite()).get(target)
    #expect(answer.status == 308)
    #expect(answer.location == right)
  }

  @Test("an escape that is not needed leads to the same page", arguments: ["/user/%72obin", "/%75ser/robin"])
  func escaped(_ target: String) async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    #expect(await site.get(target).status == 200)
  }

  @Test("HEAD is answered like GET, and no method is done that the address does not have")
  func methods() async throws {
    let site = try await TestSite()
    let (get, head) = (await site.get("/about"), await site.send(.head, "/about"))
    #expect(head.status == 200 && head.headers == get.headers)
    for method in [HTTPRequest.Method.put, .delete, .patch, .options, .post] {
      let answer = await site.send(method, "/about", headers: site.fromHere)
      #expect(answer.status == 405)
      #expect(answer.headers[.allow] == "GET, HEAD")
    }
    let both = await site.send(.delete, "/sign-in")
    #expect(both.headers[.allow] == "GET, HEAD, POST")
    #expect(await site.get("/theme").headers[.allow] == "POST")
    #expect(await site.send(.delete, "/nowhere").status == 404)
  }

  @Test("whoever asks for JSON gets problem details", arguments: ["/user/nobody", "/backpack", "/theme"])
  func problem(_ target: String) async throws {
    let site = try await TestSite()
    let page = await site.get(target)
    let answer = await site.get(target, headers: [.accept: "application/json"])
    #expect(answer.headers[.contentType] == "application/problem+json")
    let document = try #require(try JSON(parsing: answer.bytes).object)
    #expect(document["status"] == JSON.number(JSONNumber(answer.status)))
    #expect(document["title"]?.string?.isEmpty == false)
    #expect(answer.status == (page.status == 303 ? 401 : page.status))
  }

  @Test("where a JSON address has nothing, the answer is JSON too")
  func jsonAddress() async throws {
    let site = try await TestSite()
    for target in ["/user/nobody/json", "/badge/none/json"] {
      let answer = await site.get(target)
      #expect(answer.status == 404)
      #expect(answer.headers[.contentType] == "application/problem+json")
    }
  }

  @Test("a signed-in person stays so on a page that is not there, and its forms work")
  func signedInOnMissingPage() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let page = await site.get("/nowhere", as: robin)
    #expect(page.status == 404)
    #expect(page.formKey == robin.formKey)
  }

  @Test("what was just done is said once")
  func notice() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    await browser.get("/settings")
    await browser.post("/settings", [("display-name", "Robin")], from: "/settings")
    #expect(browser.cookie("notice") == "profile-saved")
    let (first, second) = (await browser.get("/settings").text, await browser.get("/settings").text)
    #expect(first.contains("class=\"wrap stack notices\""))
    #expect(!second.contains("class=\"wrap stack notices\""))
    browser.keep("notice", "<script>")
    #expect(await !browser.get("/").text.contains("<script>"))
    browser.keep("notice", "holdings-shown.2/holdings-unproven.1")
    let numbers = await browser.get("/").text
    #expect(numbers.contains("2 badges are shown to everyone.") && numbers.contains("1 badge names an address"))
    // What lacks its number, or has one that is none, is passed over.
    for text in ["holdings-shown", "holdings-shown.x", "holdings-shown.-1", "/./", "none-such.1"] {
      browser.keep("notice", text)
      #expect(await !browser.get("/").text.contains("class=\"wrap stack notices\""), "\(text)")
    }
  }

  @Test("the appearance is kept in a cookie and comes back to the page it was chosen on")
  func theme() async throws {
    let site = try await TestSite()
    let browser = Browser(site)
    let answer = await browser.post("/theme", [("theme", "dark"), ("return", "/explore?q=a")])
    #expect(answer.status == 303 && answer.location == "/explore?q=a")
    #expect(await browser.get("/").text.contains("data-theme=\"dark\""))
    await browser.post("/theme", [("theme", "\"><script>")])
    #expect(browser.cookie("theme") == nil)
    #expect(await !browser.get("/").text.contains("data-theme=\""))
  }

  static let escapes = [
    "https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)",
    "/%2f%2fevil.example", "https://127.0.0.1:8000.evil.example", ".evil.example", "", "/%5cevil.example", "evil",
    "/\r\nSet-Cookie: a=b", " //evil.example",
  ]

  @Test("nobody is sent elsewhere after signing in or choosing an appearance", arguments: escapes + hostileReturns)
  func redirected(_ target: String) async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    let form = [("email", "robin@example.org"), ("password", "kelp and driftwood"), ("next", target)]
    #expect(await Browser(site).post("/sign-in", form).location == "/backpack")
    #expect(await Browser(site).post("/theme", [("return", target)]).location == "/")
  }

  /// The shared collection's own, where it is there.
  static var hostileReturns: [String] {
    HostileForms.values(of: "return_to").filter { $0.isRefused && $0.text != "/logout" }.map(\.text)
  }

  @Test(
    "a form that is broken, or holds U+0000, is refused", arguments: ["display-name=%", "display-name=a%00b", "%00=a"])
  func brokenForm(_ body: String) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let text = "form-token=\(robin.formKey)&\(body)"
    let answer = await site.send(
      .post, "/settings", as: robin, headers: site.fromHere, body: .bytes(Array(text.utf8)))
    #expect(answer.status == 400)
  }
}
