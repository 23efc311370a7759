import Names
import Testing

@Suite("E-mail address")
struct EmailAddressTests {
  @Test(
    "addresses that people have are taken as they are written",
    arguments: [
      "ada@example.org", "o'brien@example.org", "ada+badges@mail.example.co.uk", "a.b-c_d@xn--mnchen-3ya.example",
      "ROBIN@Example.ORG", "1@1.example", "!#$&'*+-/=?^_`{|}~@example.org",
    ])
  func taken(text: String) throws {
    #expect(try #require(EmailAddress(text)).description == text)
  }

  @Test(
    "what mail cannot be sent to, or would go to two, is refused",
    arguments: [
      "", "@", "ada", "ada@", "@example.org", "ada@localhost", "ada@example.", "ada@.example", "ada@exam_ple.org",
      "ada@-example.org", "ada@example-.org", "ada@127.0.0.1", "ada@[127.0.0.1]", ".ada@example.org",
      "ada.@example.org",
      "a..b@example.org", "a b@example.org", "\"a b\"@example.org", "ada@example.org,eve@evil.example",
      "ada@example.org\r\nBcc: eve@evil.example", "<ada@example.org>", "ada@example.org ", "a\u{0}@example.org",
      "a@b@example.org", "m\u{131}ke@example.org", "robin@ex\u{430}mple.org", "ada%0a@example.org",
      "ad\u{61}\u{301}@example.org",
    ])
  func refused(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test("an address that is too long in any of its parts is refused, one at the limit is taken")
  func lengths() {
    let local = String(repeating: "a", count: 64)
    let label = String(repeating: "b", count: 63)
    #expect(EmailAddress("\(local)@\(label).example") != nil)
    #expect(EmailAddress("\(local)a@example.org") == nil)
    #expect(EmailAddress("ada@\(label)b.example") == nil)
    let longest = "\(local)@\(label).\(label).\(String(repeating: "c", count: 61))"
    #expect(longest.utf8.count == 254)
    #expect(EmailAddress(longest) != nil)
    #expect(EmailAddress("\(local)@\(label).\(label).\(String(repeating: "c", count: 62))") == nil)
  }

  @Test("two spellings are the same mailbox, and the owner's spelling is kept")
  func spelling() throws {
    let upper = try #require(EmailAddress("Ada@Example.ORG"))
    let lower = try #require(EmailAddress("ada@example.org"))
    #expect(upper == lower)
    #expect(Set([upper, lower]).count == 1)
    #expect(upper.description == "Ada@Example.ORG")
    #expect(upper.folded == "ada@example.org")
  }

  @Test("a stranger sees first letters and the last label only")
  func masked() throws {
    #expect(try #require(EmailAddress("jeanne@univ-lyon.fr")).masked == "j***@u***.fr")
    #expect(try #require(EmailAddress("ada@mail.example.co.uk")).masked == "a***@m***.uk")
  }
}
