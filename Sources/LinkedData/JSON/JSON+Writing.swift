extension JSON {
  /// The document as compact UTF-8: no white space, members in their order, numbers as they were written.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// ``bytes`` as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += value.text.utf8
    case .string(let value): bytes.appendQuoted(value)
    case .array(let elements):
      bytes.appendList(elements, between: "[", "]") { element, bytes in element.write(into: &bytes) }
    case .object(let object):
      bytes.appendList(object.members, between: "{", "}") { member, bytes in
        bytes.appendQuoted(member.key)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
    }
  }
}

extension [UInt8] {
  /// Appends the items, separated by commas, between two brackets.
  mutating func appendList<Item>(
    _ items: [Item], between open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    append(UInt8(ascii: open))
    for (position, item) in items.enumerated() {
      if position > 0 { append(UInt8(ascii: ",")) }
      write(item, &self)
    }
    append(UInt8(ascii: close))
  }

  /// Appends a text in quotation marks, escaping only what must be (RFC 8785, section 3.2.2.2).
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): self += #"\""#.utf8
      case UInt8(ascii: "\\"): self += #"\\"#.utf8
      case 0x08: self += #"\b"#.utf8
      case 0x09: self += #"\t"#.utf8
      case 0x0A: self += #"\n"#.utf8
      case 0x0C: self += #"\f"#.utf8
      case 0x0D: self += #"\r"#.utf8
      case 0x00..<0x10: self += (#"\u000"# + String(byte, radix: 16)).utf8
      case 0x10..<0x20: self += (#"\u00"# + String(byte, radix: 16)).utf8
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
