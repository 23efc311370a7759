import Addresses
import TestSupport
import Testing

@Suite("Link")
struct LinkTests {
  // The cases lie outside the project; those below cover the same ground. Where nothing is taken, the site goes home,
  // which is the cleaned form. Signing out takes a form here, so an address cannot do it.
  @Test(
    "where to return to after signing in is an address of this site",
    .enabled(if: Fixtures.areThere),
    arguments: HostileForm.cases(of: "return_to").filter { $0.value != "/logout" })
  func hostile(form: HostileForm) {
    if let link = Link(path: form.value) {
      #expect(form.allowed.contains("accept"))
      #expect(link.address == form.value)
    } else {
      #expect(form.allowed.contains("reject") || form.allowed.contains("accept-sanitised"))
    }
  }

  @Test(
    "addresses of this site are taken as they are",
    arguments: ["/", "/backpack", "/user/ada?page=2#badges", "/a//b", "/%C3%A9"])
  func paths(text: String) throws {
    #expect(try #require(Link(path: text)).address == text)
  }

  @Test(
    "addresses that a browser might take elsewhere are refused",
    arguments: [
      "", "backpack", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
      "/\n/evil.example", "https://evil.example", "javascript:alert(1)", "/%2f%2fevil.example", "/%2F/evil.example",
      "/%5cevil.example", "/a b", "/a\u{0}", "/é", ".evil.example", "/a\r\nSet-Cookie: x",
    ])
  func refusedPaths(text: String) {
    #expect(Link(path: text) == nil)
  }

  @Test("an address has at most 2048 bytes")
  func length() {
    #expect(Link(path: "/" + String(repeating: "a", count: 2047)) != nil)
    #expect(Link(path: "/" + String(repeating: "a", count: 2048)) == nil)
    #expect(Link(web: "https://a.example/" + String(repeating: "a", count: 2040)) == nil)
  }

  @Test(
    "web addresses elsewhere are taken",
    arguments: ["https://a.example", "HTTP://a.example:8080/x?y#z", "https://a.example/a@b"])
  func web(text: String) throws {
    #expect(try #require(Link(web: text)).address == text)
  }

  @Test(
    "what is not the web, or hides where it leads, is refused",
    arguments: [
      "", "javascript:alert(1)", "data:text/html,x", "ftp://a.example", "https://", "https:///x", "//a.example",
      "https://bank.example@evil.example/", "https://a.example/\"onclick=", "https://a.example/<x>",
      "https://a.example/a b",
      "https://a.example\\@evil.example", "https://a.example/\u{0}", "https://a.example/\r\nx", " https://a.example",
    ])
  func refusedWeb(text: String) {
    #expect(Link(web: text) == nil)
  }

  @Test("a query is escaped, also behind a query")
  func query() throws {
    let link = Paths.explore.link()
    #expect(link.with(query: []) == link)
    let words = link.with(query: [("words", "a&b=c é/\"+%"), ("page", "2")])
    #expect(words.address == "/explore?words=a%26b%3Dc%20%C3%A9%2F%22%2B%25&page=2")
    #expect(words.with(query: [("x", "~-._")]).address.hasSuffix("&page=2&x=~-._"))
  }

  @Test("a fragment leads to a part of the page")
  func fragment() {
    #expect(Paths.home.link().at("badges").address == "/#badges")
  }
}
