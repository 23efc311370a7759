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
    func number(_ label: String) -> Int {
      if let number = numbers[UTF8Text(label)] { return number }
      numbers[UTF8Text(label)] = labels.count
      labels.append(label)
      return labels.count - 1
    }
    var quads: [PreparedQuad] = []
    quads.reserveCapacity(dataset.quads.count)
    // A dataset is a set: what is stated twice counts once.
    var seen: Set<PreparedQuad> = []
    seen.reserveCapacity(dataset.quads.count)
    for quad in dataset.quads {
      let prepared = PreparedQuad(quad, number: number)
      if seen.insert(prepared).inserted { quads.append(prepared) }
    }
    var mentions = [[Int]](repeating: [], count: labels.count)
    for (index, quad) in quads.enumerated() {
      for blank in quad.blanks where mentions[blank.node].last != index { mentions[blank.node].append(index) }
    }
    self.hash = hash
    self.quads = quads
    self.labels = labels
    self.mentions = mentions
    self.firstDegree = mentions.indices.map { [quads] node in Self.firstDegree(node, mentions[node], quads, hash) }
    self.budget = limit
  }

  /// Section 4.6, “Hash First Degree Quads”.
  private static func firstDegree(
    _ node: Int, _ mentions: [Int], _ quads: [PreparedQuad], _ hash: RDFHash
  ) -> [UInt8] {
    let labels: [UInt8] = [UInt8(ascii: "a"), UInt8(ascii: "z")]
    let lines = mentions.map { quads[$0].written { other in other == node ? labels[..<1] : labels[1...] } }
    return hash.hexadecimal(Self.joined(lines.sorted { $0.comesBefore($1) }))
  }

  /// Section 4.4, steps 3 to 5: gives every blank node its canonical identifier.
  mutating func run() throws(RDFDataset.TooMuchWork) {
    let nodes = nodesByHash
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

  /// The blank nodes of each hash of their own statements, in the order of the hashes.
  private var nodesByHash: [[Int]] {
    let sorted = firstDegree.indices.sorted { left, right in
      firstDegree[left] == firstDegree[right] ? left < right : firstDegree[left].comesBefore(firstDegree[right])
    }
    var groups: [[Int]] = []
    for node in sorted {
      if let last = groups.last?.last, firstDegree[last] == firstDegree[node] {
        groups[groups.count - 1].append(node)
      } else {
        groups.append([node])
      }
    }
    return groups
  }

  /// The statements with their canonical identifiers, sorted.
  var text: [UInt8] {
    let identifiers = labels.indices.map { (canonical.identifier(of: $0) ?? [])[...] }
    let lines = quads.map { $0.written { node in identifiers[node] } }
    return Self.joined(lines.sorted { $0.comesBefore($1) })
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    for line in lines { text.append(contentsOf: line) }
    return text
  }
}
