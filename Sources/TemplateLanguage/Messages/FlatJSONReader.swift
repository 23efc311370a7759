/// Reads a JSON object whose members are all strings.
struct FlatJSONReader {
  private var cursor: Cursor

  init(_ file: SourceFile) { self.cursor = Cursor(file) }

  mutating func entries() throws(CompileError) -> [MessageFile.Entry] {
    var entries: [MessageFile.Entry] = []
    try expect("{")
    skipSpace()
    if cursor.byte == UInt8(ascii: "}") {
      cursor.next()
    } else {
      repeat { entries.append(try entry()) } while try anotherFollows()
    }
    skipSpace()
    guard cursor.isAtEnd else { throw CompileError(cursor.location, "nothing can follow the closing }") }
    return entries
  }

  private mutating func entry() throws(CompileError) -> MessageFile.Entry {
    skipSpace()
    let keyLocation = cursor.location
    let key = try string()
    try expect(":")
    skipSpace()
    let textLocation = cursor.location
    return MessageFile.Entry(
      key: key, text: try string(), keyLocation: keyLocation, textLocation: textLocation)
  }

  /// After a member: a comma, or the object's end.
  private mutating func anotherFollows() throws(CompileError) -> Bool {
    skipSpace()
    switch cursor.byte {
    case UInt8(ascii: ","):
      cursor.next()
      return true
    case UInt8(ascii: "}"):
      cursor.next()
      return false
    default: throw CompileError(cursor.location, "expected , or }")
    }
  }

  private mutating func string() throws(CompileError) -> String {
    guard cursor.byte == UInt8(ascii: "\"") else { throw CompileError(cursor.location, "expected a string") }
    cursor.next()
    var bytes: [UInt8] = []
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "\""):
        cursor.next()
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes += try escaped().utf8
      case 0..<0x20: throw CompileError(cursor.location, "a control character within a string")
      default:
        bytes.append(byte)
        cursor.next()
      }
    }
    throw CompileError(cursor.location, "a string is not closed")
  }

  private mutating func escaped() throws(CompileError) -> String {
    let location = cursor.location
    cursor.next()
    switch cursor.next() {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal(location)
      guard (0xD800...0xDBFF).contains(first) else { return try character(first, location) }
      guard cursor.next() == UInt8(ascii: "\\"), cursor.next() == UInt8(ascii: "u") else {
        throw CompileError(location, "half a surrogate pair")
      }
      let second = try hexadecimal(location)
      guard (0xDC00...0xDFFF).contains(second) else { throw CompileError(location, "half a surrogate pair") }
      return try character(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), location)
    default: throw CompileError(location, "unknown escape")
    }
  }

  private func character(_ value: UInt32, _ location: SourceLocation) throws(CompileError) -> String {
    guard value != 0, let scalar = Unicode.Scalar(value) else { throw CompileError(location, "no such character") }
    return String(scalar)
  }

  private mutating func hexadecimal(_ location: SourceLocation) throws(CompileError) -> UInt32 {
    var digits: [UInt8] = []
    for _ in 0..<4 { if let byte = cursor.next() { digits.append(byte) } }
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw CompileError(location, "\\u needs four hexadecimal digits") }
    return value
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(CompileError) {
    skipSpace()
    guard cursor.byte == UInt8(ascii: character) else { throw CompileError(cursor.location, "expected \(character)") }
    cursor.next()
  }

  private mutating func skipSpace() {
    while let byte = cursor.byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { cursor.next() }
  }
}
