/// Reads the pieces of one template into a ``Template``.
struct TemplateParser {
  private let file: SourceFile
  private var rest: ArraySlice<Token>
  /// `nil` in plain text.
  private var context: MarkupContext?
  private var fills: [Template.Fill] = []
  private var slots: [Code] = []

  static func parse(_ file: SourceFile) throws(CompileError) -> Template {
    var parser = TemplateParser(file: file, tokens: try tokens(of: file))
    return try parser.template()
  }

  private init(file: SourceFile, tokens: [Token]) {
    self.file = file
    self.rest = tokens[...]
    self.context = file.fileExtension == "txt" ? nil : MarkupContext(isDrawing: file.fileExtension == "svg")
  }

  private var start: SourceLocation { SourceLocation(file: file.path, line: 1, column: 1) }

  private mutating func template() throws(CompileError) -> Template {
    guard case .tag(.page(let type), let typeLocation) = rest.popFirst(), typeLocation.line == 1 else {
      throw CompileError(start, "a template starts with {{page Type}}")
    }
    var layout: Code?
    if case .tag(.layout(let expression), let location) = rest.first {
      rest.removeFirst()
      layout = Code(text: expression, location: location)
    }
    let nodes = try block(isTopLevel: true)
    if case .tag(let tag, let location) = rest.first {
      throw CompileError(location, tag == .end ? "this {{end}} closes nothing" : "this {{else}} belongs to no {{if}}")
    }
    if let context, context.place != .text { throw CompileError(start, "the template ends within a tag") }
    if let fill = fills.first, layout == nil {
      throw CompileError(fill.name.location, "{{fill}} needs a {{layout}}")
    }
    return Template(
      file: file.path, page: Code(text: type, location: typeLocation), layout: layout,
      nodes: context == nil ? nodes : withoutLastLineFeed(nodes), fills: fills, slots: slots, isPlain: context == nil)
  }

  /// The nodes up to `{{end}}`, `{{else}}`, `{{argument}}` or the end of the file, which is left unread.
  private mutating func block(isTopLevel: Bool = false) throws(CompileError) -> [Node] {
    var nodes: [Node] = []
    while let token = rest.first {
      switch token {
      case .text(let text, let location):
        rest.removeFirst()
        try context?.read(text, from: location)
        nodes.append(.literal(text))
      case .tag(.end, _), .tag(.otherwise, _), .tag(.elseIf, _), .tag(.argument, _): return nodes
      case .tag(.fill(let name), let location):
        guard isTopLevel else { throw CompileError(location, "{{fill}} stands at the top level") }
        rest.removeFirst()
        try fill(Code(text: name, location: location))
      case .tag(let tag, let location):
        rest.removeFirst()
        nodes.append(try node(tag, location))
      }
    }
    return nodes
  }

  private mutating func node(_ tag: Tag, _ location: SourceLocation) throws(CompileError) -> Node {
    switch tag {
    case .expression(let text):
      let point = try context?.insertionPoint(location) ?? .plain
      if case .value = context?.place { context?.valueIsEmpty = false }
      return .expression(Code(text: text, location: location), point)
    case .include(let text):
      try context?.checkMarkup(location)
      return .include(Code(text: text, location: location))
    case .slot(let name):
      guard let context else { throw CompileError(location, "no slots in plain text") }
      try context.checkMarkup(location)
      slots.append(Code(text: name, location: location))
      return .slot(name)
    case .forEach(let text):
      return .forEach(Code(text: text, location: location), try branch(location, closes: true))
    case .ifTrue(let text):
      return try choice(Code(text: text, location: location))
    case .say(let message):
      return try say(Code(text: message, location: location))
    case .page, .layout:
      throw CompileError(location, "{{page}} and {{layout}} stand at the start of a template")
    case .fill, .elseIf, .otherwise, .end, .argument:
      throw CompileError(location, "unexpected tag")
    }
  }

  /// One branch; it must end where it began, so that what follows is right whichever branch was taken.
  private mutating func branch(_ location: SourceLocation, closes: Bool) throws(CompileError) -> [Node] {
    try context?.checkControlTag(location)
    context?.passControlTag()
    let before = context
    let nodes = try block()
    context?.passControlTag()
    if let before, let context, !context.continues(before) {
      throw CompileError(location, "this block ends in another place of the markup than it began in")
    }
    context = before
    if closes { try end(location) }
    return nodes
  }

  private mutating func end(_ location: SourceLocation) throws(CompileError) {
    switch rest.popFirst() {
    case nil: throw CompileError(location, "{{end}} is missing for this")
    case .tag(.end, _): return
    case .tag(_, let other), .text(_, let other): throw CompileError(other, "{{end}} is expected here")
    }
  }

  private mutating func choice(_ first: Code) throws(CompileError) -> Node {
    var branches = [Node.Branch(condition: first, nodes: try branch(first.location, closes: false))]
    while true {
      switch rest.first {
      case .tag(.elseIf(let text), let location) where branches.last?.condition != nil:
        rest.removeFirst()
        let condition = Code(text: text, location: location)
        branches.append(Node.Branch(condition: condition, nodes: try branch(location, closes: false)))
      case .tag(.otherwise, let location) where branches.last?.condition != nil:
        rest.removeFirst()
        branches.append(Node.Branch(condition: nil, nodes: try branch(location, closes: false)))
      default:
        try end(first.location)
        return .choice(branches)
      }
    }
  }

  private mutating func fill(_ name: Code) throws(CompileError) {
    try context?.checkMarkup(name.location)
    fills.append(Template.Fill(name: name, nodes: try branch(name.location, closes: true)))
  }

  private mutating func say(_ message: Code) throws(CompileError) -> Node {
    guard context != nil else {
      throw CompileError(message.location, "no {{say}} in plain text; call the message as a function")
    }
    try context?.checkMarkup(message.location)
    var arguments: [Node.Argument] = []
    while let token = rest.first {
      switch token {
      case .text(let text, _) where text.allSatisfy(\.isWhitespace): rest.removeFirst()
      case .tag(.argument(let name), let location):
        rest.removeFirst()
        let nodes = trimmingBlanks(try branch(location, closes: false))
        arguments.append(Node.Argument(name: Code(text: name, location: location), nodes: nodes))
      case .tag(.end, _):
        rest.removeFirst()
        return .say(message, arguments)
      case .text(_, let location), .tag(_, let location):
        throw CompileError(location, "within {{say}} comes {{argument name}} first")
      }
    }
    throw CompileError(message.location, "{{end}} is missing for this")
  }
}

/// An editor ends the file with a line feed; what is included within a line should not.
private func withoutLastLineFeed(_ nodes: [Node]) -> [Node] {
  guard case .literal(let text) = nodes.last, text.hasSuffix("\n") else { return nodes }
  let shorter = String(text.dropLast())
  return nodes.dropLast() + (shorter.isEmpty ? [] : [.literal(shorter)])
}

/// Line feeds and indents around an argument belong to the template, not to the sentence.
private func trimmingBlanks(_ nodes: [Node]) -> [Node] {
  var nodes = nodes
  if case .literal(let text) = nodes.first { nodes[0] = .literal(String(text.drop(while: \.isWhitespace))) }
  if case .literal(let text) = nodes.last {
    nodes[nodes.count - 1] = .literal(String(text.reversed().drop(while: \.isWhitespace).reversed()))
  }
  return nodes.filter { $0 != .literal("") }
}
