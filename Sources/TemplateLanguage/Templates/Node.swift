/// A part of a parsed template.
indirect enum Node: Hashable {
  case literal(String)
  case expression(Code, InsertionPoint)
  case include(Code)
  /// A slot of the layout that this template is.
  case slot(String)
  case forEach(Code, [Node])
  /// The first branch has `if …`, the ones after it `else if …` or `nil` for `else`.
  case choice([Branch])
  case say(Code, [Argument])

  struct Branch: Hashable {
    var condition: Code?
    var nodes: [Node]
  }

  struct Argument: Hashable {
    var name: Code
    var nodes: [Node]
  }
}

/// Swift source within a tag.
struct Code: Hashable {
  var text: String
  var location: SourceLocation
}
