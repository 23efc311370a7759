internal import Foundation

/// How text of any language is written in a header.
enum HeaderText {
  /// Everything but control characters and Unicode's own line ends.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ![.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  /// Whether the text can stand in a header as it is: short, printable ASCII that does not look encoded.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
  }

  /// The text as it is, or as encoded words.
  static func written(_ text: String) -> String { isPlain(text) ? text : encodedWords(text) }

  /// Encoded words of at most 75 characters, one a line, none of which cuts a character (RFC 2047 §2, §5).
  static func encodedWords(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > bytesPerWord { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// 45 bytes make 60 characters of base64; with the twelve around them, a word has 72.
  private static let bytesPerWord = 45
}
