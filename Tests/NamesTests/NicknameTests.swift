import Names
import Testing

@Suite("Nickname")
struct NicknameTests {
  @Test(
    "letters, digits, dots, hyphens and underscores are taken", arguments: ["a", "robin-hood_7", "Ada.L", "0x", "-_-"])
  func taken(text: String) throws {
    #expect(try #require(Nickname(text)).description == text)
  }

  @Test(
    "what an address, a file or a person of trust goes by is refused, in any spelling",
    arguments: [
      "admin", "Admin", "ADMIN", "root", "login", "support", "null", "me", "user", "backpack", ".well-known",
      "favicon.ico", "robots.txt", "robin.png", "Robin.JSON", "robin.svg", "postmaster", "lapel",
    ])
  func reserved(text: String) {
    #expect(Nickname(text) == nil)
    #expect(ReservedWords.reserves(text))
  }

  @Test(
    "what cannot stand in an address unescaped is refused",
    arguments: [
      "", ".", "..", "a/b", "a b", "a#b", "a?b", "a%2fb", "a\\b", "robin\u{0}", "é", "ａｄｍｉｎ", "a\u{301}", "12345", "a.",
      ".a", "a\n", "ＡＤＡ",
    ])
  func refused(text: String) {
    #expect(Nickname(text) == nil)
  }

  @Test("64 letters are taken and 65 are not")
  func length() {
    #expect(Nickname(String(repeating: "a", count: 64)) != nil)
    #expect(Nickname(String(repeating: "a", count: 65)) == nil)
  }

  @Test("two spellings are the same nickname, and the owner's spelling is kept")
  func spelling() throws {
    let nicknames = try ["Ada", "aDA"].map { try #require(Nickname($0)) }
    #expect(nicknames[0] == nicknames[1])
    #expect(Set(nicknames).count == 1)
    #expect(nicknames.map(\.description) == ["Ada", "aDA"])
    #expect(nicknames.map(\.folded) == ["ada", "ada"])
  }

  @Test("reserved words are in lower case, since they are compared with lower case")
  func reservedWordsAreFolded() {
    for word in ReservedWords.addresses.union(ReservedWords.impersonating) { #expect(word == word.lowercased()) }
  }

  @Test("an ordinary name is not reserved")
  func ordinary() {
    #expect(!ReservedWords.reserves("robin"))
    #expect(!ReservedWords.reserves("administrative"))
  }

  @Test("a word that is kept back today may have been somebody's nickname before, and stays one")
  func chosenBefore() {
    for word in ReservedWords.impersonating.union(["ada.json", "settings"]) {
      #expect(Nickname(word) == nil)
      #expect(Nickname(chosenBefore: word)?.description == word)
    }
    for text in ["", "a b", "é", "123", ".a", String(repeating: "a", count: 65)] {
      #expect(Nickname(chosenBefore: text) == nil, "\(text)")
    }
  }
}
