import HostNames
import Testing

struct HostNameTests {
  @Test(
    "a name has one spelling in ASCII",
    arguments: [
      ("münchen.example", "xn--mnchen-3ya.example"), ("MÜNCHEN.Example", "xn--mnchen-3ya.example"),
      ("mu\u{308}nchen.example", "xn--mnchen-3ya.example"), ("straße.example", "xn--strae-oqa.example"),
      ("例え。テスト", "xn--r8jz45g.xn--zckzah"), ("issuer.example.", "issuer.example"), ("Issuer.Example", "issuer.example"),
      ("１２７.0.0.1", "127.0.0.1"),
    ])
  func spelling(_ name: String, _ expected: String) {
    #expect(HostName.ascii(name) == expected)
  }

  @Test("letters that look like others do not come out as these")
  func lookAlike() {
    #expect(HostName.ascii("m\u{456}t.edu") == "xn--mt-hoc.edu")
  }

  @Test(
    "what is no host name, or would end one, is refused",
    arguments: [
      "", ".", "a／b.example", "ａ＠b.example", "a：80", "a\u{0}b", "a b.example", "\u{200B}", "ü..example", "-ü.example",
    ])
  func refused(_ name: String) {
    #expect(HostName.ascii(name) == nil)
  }
}
