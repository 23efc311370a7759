/// One canonicalization while it is under way.
///
/// - Source: RDF Dataset Canonicalization (RDFC-1.0), section 4.
struct Canonicalization {
  let hash: RDFHash
  let quads: [PreparedQuad]
  /// The labels of the blank nodes, by their numbers.
  let labels: [String]
  /// The statements that mention each blank node.
  let mentions: [[Int]]
  /// What each blank node's own statements hash to, whatever the others are called (section 4.6).
  let firstDegree: [[UInt8]]
  var canonical = IdentifierIssuer(prefix: "c14n")
  /// How much more work may be done.
  var budget: Int

  init(_ dataset: RDFDataset, hash: RDFHash, limit: Int) {
    var numbers: [UTF8Text: Int] = [:]
    var labels: [String] = []
    func part(_ term: RDFTerm) -> PreparedQuad.Part {
      guard case .blank(let label) = term else {
        var bytes: [UInt8] = []
        bytes.appendTerm(term)
        return .bytes(bytes)
      }
      if let number = numbers[UTF8Text(label)] { return .blank(number) }
      numbers[UTF8Text(label)] = labels.count
      labels.append(label)
      return .blank(labels.count - 1)
    }
    let quads = Self.unique(dataset.quads).map { quad in
      var predicate: [UInt8] = []
      predicate.appendTerm(quad.predicate)
      return PreparedQuad(
        subject: part(quad.subject), predicate: predicate, object: part(quad.object), graph: quad.graph.map(part))
    }
    var mentions = [[Int]](repeating: [], count: labels.count)
    for (index, quad) in quads.enumerated() {
      for blank in quad.blanks where mentions[blank.node].last != index { mentions[blank.node].append(index) }
    }
    self.hash = hash
    self.quads = quads
    self.labels = labels
    self.mentions = mentions
    self.firstDegree = mentions.indices.map { node in Self.firstDegree(node, mentions[node], quads, hash) }
    self.budget = limit
  }

  /// A dataset is a set: what is stated twice counts once.
  private static func unique(_ quads: [RDFQuad]) -> [RDFQuad] {
    var seen: Set<RDFQuad> = []
    seen.reserveCapacity(quads.count)
    return quads.filter { seen.insert($0).inserted }
  }

  /// Section 4.6, “Hash First Degree Quads”.
  private static func firstDegree(
    _ node: Int, _ mentions: [Int], _ quads: [PreparedQuad], _ hash: RDFHash
  ) -> [UInt8] {
    let lines = mentions.map { index in
      var line: [UInt8] = []
      line.reserveCapacity(160)
      quads[index].write(into: &line) { other, line in
        line.append(other == node ? UInt8(ascii: "a") : UInt8(ascii: "z"))
      }
      return line
    }
    return hash.hexadecimal(Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
  }

  /// Section 4.4, steps 3 to 5: gives every blank node its canonical identifier.
  mutating func run() throws(RDFDataset.TooMuchWork) {
    let nodes = Dictionary(grouping: firstDegree.indices) { firstDegree[$0] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    for group in nodes where group.count == 1 { canonical.issue(to: group[0]) }
    for group in nodes where group.count > 1 {
      var results: [(hash: [UInt8], issuer: IdentifierIssuer)] = []
      for node in group where !canonical.has(node) {
        var issuer = IdentifierIssuer(prefix: "b")
        issuer.issue(to: node)
        results.append(try hashNDegree(node, issuer))
      }
      for result in results.sorted(by: { $0.hash.lexicographicallyPrecedes($1.hash) }) {
        for node in result.issuer.issued { canonical.issue(to: node) }
      }
    }
  }

  /// The statements with their canonical identifiers, sorted.
  var lines: [[UInt8]] {
    let identifiers = labels.indices.map { canonical.identifier(of: $0) ?? [] }
    let lines = quads.map { quad in
      var line: [UInt8] = []
      line.reserveCapacity(192)
      quad.write(into: &line) { node, line in line.append(contentsOf: identifiers[node]) }
      return line
    }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
