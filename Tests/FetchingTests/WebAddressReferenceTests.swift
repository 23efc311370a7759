import Fetching
import Testing

@Suite("Addresses relative to another")
struct WebAddressReferenceTests {
  @Test(
    "the examples of RFC 3986 §5.4",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g/"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"),
      ("g#s", "http://a/b/c/g"),
      (";x", "http://a/b/c/;x"), ("g;x?y#s", "http://a/b/c/g;x?y"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
      ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
      ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
  func examples(_ reference: String, _ target: String) throws {
    let base = try WebAddress(parsing: "http://a/b/c/d;p?q")
    #expect(try base.resolving(reference).description == target)
  }

  @Test(
    "a reference is judged like any address",
    arguments: [
      ("file:///etc/passwd", .scheme), ("javascript:alert(1)", .scheme), ("//user@host/", .userinfo),
      ("/\\evil.example", .forbiddenCharacter), ("//127.1/", .numericHost), ("http://b:22/", .port),
      ("/a\nb", .forbiddenCharacter),
      ("http:g", .scheme),
    ] as [(String, WebAddress.Refusal)])
  func refuses(_ reference: String, _ refusal: WebAddress.Refusal) throws {
    let base = try WebAddress(parsing: "http://a/b/c/d;p?q")
    #expect(throws: refusal) { try base.resolving(reference) }
  }

  @Test("a combining mark after a slash changes no host")
  func combining() throws {
    let base = try WebAddress(parsing: "https://a.example/b")
    #expect(throws: WebAddress.Refusal.host) { try base.resolving("//\u{301}evil.example/") }
    #expect(try base.resolving("/\u{301}/../c").description == "https://a.example/c")
  }
}
