/// N-Quads: one statement a line.
///
/// - Source: RDF 1.1 N-Quads; for the one canonical form, RDF Dataset Canonicalization (RDFC-1.0), section 5.
public enum NQuads {
  static let stringType = "http://www.w3.org/2001/XMLSchema#string"
  static let languageStringType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

  /// Why a text is no dataset. `line` is counted from 1.
  public enum Malformed: Error, Sendable, Hashable {
    case notUTF8
    case line(Int)
  }
}
