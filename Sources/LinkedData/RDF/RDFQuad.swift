/// One statement, in the default graph or in a named one.
///
/// - Source: RDF 1.1 Concepts and Abstract Syntax, section 3.1 and section 4.
public struct RDFQuad: Sendable, Hashable {
  public var subject: RDFTerm
  public var predicate: RDFTerm
  public var object: RDFTerm
  /// `nil` in the default graph.
  public var graph: RDFTerm?

  public init(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, graph: RDFTerm? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }
}
