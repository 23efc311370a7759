/// Texts that a stranger's document brings along, made fit to stand on a page.
public enum ForeignText {
  /// Whether there is something to see in a text.
  public static func isSeen(_ text: String) -> Bool {
    text.utf8.contains { (0x21..<0x7F).contains($0) } || text.unicodeScalars.contains(where: SafeScalars.isVisible)
  }

  /// One line, without what steers a screen and without marks piled upon each other; empty where nothing in it can be
  /// seen.
  public static func line(_ text: String) -> String {
    let line = prose(text)
    guard isSeen(line) else { return "" }
    return line.utf8.contains(UInt8(ascii: "\n")) ? line.replacing("\n", with: " ") : line
  }

  /// A run of text within a longer one, without what steers a screen. White space at its ends parts it from the others.
  public static func run(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || !SafeScalars.isDropped($0) }))
  }

  /// Several lines, in the same way.
  public static func prose(_ text: String) -> String {
    let prose = Prose(cleaning: text).description
    guard !prose.utf8.allSatisfy({ $0 < 0x80 }), SafeScalars.pilesUpMarks(prose) else { return prose }
    var kept = String.UnicodeScalarView()
    var run = 0
    for scalar in prose.unicodeScalars {
      run = SafeScalars.isMark(scalar) ? run + 1 : 0
      if run <= SafeScalars.mostMarks { kept.append(scalar) }
    }
    return String(kept)
  }
}
