import Names
import Testing

struct ForeignTextTests {
  @Test(
    "what steers a screen is taken out of a line, and everything that is read stays",
    arguments: [
      ("Robotics", "Robotics"), ("  Robotics \n of the guild ", "Robotics   of the guild"),
      ("rev\u{202E}erse", "reverse"), ("a\u{200B}b\u{0}c", "abc"), ("Grüße, 世界", "Grüße, 世界"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("e" + String(repeating: "\u{301}", count: 9), "é" + String(repeating: "\u{301}", count: 4)),
    ])
  func line(_ text: String, _ shown: String) {
    #expect(ForeignText.line(text) == shown)
  }

  @Test(
    "a line in which there is nothing to see is empty", arguments: ["", " ", "\u{200B}", "\u{202E}\u{3164}", "\u{301}"])
  func unseen(_ text: String) {
    #expect(ForeignText.line(text).isEmpty)
    #expect(!ForeignText.isSeen(text))
  }

  @Test("several lines stay several")
  func prose() {
    #expect(ForeignText.prose("One\r\n\ttwo\u{202E}\n\nthree ") == "One\n two\n\nthree")
  }
}
