/// A statement that is ready to be written many times: its line without the labels of its blank nodes, and these as
/// numbers.
struct PreparedQuad: Hashable {
  /// A blank node of the statement.
  struct Blank: Hashable {
    let node: Int
    /// The place where it stands, as the hash of a related node writes it: `s`, `o` or `g`.
    let position: UInt8
    /// Where in the line its label belongs.
    let offset: Int
  }

  /// The line in canonical N-Quads; what follows `_:` is left out.
  private(set) var line: [UInt8] = []
  /// In the order of the line.
  private(set) var blanks: [Blank] = []
  /// Where the predicate stands in the line, its angle brackets included. It is never a blank node: RDF allows none.
  private let predicateRange: Range<Int>

  /// The predicate in canonical N-Quads.
  var predicate: ArraySlice<UInt8> { line[predicateRange] }

  /// Prepares a statement; `number` gives the number of the blank node with a label.
  init(_ quad: RDFQuad, number: (String) -> Int) {
    line.reserveCapacity(192)
    var blanks: [Blank] = []
    func append(_ term: RDFTerm, at position: Unicode.Scalar, to line: inout [UInt8]) {
      if case .blank(let label) = term {
        line.append(UInt8(ascii: "_"))
        line.append(UInt8(ascii: ":"))
        blanks.append(Blank(node: number(label), position: UInt8(ascii: position), offset: line.count))
      } else {
        line.appendTerm(term)
      }
      line.append(UInt8(ascii: " "))
    }
    append(quad.subject, at: "s", to: &line)
    let start = line.count
    line.appendTerm(quad.predicate)
    predicateRange = start..<line.count
    line.append(UInt8(ascii: " "))
    append(quad.object, at: "o", to: &line)
    if let graph = quad.graph { append(graph, at: "g", to: &line) }
    line.append(UInt8(ascii: "."))
    line.append(UInt8(ascii: "\n"))
    self.blanks = blanks
  }

  /// The statement as one line; `label` gives what a blank node is called, without `_:`.
  func written(label: (Int) -> ArraySlice<UInt8>) -> [UInt8] {
    guard !blanks.isEmpty else { return line }
    var written: [UInt8] = []
    written.reserveCapacity(line.count + 16)
    var start = 0
    for blank in blanks {
      written.append(contentsOf: line[start..<blank.offset])
      written.append(contentsOf: label(blank.node))
      start = blank.offset
    }
    written.append(contentsOf: line[start...])
    return written
  }
}

extension PreparedQuad {
  static func == (left: PreparedQuad, right: PreparedQuad) -> Bool {
    left.line == right.line && left.blanks == right.blanks
  }

  func hash(into hasher: inout Hasher) {
    // At once: byte by byte takes ten times as long.
    line.withUnsafeBytes { hasher.combine(bytes: $0) }
    for blank in blanks { hasher.combine(blank.node) }
  }
}

extension [UInt8] {
  /// Whether these bytes come before others in the order of code points.
  func comesBefore(_ other: [UInt8]) -> Bool {
    withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        let count = Swift.min(bytes.count, others.count)
        var index = 0
        while index + 8 <= count {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
          let otherWord = others.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
          if word != otherWord { return word < otherWord }
          index += 8
        }
        while index < count {
          if bytes[index] != others[index] { return bytes[index] < others[index] }
          index += 1
        }
        return bytes.count < others.count
      }
    }
  }
}
