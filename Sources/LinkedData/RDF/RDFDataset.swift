/// What a document states, as a list of statements in no particular order.
///
/// - Source: RDF 1.1 Concepts and Abstract Syntax, section 4.
public struct RDFDataset: Sendable, Hashable {
  public var quads: [RDFQuad]

  public init(_ quads: [RDFQuad] = []) {
    self.quads = quads
  }
}
