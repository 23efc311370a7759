/// A JSON-LD 1.1 processor over the contexts that it was given; it never fetches one.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API (W3C Recommendation), processing mode `json-ld-1.1`.
public struct JSONLD: Sendable {
  let vocabularies: Vocabularies
  let base: String?
  let isSafe: Bool
  let directionForm: DirectionForm?
  let workLimit: Int
  /// What all documents that it is given may cost together.
  public let budget: WorkBudget?

  /// A processor.
  ///
  /// - Parameters:
  ///   - vocabularies: The contexts that documents may name.
  ///   - base: The address that completes relative ones; without it they stay relative.
  ///   - isSafe: Whether whatever would silently be lost is a fault (``Fault/undefinedWord(_:)``): a key or type that
  ///     no context maps, a relative address, a value that belongs to nothing.
  ///   - directionForm: How directions of text are stated in RDF; `nil` states none, which in safe mode is a loss.
  ///   - workLimit: How much work one document may cost; a unit is about what one value or sixteen words of a
  ///     context cost.
  ///   - budget: How much work all documents may cost together; `nil` sets no limit but that of each.
  public init(
    vocabularies: Vocabularies = .standard, base: String? = nil, isSafe: Bool = true,
    directionForm: DirectionForm? = nil, workLimit: Int = 250_000, budget: WorkBudget? = nil
  ) {
    self.vocabularies = vocabularies
    self.base = base
    self.isSafe = isSafe
    self.directionForm = directionForm
    self.workLimit = workLimit
    self.budget = budget
  }

  /// The document without its contexts: every word an address, every value an object.
  ///
  /// - Source: section 5.1, “Expansion”, and section 9.1, `expand()`.
  public func expand(_ document: JSON) throws(Fault) -> [JSON] {
    var run = Run(self)
    defer { budget?.spend(run.spentWork) }
    return try run.expand(document)
  }

  /// The document in the words of another context, a document with `@context` or what stands there.
  ///
  /// - Source: section 6.1, “Compaction”, and section 9.1, `compact()`.
  public func compact(
    _ document: JSON, to context: JSON, compactsArrays: Bool = true
  ) throws(Fault) -> JSONObject {
    var run = Run(self)
    defer { budget?.spend(run.spentWork) }
    let expanded = try run.expand(document)
    return try run.compact(expanded, to: context, compactsArrays: compactsArrays)
  }

  /// The statements that the document makes.
  ///
  /// - Source: section 8.1, “Deserialize JSON-LD to RDF”, and section 9.1, `toRdf()`.
  public func dataset(_ document: JSON) throws(Fault) -> RDFDataset {
    var run = Run(self)
    defer { budget?.spend(run.spentWork) }
    let expanded = try run.expand(document)
    var statements = Statements(isSafe: isSafe, directionForm: directionForm)
    try statements.add(expanded)
    return statements.dataset
  }
}
