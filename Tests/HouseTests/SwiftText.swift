/// A Swift file taken apart into code, string literals and comments, so that a rule looks only where it applies.
struct SwiftText {
  /// A piece of text and the line it begins at, counted from 1. An interpolation in a string is a `_`.
  struct Piece: Equatable {
    var line: Int
    var text: String
  }

  /// The code alone: strings and comments are blank, lines stay where they are, interpolated code is kept.
  private(set) var code = ""
  private(set) var strings: [Piece] = []
  private(set) var comments: [Piece] = []

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var blanked: [UInt8] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode(untilParenthesis: false)
    code = String(decoding: blanked, as: UTF8.self)
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while index < bytes.count {
      if isAt("//") || isAt("/*") {
        readComment()
      } else if let hashes = hashesBeforeQuote() {
        readString(hashes: hashes)
      } else {
        if bytes[index] == UInt8(ascii: "(") { depth += 1 }
        if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
        if untilParenthesis, depth < 0 { return }
        take(asCode: true)
      }
    }
  }

  private mutating func readComment() {
    let (start, startLine) = (index, line)
    if isAt("//") {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { take() }
    } else {
      var depth = 0
      repeat {
        if isAt("/*") {
          depth += 1
          take(2)
        } else if isAt("*/") {
          depth -= 1
          take(2)
        } else {
          take()
        }
      } while depth > 0 && index < bytes.count
    }
    comments.append(Piece(line: startLine, text: String(decoding: bytes[start..<index], as: UTF8.self)))
  }

  private mutating func readString(hashes: Int) {
    let startLine = line
    take(hashes)
    let quotes = isAt("\"\"\"") ? 3 : 1
    take(quotes)
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var text: [UInt8] = []
    while index < bytes.count, !isAt(end) {
      if isAt(escape + "(") {
        take(escape.utf8.count + 1)
        readCode(untilParenthesis: true)
        take()
        text.append(UInt8(ascii: "_"))
      } else if isAt(escape) {
        text += bytes[index..<min(index + escape.utf8.count + 1, bytes.count)]
        take(escape.utf8.count + 1)
      } else {
        text.append(bytes[index])
        take()
      }
    }
    take(end.utf8.count)
    strings.append(Piece(line: startLine, text: String(decoding: text, as: UTF8.self)))
  }

  private func isAt(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// How many `#` stand before a quote here; `nil` where no string begins.
  private func hashesBeforeQuote() -> Int? {
    let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
    return index + hashes < bytes.count && bytes[index + hashes] == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func take(_ count: Int = 1, asCode: Bool = false) {
    for _ in 0..<count where index < bytes.count {
      let byte = bytes[index]
      let isNewline = byte == UInt8(ascii: "\n")
      blanked.append(asCode || isNewline ? byte : UInt8(ascii: " "))
      if isNewline { line += 1 }
      index += 1
    }
  }
}
