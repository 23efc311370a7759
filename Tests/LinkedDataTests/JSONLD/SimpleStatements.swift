import LinkedData

/// Statements as lines, compared by trying out which blank nodes stand for which.
enum SimpleStatements {
  static func lines(of dataset: RDFDataset) -> [String] {
    dataset.quads.map { quad in
      [quad.subject, quad.predicate, quad.object].map(text).joined(separator: " ")
        + (quad.graph.map { " " + text($0) } ?? "") + " ."
    }
  }

  static func lines(in text: String) -> [String] {
    Set(text.split(separator: "\n").map { $0.trimmingSpaces() }.filter { !$0.isEmpty && !$0.hasPrefix("#") }).sorted()
  }

  private static func text(_ term: RDFTerm) -> String {
    switch term {
    case .iri(let iri): return "<\(iri)>"
    case .blank(let label): return "_:\(label)"
    case .literal(let text, let datatype, let language):
      let quoted = "\"" + text.unicodeScalars.map(escaped).joined() + "\""
      if let language { return quoted + "@\(language)" }
      return datatype == "http://www.w3.org/2001/XMLSchema#string" ? quoted : quoted + "^^<\(datatype)>"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": #"\""#
    case "\\": #"\\"#
    case "\n": #"\n"#
    case "\r": #"\r"#
    default: String(scalar)
    }
  }

  /// Whether renaming the blank nodes of one makes it the other.
  static func areAlike(_ left: [String], _ right: [String]) -> Bool {
    guard left.count == right.count else { return false }
    return extend([:], Array(left.sorted { blanks(in: $0).count < blanks(in: $1).count }[...]), right)
  }

  private static func extend(_ names: [String: String], _ left: [String], _ right: [String]) -> Bool {
    guard let line = left.last else { return true }
    let parts = line.split(separator: " ")
    for (position, candidate) in right.enumerated() {
      let others = candidate.split(separator: " ")
      guard parts.count == others.count else { continue }
      var extended = names
      let fits = zip(parts, others).allSatisfy { part, other in
        guard part.hasPrefix("_:"), other.hasPrefix("_:") else { return part == other }
        if let known = extended[String(part)] { return known == other }
        guard !extended.values.contains(String(other)) else { return false }
        extended[String(part)] = String(other)
        return true
      }
      guard fits else { continue }
      var rest = right
      rest.remove(at: position)
      if extend(extended, left.dropLast(), rest) { return true }
    }
    return false
  }

  private static func blanks(in line: String) -> [Substring] {
    line.split(separator: " ").filter { $0.hasPrefix("_:") }
  }
}

extension StringProtocol {
  fileprivate func trimmingSpaces() -> String {
    String(self.drop { $0 == " " || $0 == "\t" || $0 == "\r" })
  }
}
