import Issuing
import Testing

@Suite("A salt")
struct SaltTests {
  @Test("is read back as it was made")
  func roundTrip() {
    let salt = Salt.random()
    #expect(Salt(salt.description) == salt)
    #expect(salt.description.utf8.count == 24)
  }

  @Test("is letters and digits", arguments: ["", "a b", "é", "a$b", String(repeating: "a", count: 65)])
  func refused(text: String) {
    #expect(Salt(text) == nil)
  }
}
