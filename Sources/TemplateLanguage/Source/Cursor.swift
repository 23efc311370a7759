/// A position that moves through the bytes of a source file and knows its line and column.
struct Cursor {
  let file: String
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceFile) {
    self.file = source.path
    self.bytes = Array(source.text.utf8)
  }

  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }
  var isAtEnd: Bool { offset == bytes.count }
  var byte: UInt8? { isAtEnd ? nil : bytes[offset] }

  func startsWith(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - offset >= count else { return false }
    return text.withUTF8Buffer { wanted in (0..<count).allSatisfy { bytes[offset + $0] == wanted[$0] } }
  }

  /// Moves over one byte and returns it; `nil` at the end.
  @discardableResult mutating func next() -> UInt8? {
    guard !isAtEnd else { return nil }
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else {
      column += 1
    }
    return byte
  }

  mutating func skip(_ count: Int) {
    for _ in 0..<count { next() }
  }

  /// The text up to `end`, over which the cursor moves; `nil` where `end` does not come, or not on this line.
  mutating func text(upTo end: StaticString) -> String? {
    var look = self
    var text: [UInt8] = []
    while !look.startsWith(end) {
      guard let byte = look.next(), byte != UInt8(ascii: "\n") else { return nil }
      text.append(byte)
    }
    look.skip(end.utf8CodeUnitCount)
    self = look
    return String(decoding: text, as: UTF8.self)
  }

  mutating func skipSpaces() {
    while let byte, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { next() }
  }
}
