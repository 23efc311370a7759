extension JSON {
  /// The document in its one canonical form: members sorted by UTF-16 code units, numbers as ECMAScript writes them.
  ///
  /// A number beyond the range of a double has no canonical form and stays as it was written; ask
  /// ``hasCanonicalForm`` before a signature depends on it.
  ///
  /// - Source: RFC 8785, “JSON Canonicalization Scheme (JCS)”.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = []
    writeCanonical(into: &bytes)
    return bytes
  }

  /// Whether every number of the document is within the range of a double.
  public var hasCanonicalForm: Bool {
    switch self {
    case .null, .bool, .string: true
    case .number(let number): number.double != nil
    case .array(let elements): elements.allSatisfy(\.hasCanonicalForm)
    case .object(let object): object.members.allSatisfy { $0.value.hasCanonicalForm }
    }
  }

  private func writeCanonical(into bytes: inout [UInt8]) {
    switch self {
    case .null, .bool, .string: bytes += self.bytes
    case .number(let number): bytes += (number.double.flatMap(ECMAScriptNumber.text) ?? number.text).utf8
    case .array(let elements):
      bytes.appendList(elements, between: "[", "]") { element, bytes in element.writeCanonical(into: &bytes) }
    case .object(let object):
      let sorted = object.members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      bytes.appendList(sorted, between: "{", "}") { member, bytes in
        bytes.appendQuoted(member.key)
        bytes.append(UInt8(ascii: ":"))
        member.value.writeCanonical(into: &bytes)
      }
    }
  }
}
