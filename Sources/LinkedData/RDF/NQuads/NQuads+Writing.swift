extension RDFDataset {
  /// The statements as N-Quads, in their order, each written in its canonical form.
  public var nQuads: [UInt8] {
    var bytes: [UInt8] = []
    for quad in quads {
      bytes.appendTerm(quad.subject)
      bytes.append(UInt8(ascii: " "))
      bytes.appendTerm(quad.predicate)
      bytes.append(UInt8(ascii: " "))
      bytes.appendTerm(quad.object)
      bytes.append(UInt8(ascii: " "))
      if let graph = quad.graph {
        bytes.appendTerm(graph)
        bytes.append(UInt8(ascii: " "))
      }
      bytes += ".\n".utf8
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends one term in canonical N-Quads.
  mutating func appendTerm(_ term: RDFTerm) {
    switch term {
    case .iri(let iri): appendIRI(iri)
    case .blank(let label):
      append(contentsOf: "_:".utf8)
      append(contentsOf: label.utf8)
    case .literal(let text, let datatype, let language):
      appendLiteral(text)
      if let language {
        append(UInt8(ascii: "@"))
        append(contentsOf: language.utf8)
      } else if UTF8Text(datatype) != UTF8Text(NQuads.stringType) {
        append(contentsOf: "^^".utf8)
        appendIRI(datatype)
      }
    }
  }

  /// What may not stand in an IRI is escaped, so that no IRI can end early and go on as another statement.
  private mutating func appendIRI(_ iri: String) {
    append(UInt8(ascii: "<"))
    let start = count
    append(contentsOf: iri.utf8)
    // Hardly ever.
    if self[start...].withUnsafeBufferPointer(IRI.hasForeignByte) {
      removeSubrange(start...)
      for byte in iri.utf8 {
        if IRI.isForeign(byte) { appendEscape(byte) } else { append(byte) }
      }
    }
    append(UInt8(ascii: ">"))
  }

  private mutating func appendLiteral(_ text: String) {
    append(UInt8(ascii: "\""))
    defer { append(UInt8(ascii: "\"")) }
    guard Self.hasEscapes(text) else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case 0x08: append(contentsOf: "\\b".utf8)
      case 0x09: append(contentsOf: "\\t".utf8)
      case 0x0A: append(contentsOf: "\\n".utf8)
      case 0x0C: append(contentsOf: "\\f".utf8)
      case 0x0D: append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): append(contentsOf: "\\\\".utf8)
      case 0x00...0x1F, 0x7F: appendEscape(byte)
      default: append(byte)
      }
    }
  }

  private static func hasEscapes(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var escaped: UInt8 = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x00...0x1F, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): escaped |= 1
      default: break
      }
    }
    return escaped != 0
  }

  private mutating func appendEscape(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    append(contentsOf: "\\u00".utf8)
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}
