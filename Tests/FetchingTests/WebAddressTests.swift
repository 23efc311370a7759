import Fetching
import Testing

@Suite("Reading addresses")
struct WebAddressTests {
  @Test(
    "a plain address is read, and written in one way",
    arguments: [
      ("https://badges.example.org/a/1", "https://badges.example.org/a/1"),
      ("HTTPS://Badges.EXAMPLE.org/A/1", "https://badges.example.org/A/1"),
      ("http://badges.example.org", "http://badges.example.org/"),
      ("http://badges.example.org?x=1", "http://badges.example.org/?x=1"),
      ("https://badges.example.org:443/", "https://badges.example.org/"),
      ("http://badges.example.org:443/", "http://badges.example.org:443/"),
      ("https://badges.example.org:8443/", "https://badges.example.org:8443/"),
      ("https://badges.example.org./a", "https://badges.example.org/a"),
      ("https://badges.example.org/a#frag@ment", "https://badges.example.org/a"),
      ("https://badges.example.org#fragment", "https://badges.example.org/"),
      ("https://badges.example.org/a?b=c:d@e/f?g[]=%20", "https://badges.example.org/a?b=c:d@e/f?g[]=%20"),
      ("https://badges.example.org/b\u{FC}cher|{}", "https://badges.example.org/b%C3%BCcher%7C%7B%7D"),
      ("https://xn--bcher-kva.example/a", "https://xn--bcher-kva.example/a"),
      ("https://B\u{FC}cher.example/a", "https://xn--bcher-kva.example/a"),
      ("https://\u{435}xample.org/", "https://xn--xample-2of.org/"),
      ("https://127\u{3002}0\u{3002}0\u{3002}1/", "https://127.0.0.1/"),
      ("https://under_score.example.org/", "https://under_score.example.org/"),
      ("https://8.8.8.8/a", "https://8.8.8.8/a"),
      ("https://[2606:4700:0:0:0:0:0:1111]/a", "https://[2606:4700::1111]/a"),
      ("https://[2606:4700::1111]:8443", "https://[2606:4700::1111]:8443/"),
      ("https://badges.example.org/../a/./b", "https://badges.example.org/../a/./b"),
    ])
  func reads(_ text: String, _ written: String) throws {
    let address = try WebAddress(parsing: text)
    #expect(address.description == written)
    #expect(try WebAddress(parsing: written) == address)
  }

  @Test(
    "everything that two readers could understand differently is refused, with its reason",
    arguments: [
      ("", .scheme), ("badges.example.org/a", .scheme), ("//badges.example.org/", .scheme),
      ("file:///etc/passwd", .scheme),
      ("javascript:alert(1)", .scheme), ("https:/badges.example.org/", .scheme), ("https:badges.example.org/", .scheme),
      ("https\u{2024}//x", .scheme), ("view-source:https://x.example/", .scheme),
      ("https://", .host), ("https:///127.0.0.1/", .host), ("https://?x", .host), ("https://:443/", .host),
      ("https://..example.org/", .host), ("https://example..org/", .host), ("https://.", .host),
      ("https://-a.example/", .host),
      ("https://a-.example/", .host), ("https://%31%32%37.0.0.1/", .host),
      ("https://example.org\u{FF0F}a/", .host), ("https://a\u{FF20}example.org/", .host),
      ("https://\u{FC}..example/", .host), ("https://0x7f\u{3002}1/", .numericHost),
      ("https://[::1", .host), ("https://[v1.x]/", .host), ("https://[fe80::1%25eth0]/", .host),
      ("https://[1.2.3.4]/", .host),
      ("https://[]/", .host), ("https://exa*mple.org/", .host), ("https://exa[mple.org/", .host),
      ("https://a@badges.example.org/", .userinfo), ("https://a:b@badges.example.org/", .userinfo),
      ("https://@badges.example.org/", .userinfo), ("https://127.0.0.1@badges.example.org/a", .userinfo),
      ("https://127.0.1/a", .numericHost), ("https://0x7f.1/", .numericHost), ("https://0177.0.0.1/a", .numericHost),
      ("https://2130706433/", .numericHost), ("https://1.2.3.4.5/", .numericHost), ("https://256.1.1.1/", .numericHost),
      ("https://example.0x/", .numericHost), ("https://example.1/", .numericHost),
      ("https://0xA9FEA9FE/", .numericHost),
      ("https://127.0.0.1.:0/", .port), ("https://badges.example.org:/", .port),
      ("https://badges.example.org:22/", .port),
      ("https://badges.example.org:1023/", .port), ("https://badges.example.org:5432/", .port),
      ("https://badges.example.org:65536/", .port), ("https://badges.example.org:4294967739/", .port),
      ("https://badges.example.org:0443/", .port), ("https://badges.example.org:+443/", .port),
      ("https://badges.example.org:443:80/", .port), ("https://[::1]443/", .port),
      ("https://badges.example.org:80a/", .port),
      (" https://badges.example.org/", .forbiddenCharacter), ("https://badges.example.org/ ", .forbiddenCharacter),
      ("https://bad ges.example.org/", .forbiddenCharacter),
      ("https://badges.example.org/a\r\nX: y", .forbiddenCharacter),
      ("https://badges.example.org\\@127.0.0.1/", .forbiddenCharacter),
      ("https://badges.example.org/\0", .forbiddenCharacter),
      ("https://badges.example.org/a\u{A0}b", .forbiddenCharacter),
      ("https://badges.example.org/\u{202E}", .forbiddenCharacter),
      ("https://badges\u{AD}.example.org/", .forbiddenCharacter),
      ("https://badges.example.org/\u{7F}", .forbiddenCharacter),
    ] as [(String, WebAddress.Refusal)])
  func refuses(_ text: String, _ refusal: WebAddress.Refusal) {
    #expect(throws: refusal) { try WebAddress(parsing: text) }
    #expect(WebAddress(text) == nil)
  }

  @Test("2,048 bytes are read, one more is not; a label of 63, not of 64; a name of 253, not of 254")
  func lengths() {
    let start = "https://badges.example.org/"
    #expect(WebAddress(start + String(repeating: "a", count: 2048 - start.utf8.count)) != nil)
    #expect(throws: WebAddress.Refusal.tooLong) {
      try WebAddress(parsing: start + String(repeating: "a", count: 2049 - start.utf8.count))
    }
    let label = String(repeating: "a", count: 63)
    #expect(WebAddress("https://\(label).example/") != nil)
    #expect(throws: WebAddress.Refusal.host) { try WebAddress(parsing: "https://\(label)a.example/") }
    let long = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
    #expect(WebAddress("https://\(long)/") != nil)
    #expect(throws: WebAddress.Refusal.host) { try WebAddress(parsing: "https://\(long)b/") }
  }

  @Test("an address cut anywhere is refused or read, and reads back the same")
  func cut() throws {
    let whole = "https://badges.example.org:8443/a/1?b=c#d"
    for length in 0...whole.utf8.count {
      guard let address = WebAddress(String(whole.prefix(length))) else { continue }
      #expect(try WebAddress(parsing: address.description) == address)
    }
  }

  @Test("a host and port are read as an address has them")
  func hostAndPort() {
    #expect(HostAndPort("LOCALHOST:8080")?.description == "localhost:8080")
    #expect(HostAndPort("[::1]:8080")?.host == "[::1]")
    for text in ["localhost", "localhost:22", "localhost:", "http://localhost:80", "a/b:80", "a@b:80", "[::1]", ":80"] {
      #expect(HostAndPort(text) == nil, "\(text)")
    }
  }
}
