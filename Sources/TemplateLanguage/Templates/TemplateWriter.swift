/// Writes one template as Swift.
///
/// Every piece of code from a tag gets a line of its own, at the line and column that it has in the template, so that
/// the Swift compiler's errors point into the template.
struct TemplateWriter {
  private let template: Template
  private let layouts: [String: Template]
  private let messages: [String: Message]
  private(set) var swift = ""

  static func swift(
    for template: Template, layouts: [String: Template], messages: [String: Message]
  ) throws(CompileError) -> String {
    var writer = TemplateWriter(template: template, layouts: layouts, messages: messages)
    try writer.write()
    return writer.swift
  }

  private init(template: Template, layouts: [String: Template], messages: [String: Message]) {
    self.template = template
    self.layouts = layouts
    self.messages = messages
  }

  private var output: String { template.isPlain ? "plain" : "html" }

  private mutating func write() throws(CompileError) {
    let type = template.isPlain ? "PlainText" : "HTML"
    var parameters = "into \(output): inout \(type)"
    for slot in template.slots { parameters += ", \(slot.text): (inout HTML) -> Void" }

    at(template.page, before: "extension ", after: " {")
    line("\(template.slots.isEmpty ? "public " : "")func render(\(parameters)) {")
    if Self.mentionsMessages(template) { line("let messages = \(output).messages") }
    if let layout = template.layout {
      try write(layout, main: template.nodes)
    } else {
      try write(template.nodes)
    }
    line("}")
    line("}")
    line("#sourceLocation()")
  }

  private mutating func write(_ layout: Code, main: [Node]) throws(CompileError) {
    let name = String(layout.text.prefix { $0 != "(" })
    guard let slots = layouts[name]?.slots.map(\.text) else {
      throw CompileError(layout.location, "\(name) is no layout: its template has no {{slot}}")
    }
    for fill in template.fills where !slots.contains(fill.name.text) {
      throw CompileError(fill.name.location, "\(name) has no slot \(fill.name.text)")
    }
    at(layout, before: "(", after: ").render(into: &html")
    for slot in slots {
      let nodes = slot == "main" ? main : template.fills.first { $0.name.text == slot }?.nodes ?? []
      line(", \(slot): {")
      try write(closure: nodes)
    }
    line(")")
  }

  private mutating func write(closure nodes: [Node]) throws(CompileError) {
    line(nodes.isEmpty ? "_ in" : "html in")
    try write(nodes)
    line("}")
  }

  private mutating func write(_ nodes: [Node]) throws(CompileError) {
    for node in nodes { try write(node) }
  }

  private mutating func write(_ node: Node) throws(CompileError) {
    switch node {
    case .literal(let text): line("\(output).literal(\(swiftLiteral(text)))")
    case .expression(let code, let point): at(code, before: "\(output).\(point.writer)(", after: ")")
    case .include(let code): at(code, before: "(", after: ").render(into: &\(output))")
    case .slot(let name): line("\(name)(&html)")
    case .forEach(let code, let nodes):
      at(code, before: "", after: " {")
      try write(nodes)
      line("}")
    case .choice(let branches): try write(branches)
    case .say(let message, let arguments): try write(message, arguments)
    }
  }

  private mutating func write(_ branches: [Node.Branch]) throws(CompileError) {
    for (number, branch) in branches.enumerated() {
      if let condition = branch.condition {
        at(condition, before: number == 0 ? "" : "} ", after: " {")
      } else {
        line("} else {")
      }
      try write(branch.nodes)
    }
    line("}")
  }

  private mutating func write(_ code: Code, _ arguments: [Node.Argument]) throws(CompileError) {
    guard let message = messages[code.text], !message.isPlural else {
      throw CompileError(code.location, "there is no message \(code.text) that {{say}} can write")
    }
    let names = arguments.map(\.name.text)
    if let missing = message.arguments.first(where: { !names.contains($0) }) {
      throw CompileError(code.location, "the message \(code.text) needs {{argument \(missing)}}")
    }
    if let unknown = arguments.first(where: { !message.arguments.contains($0.name.text) }) {
      throw CompileError(unknown.name.location, "the message \(code.text) has no argument \(unknown.name.text)")
    }
    if names.count != Set(names).count {
      throw CompileError(code.location, "an argument of \(code.text) is given twice")
    }
    line("messages.\(code.text)(into: &html")
    for name in message.arguments {
      line(", \(name): {")
      try write(closure: arguments.first { $0.name.text == name }?.nodes ?? [])
    }
    line(")")
  }

  private mutating func line(_ text: String) { swift += text + "\n" }

  /// Writes `code` where it stands in its file.
  private mutating func at(_ code: Code, before: String, after: String) {
    let location = code.location
    let room = location.column - 1
    let file = swiftLiteral(location.file)
    if before.utf8.count <= room {
      line("#sourceLocation(file: \(file), line: \(location.line))")
      line(String(repeating: " ", count: room - before.utf8.count) + before + code.text + after)
    } else {
      // Too near to the margin: what comes before goes on a line of its own, counted as the line above.
      line("#sourceLocation(file: \(file), line: \(max(1, location.line - 1)))")
      line(before)
      line(String(repeating: " ", count: room) + code.text + after)
    }
  }
}

extension InsertionPoint {
  /// The function of the writer that writes here.
  fileprivate var writer: String {
    switch self {
    case .text: "text"
    case .attribute: "attribute"
    case .link: "link"
    case .data: "data"
    case .plain: "text"
    }
  }
}
