extension JSONReader {
  /// Reads a text from its opening to its closing quotation mark.
  mutating func readString() throws(JSON.Malformed) -> String {
    position += 1
    let start = position
    let isASCII = passPlainBytes()
    if try current() == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try text(from: start, isASCII: isASCII)
    }
    return try readEscapedString(from: start, isASCII: isASCII)
  }

  /// The slower way, for a text with an escape in it.
  private mutating func readEscapedString(from start: Int, isASCII: Bool) throws(JSON.Malformed) -> String {
    var text = try text(from: start, isASCII: isASCII)
    while true {
      switch try current() {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text.unicodeScalars.append(try readEscape())
      case 0x00..<0x20:
        throw .controlCharacter(offset: position)
      default:
        let start = position
        let isASCII = passPlainBytes()
        text += try self.text(from: start, isASCII: isASCII)
      }
    }
  }

  /// Passes everything up to an escape, the end of the text or what may not stand in it. Whether all of it was ASCII.
  private mutating func passPlainBytes() -> Bool {
    var seen: UInt8 = 0
    while position + 8 <= bytes.count {
      let plain = plainBytesOfNextEight
      position += plain
      if plain < 8 { break }
    }
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x00..<0x20: return seen < 0x80
      default:
        seen |= byte
        position += 1
      }
    }
    return seen < 0x80
  }

  /// How many of the next eight bytes, up to the first other one, are ASCII that stands for itself. All are looked at in
  /// one number.
  private var plainBytesOfNextEight: Int {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
    let (ones, signs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // Subtracting one borrows from the sign of a byte that is zero, and of none that is ASCII otherwise.
    let quotes = (word ^ ones &* UInt64(UInt8(ascii: "\""))) &- ones
    let backslashes = (word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
    let controls = word &- ones &* 0x20
    // A borrow reaches only bytes after the first other one.
    return ((word | quotes | backslashes | controls) & signs).trailingZeroBitCount / 8
  }

  /// The text from `start` to the current position.
  private func text(from start: Int, isASCII: Bool) throws(JSON.Malformed) -> String {
    let bytes = UnsafeBufferPointer(rebasing: bytes[start..<position])
    if isASCII { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(offset: start + Self.firstFault(in: bytes))
    }
    return text
  }

  private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var decoder = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var position = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &rest) { position += scalar.count }
    return position
  }

  private mutating func readEscape() throws(JSON.Malformed) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = try current()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readScalar(escapedAt: start)
    default: throw .unknownEscape(offset: start)
    }
  }

  /// The scalar of `\uXXXX`, or of the two that make a surrogate pair.
  private mutating func readScalar(escapedAt start: Int) throws(JSON.Malformed) -> Unicode.Scalar {
    let first = try readFourDigits(escapedAt: start)
    if first == 0 { throw .nullCharacter(offset: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: #"\u"#.utf8) else {
      throw .loneSurrogate(offset: start)
    }
    position += 2
    let second = try readFourDigits(escapedAt: start)
    guard UTF16.isTrailSurrogate(second) else { throw .loneSurrogate(offset: start) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func readFourDigits(escapedAt start: Int) throws(JSON.Malformed) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try current())).hexDigitValue else {
        throw .unknownEscape(offset: start)
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}
