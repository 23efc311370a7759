/// Text as bytes that every mail server leaves alone (RFC 2045 §6.7): ASCII, lines of at most 76 characters.
enum QuotedPrintable {
  static func encode(_ text: String) -> [UInt8] {
    var lines = text.utf8.split(separator: newline, omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { encode(line: Array($0)) + lineEnd }
  }

  private static func encode(line: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    var width = 0
    for (position, byte) in line.enumerated() {
      let piece = isSafe(byte, isLast: position == line.count - 1) ? [byte] : escape(byte)
      if width + piece.count > 75 {
        encoded += [equals] + lineEnd
        width = 0
      }
      encoded += piece
      width += piece.count
    }
    return encoded
  }

  /// White space at the end of a line would be lost on the way.
  private static func isSafe(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case equals: false
    case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static let equals = UInt8(ascii: "=")
  private static let newline = UInt8(ascii: "\n")
  private static let lineEnd = Array("\r\n".utf8)
}
