/// One wording: text with named gaps, such as `Awarded to {person}`.
struct MessageText: Hashable {
  enum Piece: Hashable {
    case text(String)
    case argument(String)
  }

  let pieces: [Piece]

  init(_ text: String, at location: SourceLocation) throws(CompileError) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let close = rest[brace...].firstIndex(of: "}") else {
        throw CompileError(location, "a brace without its partner; {name} is a gap for an argument")
      }
      let name = String(rest[rest.index(after: brace)..<close])
      guard name.isSwiftName else { throw CompileError(location, "{\(name)} is not the name of an argument") }
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      pieces.append(.argument(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the arguments, each once, in the order in which they first come.
  var arguments: [String] {
    var names: [String] = []
    for case .argument(let name) in pieces where !names.contains(name) { names.append(name) }
    return names
  }
}

extension String {
  /// Whether this can be the name of a Swift parameter: a lower-case letter, then letters and digits, all ASCII.
  var isSwiftName: Bool {
    guard let first, ("a"..."z").contains(first) else { return false }
    return allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
