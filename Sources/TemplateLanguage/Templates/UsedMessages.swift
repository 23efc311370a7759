extension TemplateWriter {
  /// Whether any code of a template mentions the words of the site, so that an unused constant need not be written.
  static func mentionsMessages(_ template: Template) -> Bool {
    var codes = Codes()
    if let layout = template.layout { codes.add(layout) }
    codes.add(template.nodes)
    for fill in template.fills { codes.add(fill.nodes) }
    return codes.mentionMessages
  }
}

/// Looks through the code of a template.
private struct Codes {
  var mentionMessages = false

  mutating func add(_ code: Code) {
    if code.text.contains("messages") { mentionMessages = true }
  }

  mutating func add(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .literal, .slot: break
      case .expression(let code, _), .include(let code): add(code)
      case .forEach(let code, let nodes):
        add(code)
        add(nodes)
      case .choice(let branches):
        for branch in branches {
          if let condition = branch.condition { add(condition) }
          add(branch.nodes)
        }
      case .say(_, let arguments):
        mentionMessages = true
        for argument in arguments { add(argument.nodes) }
      }
    }
  }
}
