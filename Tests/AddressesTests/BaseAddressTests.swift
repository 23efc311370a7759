import Addresses
import Testing

@Suite("Base address")
struct BaseAddressTests {
  @Test(
    "it is read with a slash or without, in any spelling, and the usual port is left out",
    arguments: [
      ("https://badges.example.org", "https://badges.example.org"),
      ("https://badges.example.org/", "https://badges.example.org"),
      ("HTTPS://Badges.Example.ORG:443", "https://badges.example.org"),
      ("http://localhost:8000", "http://localhost:8000"),
      ("http://localhost:80/", "http://localhost"), ("http://[::1]:8000", "http://[::1]:8000"),
      ("https://a.example:80", "https://a.example:80"),
    ])
  func read(text: String, base: String) throws {
    #expect(try #require(BaseAddress(text)).description == base)
  }

  @Test(
    "anything but scheme, host and port is refused",
    arguments: [
      "", "badges.example.org", "ftp://badges.example.org", "https://", "https:///", "https://a.example/path",
      "https://user@a.example", "https://a.example?x", "https://a.example#x", "https://a b.example",
      "https://é.example",
      "https://a.example\n", "https://a.example//",
    ])
  func refused(text: String) {
    #expect(BaseAddress(text) == nil)
  }

  @Test(
    "host and port are told apart",
    arguments: [
      ("https://a.example", "a.example", "a.example:443"), ("http://a.example", "a.example", "a.example:80"),
      ("http://a.example:8000", "a.example", "a.example:8000"), ("http://[::1]", "::1", "[::1]:80"),
      ("http://[::1]:8000", "::1", "[::1]:8000"),
    ])
  func parts(text: String, host: String, hostAndPort: String) throws {
    let base = try #require(BaseAddress(text))
    #expect(base.host == host)
    #expect(base.hostAndPort == hostAndPort)
    #expect(base.isSecure == text.hasPrefix("https"))
  }

  @Test("only this machine reaches a loopback address")
  func loopback() throws {
    for text in ["http://localhost:8000", "http://127.0.0.1", "http://127.1.2.3:1", "http://[::1]:8000"] {
      #expect(try #require(BaseAddress(text)).isLoopback, "\(text)")
    }
    for text in [
      "http://a.example", "http://127.evil.example", "http://localhost.example", "http://10.0.0.1", "http://[::2]",
    ] {
      #expect(try !#require(BaseAddress(text)).isLoopback, "\(text)")
    }
  }

  @Test("pages of this site become whole addresses, those elsewhere stay")
  func absolute() throws {
    let base = try #require(BaseAddress("https://a.example/"))
    #expect(base.absolute(Paths.about.link()) == "https://a.example/about")
    #expect(base.absolute(try #require(Link(web: "https://b.example/x"))) == "https://b.example/x")
  }
}
