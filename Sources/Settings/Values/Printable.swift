/// Text that may be shown on a terminal.
enum Printable {
  /// The text without control characters.
  static func text(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }
}
