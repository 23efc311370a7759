import Passwords
import Testing

@Suite("Choosing a password")
struct PasswordTests {
  @Test(
    "a long or unusual password is taken",
    arguments: [
      "correct horse battery staple", "12 monkeys ate my homework", "пароль-для-робина", "🦊🦊🐢🐇🦔🐝🦋🐌",
      "  spaces  around  ",
      String(repeating: "a", count: 128), String(repeating: "x", count: 1024),
    ])
  func good(_ text: String) {
    #expect(throws: Never.self) { try Password(text) }
  }

  @Test("seven characters are too few, eight are enough, and a character may take many bytes")
  func length() {
    #expect(throws: Password.Refusal.tooShort) { try Password("kT9-xWq") }
    #expect(throws: Never.self) { try Password("kT9-xWq4") }
    #expect(throws: Password.Refusal.tooShort) { try Password("🦊🐢🐇🦔🐝🦋🐌") }
    #expect(throws: Password.Refusal.tooShort) { try Password("") }
  }

  @Test("1,025 bytes are too many, and so is a mebibyte", arguments: [1025, 1 << 20])
  func tooLong(_ count: Int) {
    #expect(throws: Password.Refusal.tooLong) { try Password(String(repeating: "x", count: count)) }
  }

  @Test(
    "a control character is refused wherever it is",
    arguments: ["abc\0defghijkl", "abcdefghijkl\n", "abc\u{85}defghijkl"])
  func control(_ text: String) {
    #expect(throws: Password.Refusal.controlCharacter) { try Password(text) }
  }

  @Test(
    "what is tried first is refused, with its usual tails and disguises",
    arguments: [
      "password", "Password", "PASSWORD", "P@ssw0rd", "password1", "password123", "Password2024!", "passw0rd!",
      "12345678",
      "1234567890", "qwertyuiop", "qwerty123", "Qwerty12!", "1q2w3e4r", "1qaz2wsx", "iloveyou", "letmein1", "welcome1",
      "Welcome123", "admin123", "Admin@123", "changeme", "football", "baseball1", "sunshine", "princess1", "trustno1",
      "aaaaaaaa", "11111111", "abcabcabc", "12341234", "Summer2024", "openbadges", "monkey123", "dragon12",
    ])
  func common(_ text: String) {
    #expect(throws: Password.Refusal.common) { try Password(text) }
  }

  @Test("one's own nickname or address is refused, in any case")
  func ownName() {
    let names = ["robin-of-sherwood", "robin@example.org"]
    #expect(throws: Password.Refusal.sameAsName) { try Password("Robin@Example.org", unlike: names) }
    #expect(throws: Password.Refusal.sameAsName) { try Password("robin-of-sherwood", unlike: names) }
    #expect(throws: Never.self) { try Password("robin-of-sherwood-44", unlike: names) }
  }
}
