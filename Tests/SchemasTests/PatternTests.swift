import Testing

@testable import Schemas

@Suite struct PatternTests {
  @Test(arguments: [
    ("a", "xay", true), ("^a", "xa", false), ("a$", "ax", false), ("^$", "", true), ("^$", "x", false),
    ("^[a-c]+$", "abcabc", true), ("^[^a-c]+$", "xyzb", false), ("^(ab|cd){2,3}$", "abcdab", true),
    ("^(ab|cd){2,3}$", "ab", false), ("^(ab|cd){2,3}$", "abababab", false), ("^a{2}$", "aa", true),
    ("^a{2,}$", "a", false), ("^a{2,}$", "aaaa", true), (#"^\d\.\w\s$"#, "1._ ", true), (#"\/"#, "a/b", true),
    ("^a?b*c+?$", "cc", true), ("^.$", "\n", false), ("^.$", "😀", true), (#"^\u00e9$"#, "\u{e9}", true),
    (#"^\u00e9$"#, "e\u{301}", false), ("(^a|b$)", "xb", true), ("", "anything", true), ("^(?:a|)$", "", true),
    ("[a|-]", "-", true), ("[]", "a", false), ("[^]", "a", true), (#"^(-?)1\1$"#, "-1-", true),
    (#"^(-?)1\1$"#, "-1", false), (#"^(-?)1\1$"#, "1", true), (#"^(a|b)(c|d)\2\1$"#, "acca", true),
    (#"^(a|b)(c|d)\2\1$"#, "accb", false), ("^(a*)*$", "aaab", false),
  ])
  func `a pattern matches what ECMA-262 says`(pattern: String, text: String, isMatched: Bool) throws {
    #expect(try #require(Pattern(pattern)).matches(text) == isMatched)
  }

  @Test(arguments: [
    "(?=a)", "(?!a)", "(?<name>a)", #"\bword"#, #"\p{L}"#, "(", ")", "[a", "*a", "a{2", "a**", "a{3,2}", #"(a*)\1"#,
    #"\1(a)"#, "a{100000}", #"\"#, "[z-a]", #"[\d-z]"#, "((a{1000}){1000}){1000}", "(((){1000}){1000}){1000}",
    String(repeating: "(", count: 100) + String(repeating: ")", count: 100),
  ])
  func `what is not understood is not guessed at`(pattern: String) {
    #expect(Pattern(pattern) == nil)
  }

  /// An engine that goes back would need longer than anybody waits.
  @Test(arguments: ["^(a+)+$", "^(a|aa)+$", "^(a|a)*b$", "(x+x+)+y", "^(.*)*$x", "(.*){1,30}[bc]"])
  func `a hostile pattern is only as slow as it is long`(pattern: String) throws {
    let text = String(repeating: "a", count: 2_000) + String(repeating: "x", count: 2_000)
    let pattern = try #require(Pattern(pattern))
    #expect(!pattern.matches(text + "!") || pattern.matches(text))
    #expect(pattern.work(forLength: text.utf8.count) < 2_000_000)
  }

  @Test func `the date of an accreditation takes its hyphens both or none`() throws {
    let date = try #require(Pattern(#"^([0-9]{4})(-?)(1[0-2]|0[1-9])\2(3[01]|0[1-9]|[12][0-9])$"#))
    for text in ["2024-02-29", "20240229"] { #expect(date.matches(text)) }
    for text in ["2024-0229", "202402-29", "2024-13-01", "2024-00-01", " 2024-02-29"] { #expect(!date.matches(text)) }
  }
}
