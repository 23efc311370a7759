/// One place of a statement: a thing with an address, a thing without one, or a value.
///
/// - Source: RDF 1.1 Concepts and Abstract Syntax, section 3.
public enum RDFTerm: Sendable, Hashable {
  case iri(String)
  /// A thing without an address, by a label such as `b0`, which means something only within its dataset.
  case blank(String)
  /// A text with the address of its datatype; a language only where that is `rdf:langString`.
  case literal(String, datatype: String, language: String?)
}
