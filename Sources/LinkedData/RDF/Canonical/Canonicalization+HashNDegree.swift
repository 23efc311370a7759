extension Canonicalization {
  /// Section 4.8, “Hash N-Degree Quads”: tells apart blank nodes whose own statements are alike by their neighbours.
  mutating func hashNDegree(
    _ node: Int, _ given: IdentifierIssuer
  ) throws(RDFDataset.TooMuchWork) -> (hash: [UInt8], issuer: IdentifierIssuer) {
    try spend()
    var issuer = given
    var data: [UInt8] = []
    for (relatedHash, related) in try neighbours(of: node, issuer) {
      data += relatedHash
      var chosen: (path: [UInt8], issuer: IdentifierIssuer)?
      var order = related.sorted()
      repeat {
        try spend()
        if let candidate = try path(through: order, issuer, shorterThan: chosen?.path) { chosen = candidate }
      } while Self.nextPermutation(&order)
      if let chosen {
        data += chosen.path
        issuer = chosen.issuer
      }
    }
    return (hash.hexadecimal(data), issuer)
  }

  /// Steps 1 to 3: the other blank nodes in this one's statements, by the hash of how they are related, sorted.
  private mutating func neighbours(
    of node: Int, _ issuer: IdentifierIssuer
  ) throws(RDFDataset.TooMuchWork) -> [(hash: [UInt8], nodes: [Int])] {
    var groups: [[UInt8]: [Int]] = [:]
    for index in mentions[node] {
      for blank in quads[index].blanks where blank.node != node {
        try spend()
        groups[related(blank.node, quads[index], issuer, blank.position), default: []].append(blank.node)
      }
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { (hash: $0.key, nodes: $0.value) }
  }

  /// Section 4.7, “Hash Related Blank Node”.
  private func related(
    _ node: Int, _ quad: PreparedQuad, _ issuer: IdentifierIssuer, _ position: UInt8
  ) -> [UInt8] {
    var input = [position]
    if position != UInt8(ascii: "g") { input += quad.predicate }
    if let identifier = canonical.identifier(of: node) ?? issuer.identifier(of: node) {
      input += "_:".utf8
      input += identifier
    } else {
      input += firstDegree[node]
    }
    return hash.hexadecimal(input)
  }

  /// Steps 5.4.1 to 5.4.6 for one order of the nodes; `nil` where the path is already known to be no better.
  private mutating func path(
    through order: [Int], _ given: IdentifierIssuer, shorterThan best: [UInt8]?
  ) throws(RDFDataset.TooMuchWork) -> (path: [UInt8], issuer: IdentifierIssuer)? {
    var issuer = given
    var path: [UInt8] = []
    var recursion: [Int] = []
    for node in order {
      path += "_:".utf8
      if let identifier = canonical.identifier(of: node) {
        path += identifier
      } else {
        if !issuer.has(node) { recursion.append(node) }
        path += issuer.issue(to: node)
      }
      if Self.isWorse(path, than: best) { return nil }
    }
    for node in recursion {
      let result = try hashNDegree(node, issuer)
      path += "_:".utf8
      path += issuer.issue(to: node)
      path.append(UInt8(ascii: "<"))
      path += result.hash
      path.append(UInt8(ascii: ">"))
      issuer = result.issuer
      if Self.isWorse(path, than: best) { return nil }
    }
    if let best, !path.lexicographicallyPrecedes(best) { return nil }
    return (path, issuer)
  }

  private static func isWorse(_ path: [UInt8], than best: [UInt8]?) -> Bool {
    guard let best else { return false }
    return path.count >= best.count && best.lexicographicallyPrecedes(path)
  }

  private mutating func spend() throws(RDFDataset.TooMuchWork) {
    guard budget > 0 else { throw RDFDataset.TooMuchWork() }
    budget -= 1
  }

  /// The next order of the numbers; `false` after the last one.
  private static func nextPermutation(_ order: inout [Int]) -> Bool {
    guard let pivot = order.indices.dropLast().last(where: { order[$0] < order[$0 + 1] }),
      let successor = order.indices.last(where: { order[$0] > order[pivot] })
    else { return false }
    order.swapAt(pivot, successor)
    order[(pivot + 1)...].reverse()
    return true
  }
}
