/// A text in its paragraphs, as pages show it.
enum Paragraphs {
  static func of(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
