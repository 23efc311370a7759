/// One place of a statement: a thing with an address, a thing without one, or a value.
///
/// Two are equal where their UTF-8 bytes are, not where their texts look the same.
///
/// - Source: RDF 1.1 Concepts and Abstract Syntax, section 3.
public enum RDFTerm: Sendable {
  case iri(String)
  /// A thing without an address, by a label such as `b0`, which means something only within its dataset.
  case blank(String)
  /// A text with the address of its datatype; a language only where that is `rdf:langString`.
  case literal(String, datatype: String, language: String?)
}

extension RDFTerm: Hashable {
  public static func == (left: RDFTerm, right: RDFTerm) -> Bool {
    switch (left, right) {
    case (.iri(let left), .iri(let right)), (.blank(let left), .blank(let right)):
      UTF8Text(left) == UTF8Text(right)
    case (.literal(let left, let leftType, let leftTag), .literal(let right, let rightType, let rightTag)):
      UTF8Text(left) == UTF8Text(right) && UTF8Text(leftType) == UTF8Text(rightType)
        && leftTag.map(UTF8Text.init) == rightTag.map(UTF8Text.init)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .iri(let iri): hasher.combine(UTF8Text(iri))
    case .blank(let label): hasher.combine(UTF8Text(label))
    case .literal(let text, let datatype, let language):
      hasher.combine(UTF8Text(text))
      hasher.combine(UTF8Text(datatype))
      hasher.combine(language.map(UTF8Text.init))
    }
  }
}
