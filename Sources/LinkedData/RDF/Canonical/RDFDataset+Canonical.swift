extension RDFDataset {
  /// The dataset is made so that telling its blank nodes apart would take for ever.
  public struct TooMuchWork: Error, Sendable, Hashable {
    public init() {}
  }

  /// How many steps canonicalization may take: far more than any document of people needs, and well under a second.
  public static let canonicalizationLimit = 100_000

  /// The dataset in its one canonical form: N-Quads with canonical blank nodes, sorted, each statement once.
  ///
  /// - Source: RDF Dataset Canonicalization (RDFC-1.0), section 4.4 and section 5.
  public func canonical(
    hash: RDFHash = .sha256, limit: Int = canonicalizationLimit, budget: WorkBudget? = nil
  ) throws(TooMuchWork) -> [UInt8] {
    let limit = min(limit, budget?.left ?? .max)
    var canonicalization = Canonicalization(self, hash: hash, limit: limit)
    defer { budget?.spend(limit - canonicalization.budget) }
    try canonicalization.run()
    return canonicalization.text
  }

  /// The canonical identifier that each blank node's label becomes, such as `c14n0`.
  public func canonicalIdentifiers(
    hash: RDFHash = .sha256, limit: Int = canonicalizationLimit
  ) throws(TooMuchWork) -> [String: String] {
    var canonicalization = Canonicalization(self, hash: hash, limit: limit)
    try canonicalization.run()
    let pairs = canonicalization.canonical.issued.map { node in
      (
        canonicalization.labels[node],
        String(decoding: canonicalization.canonical.identifier(of: node) ?? [], as: UTF8.self)
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
