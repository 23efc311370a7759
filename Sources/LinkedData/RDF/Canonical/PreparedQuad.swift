/// A statement that is ready to be written many times: its parts as bytes, its blank nodes as numbers.
struct PreparedQuad {
  enum Part {
    case bytes([UInt8])
    case blank(Int)
  }

  let subject: Part
  /// Never a blank node: RDF allows none there.
  let predicate: [UInt8]
  let object: Part
  let graph: Part?

  /// The blank nodes with the place where each stands, as the hash of a related node writes it.
  var blanks: [(node: Int, position: UInt8)] {
    var blanks: [(node: Int, position: UInt8)] = []
    if case .blank(let node) = subject { blanks.append((node, UInt8(ascii: "s"))) }
    if case .blank(let node) = object { blanks.append((node, UInt8(ascii: "o"))) }
    if case .blank(let node)? = graph { blanks.append((node, UInt8(ascii: "g"))) }
    return blanks
  }

  /// Appends the statement as one line; `label` writes a blank node without `_:`.
  func write(into line: inout [UInt8], label: (Int, inout [UInt8]) -> Void) {
    Self.write(subject, into: &line, label)
    line.append(contentsOf: predicate)
    line.append(UInt8(ascii: " "))
    Self.write(object, into: &line, label)
    if let graph { Self.write(graph, into: &line, label) }
    line.append(UInt8(ascii: "."))
    line.append(UInt8(ascii: "\n"))
  }

  private static func write(_ part: Part, into line: inout [UInt8], _ label: (Int, inout [UInt8]) -> Void) {
    switch part {
    case .bytes(let bytes): line.append(contentsOf: bytes)
    case .blank(let node):
      line.append(UInt8(ascii: "_"))
      line.append(UInt8(ascii: ":"))
      label(node, &line)
    }
    line.append(UInt8(ascii: " "))
  }
}
