/// Reads JSON values from bytes, one after the other.
///
/// The reader calls itself for nested values; `Limits.depth` bounds that, so a document cannot exhaust the stack.
///
/// It reads memory that lives only while the document is read. Whatever looks at a byte has compared its place with
/// the end before.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSON.Limits
  var position = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSON.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func readDocument() throws(JSON.Malformed) -> JSON {
    try skipByteOrderMark()
    skipWhiteSpace()
    guard position < bytes.count else { throw .empty }
    let value = try readValue()
    skipWhiteSpace()
    guard position == bytes.count else { throw .trailingBytes(offset: position) }
    return value
  }

  private mutating func readValue() throws(JSON.Malformed) -> JSON {
    switch try current() {
    case UInt8(ascii: "{"):
      try enter()
      defer { depth -= 1 }
      return .object(try readMembers())
    case UInt8(ascii: "["):
      try enter()
      defer { depth -= 1 }
      return .array(try readElements())
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
    default: throw .unexpectedByte(offset: position)
    }
  }

  /// Passes an opening bracket.
  private mutating func enter() throws(JSON.Malformed) {
    guard depth < limits.depth else { throw .tooDeep(offset: position) }
    depth += 1
    position += 1
    skipWhiteSpace()
  }

  private mutating func readMembers() throws(JSON.Malformed) -> JSONObject {
    var object = JSONObject()
    if try skip(UInt8(ascii: "}")) { return object }
    // So few objects have more that growing is not felt.
    object.reserveCapacity(6)
    while true {
      let start = position
      guard try current() == UInt8(ascii: "\"") else { throw .unexpectedByte(offset: position) }
      let key = try readString()
      skipWhiteSpace()
      guard try skip(UInt8(ascii: ":")) else { throw .unexpectedByte(offset: position) }
      skipWhiteSpace()
      let value = try readValue()
      guard object.appendIfNew(.init(key: key, value: value)) else { throw .duplicateKey(key: key, offset: start) }
      if try !hasNext(before: UInt8(ascii: "}")) { return object }
    }
  }

  private mutating func readElements() throws(JSON.Malformed) -> [JSON] {
    var elements: [JSON] = []
    if try skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try readValue())
      if try !hasNext(before: UInt8(ascii: "]")) { return elements }
    }
  }

  /// After an element: passes a comma and says that another one follows, or passes the closing bracket.
  private mutating func hasNext(before end: UInt8) throws(JSON.Malformed) -> Bool {
    skipWhiteSpace()
    if try skip(UInt8(ascii: ",")) {
      skipWhiteSpace()
      return true
    }
    guard try skip(end) else { throw .unexpectedByte(offset: position) }
    return false
  }

  private mutating func readWord(_ word: String, _ value: JSON) throws(JSON.Malformed) -> JSON {
    for letter in word.utf8 where try !skip(letter) { throw .unexpectedByte(offset: position) }
    return value
  }

  private mutating func readNumber() throws(JSON.Malformed) -> JSONNumber {
    let start = position
    passNumberBytes()
    guard position - start <= limits.numberLength else { throw .numberTooLong(offset: start) }
    let inside = UnsafeBufferPointer(rebasing: bytes[start..<position])
    guard JSONNumber.length(in: Array(inside)[...]) == inside.count else { throw .malformedNumber(offset: start) }
    return JSONNumber(checked: String(decoding: inside, as: UTF8.self))
  }

  private mutating func passNumberBytes() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        position += 1
      default: return
      }
    }
  }
}

extension JSONReader {
  /// The byte at the current position; the document must not end here.
  func current() throws(JSON.Malformed) -> UInt8 {
    guard position < bytes.count else { throw .unexpectedEnd(offset: position) }
    return bytes[position]
  }

  /// Passes `byte` where it is the next one, and says whether it was.
  mutating func skip(_ byte: UInt8) throws(JSON.Malformed) -> Bool {
    guard try current() == byte else { return false }
    position += 1
    return true
  }

  mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Passes a UTF-8 byte order mark. UTF-16 and UTF-32 show themselves by theirs, or by a zero byte at the start.
  private mutating func skipByteOrderMark() throws(JSON.Malformed) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let start = bytes.prefix(4)
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.prefix(2).contains(0) {
      throw .notUTF8(offset: 0)
    }
  }
}
