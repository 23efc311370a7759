import OpenBadges
import Testing

@Suite("Origins")
struct WebOriginTests {
  @Test(
    "the host is what answers, whatever else stands in the address",
    arguments: [
      ("https://issuer.example/a", "issuer.example"),
      ("HTTPS://Issuer.Example:443/a", "issuer.example"),
      ("http://issuer.example:80", "issuer.example"),
      ("https://issuer.example:8443/a", "issuer.example:8443"),
      ("https://issuer.example@evil.example/a", "evil.example"),
      ("https://issuer.example.evil.example/a", "issuer.example.evil.example"),
      ("https://a:b@evil.example?x@issuer.example", "evil.example"),
      ("https://issuer.example./a", "issuer.example"),
      ("https://[2001:db8::1]:8080/", "[2001:db8::1]:8080"),
    ])
  func host(address: String, name: String) {
    #expect(WebOrigin(address)?.name == name)
  }

  @Test(
    "what has no certain host has no origin",
    arguments: [
      "", "issuer.example", "ftp://issuer.example", "javascript:alert(1)", "https://", "https:///a",
      "https://evil.example\\@issuer.example/", "https://issuer.example/a b", "https://issuer.example\n",
      "https://issuer.example:0/", "https://issuer.example:99999/", "https://issuer.example:8x/", "urn:uuid:1",
      "https://%69ssuer.example/",
    ])
  func none(address: String) { #expect(WebOrigin(address) == nil) }

  @Test("a host in other letters goes by its name in ASCII, which two spellings of it share")
  func otherLetters() {
    #expect(WebOrigin("https://MÜNCHEN.example:8443/a")?.name == "xn--mnchen-3ya.example:8443")
    #expect(WebOrigin("https://mu\u{308}nchen.example./") == WebOrigin("https://XN--MNCHEN-3YA.example/"))
    #expect(WebOrigin("https://m\u{456}t.edu/") != WebOrigin("https://mit.edu/"))
    #expect(WebOrigin(name: "m\u{456}t.edu")?.name == "xn--mt-hoc.edu")
    #expect(WebOrigin("https://evil.example\u{FF0F}issuer.example/") == nil)
  }

  @Test("an address is shown with that name of its host, and otherwise as it is written")
  func shown() {
    #expect(WebOrigin.shown("http://m\u{456}t.edu/a?ü#b") == "http://xn--mt-hoc.edu/a?ü#b")
    #expect(WebOrigin.shown("https://Issuer.example/ü") == "https://issuer.example/ü")
    #expect(WebOrigin.shown("HTTPS://Issuer.example/u") == "HTTPS://Issuer.example/u")
    #expect(WebOrigin.shown("urn:ü") == "urn:ü")
    #expect(Known(.asked, "https://m\u{456}t.edu/a").value == "https://xn--mt-hoc.edu/a")
    #expect(Known(.identity, "https://m\u{456}t.edu/a").value == "https://m\u{456}t.edu/a")
  }

  @Test("http and https of one host are one site; another port is another")
  func equality() {
    #expect(WebOrigin("http://issuer.example/") == WebOrigin("https://issuer.example/"))
    #expect(WebOrigin("https://issuer.example:8443/") != WebOrigin("https://issuer.example/"))
    #expect(WebOrigin(name: "Issuer.example:443") == WebOrigin("https://issuer.example/"))
  }

  @Test(
    "a site and what lies within its domain are kin, and nothing that only sounds like it",
    arguments: [
      ("issuer.example", true), ("www.issuer.example", true), ("example", true), ("issuer.example:8443", true),
      ("evilissuer.example", false), ("issuer.example.evil.example", false), ("other.example", false),
    ])
  func kin(name: String, isKin: Bool) throws {
    let issuer = try #require(WebOrigin("https://issuer.example/profile"))
    let other = try #require(WebOrigin(name: name))
    #expect(issuer.isKin(of: other) == isKin && other.isKin(of: issuer) == isKin)
  }
}
