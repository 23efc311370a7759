import Names
import Testing

@Suite("Display name")
struct DisplayNameTests {
  @Test(
    "names in any script are taken as they are",
    arguments: [
      "Robin Hood", "عمر", "Łukasz Żółć", "山田 太郎", "Ελένη", "Олена", "आदित्य", "O'Brien; DROP TABLE users;--",
      "\"><img src=x onerror=alert(1)>", "R2-D2", "🦊",
    ])
  func taken(name: String) throws {
    #expect(try #require(DisplayName(name)).description == name)
  }

  @Test(
    "what shows nothing, hides something or passes for another is refused",
    arguments: [
      "", "   ", "\u{2066}\u{2067}\u{2068}", "\u{3164}", "\u{2800}", "\u{200B}", "\u{301}", "a\u{0}b",
      "Lapel \u{410}dmin", "\u{391}da Lovelace",
    ])
  func refused(name: String) {
    #expect(DisplayName(name) == nil)
  }

  @Test(
    "what is not seen is taken out",
    arguments: [
      ("Robin\u{202E}txt.exe", "Robintxt.exe"), ("\u{FEFF}Robin", "Robin"), ("a\u{8}b\u{1B}[31m", "ab[31m"),
      ("  Robin \n", "Robin"), ("Ro\u{AD}bin", "Robin"), ("Ro\nbin", "Robin"), ("A\u{2028}da", "Ada"),
    ])
  func cleaned(name: String, shown: String) throws {
    #expect(try #require(DisplayName(name)).description == shown)
  }

  @Test("letters and their marks become one form, however they were typed")
  func normalised() throws {
    #expect(try #require(DisplayName("Zoe\u{308}")).description.unicodeScalars.count == 3)
  }

  @Test("a mountain of marks on one letter is refused, the marks of a script are not")
  func marks() {
    #expect(DisplayName("a\u{323}\u{330}\u{331}\u{332}\u{333}\u{334}") == nil)
    #expect(DisplayName("נִקּוּד") != nil)
  }

  @Test(
    "why a text is no name is told apart",
    arguments: [
      ("\u{200B}", DisplayName.Fault.unseen), ("\u{200B}\u{3164}", .unseen),
      ("a" + String(repeating: "\u{334}", count: 90), .marks),
      ("Olivi\u{430}", .alphabets), (String(repeating: "a", count: 65), .tooLong), ("a\0", .character),
    ])
  func faults(_ text: String, _ fault: DisplayName.Fault) {
    #expect(throws: fault) { try DisplayName(checking: text) }
  }

  @Test("64 code points are taken and 65 are not, as the database counts them")
  func length() {
    #expect(DisplayName(String(repeating: "a", count: 64)) != nil)
    #expect(DisplayName(String(repeating: "a", count: 65)) == nil)
    // A flag is one character of two code points.
    #expect(DisplayName(String(repeating: "🇺🇦", count: 32)) != nil)
    #expect(DisplayName(String(repeating: "🇺🇦", count: 33)) == nil)
  }

  @Test("initials are the first letters of the first and the last word")
  func initials() throws {
    #expect(try #require(DisplayName("ada king lovelace")).initials == "AL")
    #expect(try #require(DisplayName("Ada")).initials == "A")
    #expect(try #require(DisplayName("山田 太郎")).initials == "山太")
  }
}
