/// Reads N-Quads, one line at a time.
struct NQuadsReader {
  private var rest: ArraySlice<UInt8>

  /// `nil` for a line that says nothing: empty, or a remark. Throws where the line is no statement.
  static func quad(_ line: ArraySlice<UInt8>) throws(Unreadable) -> RDFQuad? {
    var reader = NQuadsReader(rest: line)
    reader.skipSpace()
    guard let first = reader.rest.first, first != UInt8(ascii: "#") else { return nil }
    let subject = try reader.resource()
    guard case .iri = reader.peek, case let predicate = try reader.resource() else { throw Unreadable() }
    let object = try reader.object()
    let graph = reader.rest.first == UInt8(ascii: ".") ? nil : try reader.resource()
    guard reader.rest.popFirst() == UInt8(ascii: ".") else { throw Unreadable() }
    reader.skipSpace()
    guard reader.rest.isEmpty || reader.rest.first == UInt8(ascii: "#") else { throw Unreadable() }
    return RDFQuad(subject, predicate, object, graph: graph)
  }

  /// The line is no statement.
  struct Unreadable: Error {}

  private enum Kind { case iri, blank, literal }

  private var peek: Kind? {
    switch rest.first {
    case UInt8(ascii: "<"): .iri
    case UInt8(ascii: "_"): .blank
    case UInt8(ascii: "\""): .literal
    default: nil
    }
  }

  private mutating func resource() throws(Unreadable) -> RDFTerm {
    defer { skipSpace() }
    switch peek {
    case .iri: return .iri(try iri())
    case .blank: return .blank(try label())
    default: throw Unreadable()
    }
  }

  private mutating func object() throws(Unreadable) -> RDFTerm {
    guard peek == .literal else { return try resource() }
    defer { skipSpace() }
    let text = try quoted(end: UInt8(ascii: "\""))
    if rest.first == UInt8(ascii: "@") {
      let tag = rest.dropFirst().prefix { $0 == UInt8(ascii: "-") || Self.isLetterOrDigit($0) }
      guard !tag.isEmpty else { throw Unreadable() }
      rest = rest.dropFirst(1 + tag.count)
      return .literal(text, datatype: NQuads.languageStringType, language: String(decoding: tag, as: UTF8.self))
    }
    guard rest.starts(with: "^^".utf8) else { return .literal(text, datatype: NQuads.stringType, language: nil) }
    rest = rest.dropFirst(2)
    return .literal(text, datatype: try iri(), language: nil)
  }

  private mutating func iri() throws(Unreadable) -> String {
    guard rest.first == UInt8(ascii: "<") else { throw Unreadable() }
    return try quoted(end: UInt8(ascii: ">"))
  }

  private mutating func label() throws(Unreadable) -> String {
    guard rest.starts(with: "_:".utf8) else { throw Unreadable() }
    var label = rest.dropFirst(2).prefix { byte in
      Self.isLetterOrDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
    // A full stop at the end belongs to the statement.
    while label.last == UInt8(ascii: ".") { label = label.dropLast() }
    guard !label.isEmpty else { throw Unreadable() }
    rest = rest[label.endIndex...]
    return String(decoding: label, as: UTF8.self)
  }

  /// The text between the byte that stands here and `end`, its escapes undone.
  private mutating func quoted(end: UInt8) throws(Unreadable) -> String {
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case end: return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes += try escaped()
      default: bytes.append(byte)
      }
    }
    throw Unreadable()
  }

  private mutating func escaped() throws(Unreadable) -> [UInt8] {
    switch rest.popFirst() {
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "'"): return [0x27]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    default: throw Unreadable()
    }
  }

  private mutating func scalar(digits: Int) throws(Unreadable) -> [UInt8] {
    let text = rest.prefix(digits)
    guard text.count == digits, text.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: text, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
    else { throw Unreadable() }
    rest = rest.dropFirst(digits)
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}

extension RDFDataset {
  /// Reads N-Quads.
  public init(nQuads bytes: [UInt8]) throws(NQuads.Malformed) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    self.init()
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for (number, line) in lines.enumerated() {
      do {
        if let quad = try NQuadsReader.quad(line) { quads.append(quad) }
      } catch {
        throw .line(number + 1)
      }
    }
  }
}
