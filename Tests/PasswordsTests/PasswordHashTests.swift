import Passwords
import Testing

@Suite("Stored password hashes")
struct PasswordHashTests {
  static let good = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI"

  @Test("a hash states its cost")
  func reads() {
    #expect(PasswordHash(Self.good)?.cost == .standard)
    #expect(PasswordHash(Self.good)?.needsRehash() == false)
    let cheaper = Self.good.replacing("t=2", with: "t=1")
    #expect(PasswordHash(cheaper)?.needsRehash() == true)
  }

  @Test(
    "what is no hash of Argon2id is refused",
    arguments: [
      ("argon2id", "argon2i"), ("v=19", "v=16"), ("m=19456", "m=+19456"), ("m=19456", "m=019456"), ("m=19456", "m=-1"),
      ("t=2,", ""), ("p=1", "p=1,x=2"), ("c29tZXNhbHRzb21lc2FsdA", "c29t"), ("c29t", "c2=t"), ("MTIz", "MT z"),
      ("$m", "$$m"), ("c29t", "c2\09t"),
    ])
  func refuses(_ from: String, _ to: String) {
    #expect(PasswordHash(Self.good.replacing(from, with: to)) == nil)
  }

  @Test(
    "a hash that asks for more than a server can give is refused",
    arguments: [("m=19456", "m=4294967295"), ("m=19456", "m=262145"), ("t=2", "t=17"), ("p=1", "p=5"), ("t=2", "t=0")])
  func bounded(_ from: String, _ to: String) {
    #expect(PasswordHash(Self.good.replacing(from, with: to)) == nil)
  }
}
