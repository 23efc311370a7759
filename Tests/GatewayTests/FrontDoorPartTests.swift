import HTTPTypes
import MicroHTTP
import Testing

@testable import Gateway

@Suite("What a request says of itself") struct FrontDoorPartTests {
  private func head(_ target: String, headers: HTTPFields = [:], peer: String = "10.0.0.9") -> RequestHead {
    RequestHead(target: target, headers: headers, peer: peer)
  }

  private func forwarded(_ hops: String) throws -> HTTPFields {
    [try #require(HTTPField.Name("X-Forwarded-For")): hops]
  }

  @Test("a path is decoded once, segment by segment")
  func path() throws {
    let incoming = try #require(Incoming(head("/user/r%C3%B6bin?q=a+b&q=c%26d&e"), trusting: []))
    #expect(incoming.segments == ["user", "röbin"])
    #expect(incoming.query("q") == "a b")
    #expect(incoming.query.map(\.value) == ["a b", "c&d", ""])
    #expect(Incoming(head("/"), trusting: [])?.segments == [])
  }

  @Test(
    "a path that could be read in two ways is not read",
    arguments: [
      "", "a", "//", "/a//", "/a//b", "/.", "/a/%2e%2e/b", "/%00", "/a%2Fb", "/a%5cb", "/%25", "/%", "/%f", "/%FF",
    ])
  func oddPath(_ target: String) { #expect(Incoming(head(target), trusting: []) == nil) }

  @Test("a broken query is no query")
  func brokenQuery() { #expect(Incoming(head("/?q=%"), trusting: [])?.query.isEmpty == true) }

  @Test("the client is the peer, unless a trusted proxy vouches for another")
  func client() throws {
    let proxies = try [#require(AddressRange("10.0.0.0/8")), #require(AddressRange("::1"))]
    func client(_ hops: String, peer: String = "10.0.0.9") throws -> String? {
      Incoming(head("/", headers: try forwarded(hops), peer: peer), trusting: proxies)?.client
    }
    #expect(try client("192.0.2.1") == "192.0.2.1")
    #expect(try client("198.51.100.1, 192.0.2.1") == "192.0.2.1", "what stands before is the client's own word")
    #expect(try client("192.0.2.1, 10.1.1.1") == "192.0.2.1")
    #expect(try client("192.0.2.1", peer: "203.0.113.5") == "203.0.113.5")
    #expect(try client("nonsense") == "10.0.0.9")
    #expect(try client("192.0.2.1, nonsense") == "10.0.0.9")
    #expect(try client("2001:db8::1", peer: "::1") == "2001:db8::1")
  }

  @Test("a customer is an IPv4 address or the network of an IPv6 one")
  func customer() {
    #expect(AddressRange.customer(of: "192.0.2.1") == "192.0.2.1")
    #expect(AddressRange.customer(of: "2001:db8:1:2::1") == AddressRange.customer(of: "2001:db8:1:2:ffff::9"))
    #expect(AddressRange.customer(of: "2001:db8:1:2::1") != AddressRange.customer(of: "2001:db8:1:3::1"))
  }

  @Test(
    "a range holds its own addresses",
    arguments: [
      ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
      ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false), ("0.0.0.0/0", "1.2.3.4", true),
      ("0.0.0.0/0", "::1", false), ("fd00::/8", "fd12::1", true), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
    ])
  func range(_ text: String, _ address: String, _ isIn: Bool) throws {
    #expect(try #require(AddressRange(text)).contains(address) == isIn)
  }

  @Test(
    "what is no range is none",
    arguments: ["", "10.0.0", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "a.b", "10.0.0.0/8/8", "1.2.3.4/"])
  func noRange(_ text: String) { #expect(AddressRange(text) == nil) }

  @Test("of cookies, the one of that very name counts")
  func cookies() throws {
    let headers: HTTPFields = [.cookie: "a=1; lapel=2; xlapel=3; lapel=4; empty=; q=a=b"]
    let incoming = try #require(Incoming(head("/", headers: headers), trusting: []))
    #expect(incoming.cookie("lapel") == "2")
    #expect(incoming.cookie("q") == "a=b")
    #expect(incoming.cookie("none") == nil)
    #expect(incoming.cookie(SiteCookie("lapel"), isSecure: true) == nil)
  }

  @Test("a form is read to its last field, and not at all where it is broken")
  func form() throws {
    let form = try #require(Form(Array("a=1&b=x+y%21&a=2&c".utf8)))
    #expect(form["a"] == "1" && form.values("a") == ["1", "2"])
    #expect(form["b"] == "x y!" && form.has("c") && !form.has("d") && form["d"].isEmpty)
    for broken in ["a=%", "a=%0", "a=%gg", "a=%00", "%00=a", "a=%ff"] { #expect(Form(Array(broken.utf8)) == nil) }
    #expect(Form([0x61, 0x3D, 0xFF]) == nil)
  }

  @Test("a file's name in a download is plain ASCII, whatever it was called")
  func download() {
    let answer = Answer.download(
      [], mediaType: "image/png", name: "../a\"b\r\nc/ü.png" + String(repeating: "x", count: 200))
    let disposition = answer.headers[.contentDisposition] ?? ""
    #expect(disposition.hasPrefix("attachment; filename=\".._a_b"))
    #expect(!disposition.dropFirst("attachment; filename=\"".count).dropLast().contains { "\"\r\n/\\".contains($0) })
  }

  @Test(
    "a form is from here where the browser says so and nothing speaks against it",
    arguments: [
      ("http://a.test", "same-origin", true), ("http://a.test", nil, true), (nil, "same-origin", true),
      ("HTTP://A.TEST", nil, true), (nil, nil, false), ("null", nil, false), ("null", "same-origin", false),
      ("http://a.test", "same-site", false), ("http://a.test", "cross-site", false), ("http://a.test", "none", false),
      ("http://a.test.evil", nil, false), ("http://a.test:81", nil, false), ("https://a.test", nil, false),
    ] as [(String?, String?, Bool)])
  func fromHere(_ origin: String?, _ site: String?, _ isFromHere: Bool) throws {
    var headers: HTTPFields = [:]
    headers[.origin] = origin
    headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site
    let incoming = try #require(Incoming(head("/", headers: headers), trusting: []))
    #expect(FormGuard.isFromHere(incoming, base: "http://a.test") == isFromHere)
  }

  @Test("a session's cookie is bound to its host on https")
  func sessionCookie() {
    #expect(SessionCookie.clear(isSecure: true) == "__Host-lapel=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure")
    #expect(SessionCookie.clear(isSecure: false) == "lapel=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax")
  }
}
