/// What stands between `{{` and `}}`.
enum Tag: Hashable {
  /// `{{page Type}}`, the first line: the Swift type whose properties the template sees.
  case page(String)
  /// `{{layout Type(…)}}`, the second line: the layout whose slots this template fills.
  case layout(String)
  /// `{{slot name}}`, in a layout: the place of what another template hands in.
  case slot(String)
  /// `{{fill name}} … {{end}}`: what goes into the slot of that name.
  case fill(String)
  /// `{{include Type(…)}}`: another template, written here.
  case include(String)
  /// `{{for item in items}} … {{end}}`.
  case forEach(String)
  /// `{{if condition}} … {{end}}`.
  case ifTrue(String)
  /// `{{else if condition}}`.
  case elseIf(String)
  /// `{{else}}`.
  case otherwise
  /// `{{end}}`.
  case end
  /// `{{say message}} {{argument name}} … {{end}}`: a message some of whose arguments are markup.
  case say(String)
  /// `{{argument name}}`, within `say`.
  case argument(String)
  /// `{{expression}}`.
  case expression(String)
}

extension Tag {
  init(_ text: String, at location: SourceLocation) throws(CompileError) {
    let word = text.prefix { $0 != " " && $0 != "\t" }
    let rest = String(text.dropFirst(word.count).drop { $0 == " " || $0 == "\t" })

    switch word {
    case "": throw CompileError(location, "empty tag")
    case "page": self = .page(try Self.operand(rest, of: word, location))
    case "layout": self = .layout(try Self.operand(rest, of: word, location))
    case "slot": self = .slot(try Self.operand(rest, of: word, location))
    case "fill": self = .fill(try Self.operand(rest, of: word, location))
    case "include": self = .include(try Self.operand(rest, of: word, location))
    case "say": self = .say(try Self.operand(rest, of: word, location))
    case "argument": self = .argument(try Self.operand(rest, of: word, location))
    case "for":
      guard rest.contains(" in ") else { throw CompileError(location, "write {{for item in items}}") }
      self = .forEach(text)
    case "if": self = .ifTrue("if " + (try Self.operand(rest, of: word, location)))
    case "else" where rest.isEmpty: self = .otherwise
    case "else" where rest.hasPrefix("if "): self = .elseIf(text)
    case "else": throw CompileError(location, "after {{else only if can follow")
    case "end" where rest.isEmpty: self = .end
    case "end": throw CompileError(location, "{{end}} stands alone")
    default: self = .expression(text)
    }
  }

  private static func operand(
    _ rest: String, of word: Substring, _ location: SourceLocation
  ) throws(CompileError) -> String {
    guard !rest.isEmpty else { throw CompileError(location, "{{\(word)}} needs something after it") }
    return rest
  }

  /// Whether a line that holds nothing but this tag is left out of what is written.
  var mayOwnLine: Bool {
    if case .expression = self { false } else { true }
  }

  /// The bytes between the tag's first byte and that of its operand.
  func operandOffset(in text: String) -> Int {
    switch self {
    case .page(let operand), .layout(let operand), .slot(let operand), .fill(let operand), .include(let operand),
      .say(let operand), .argument(let operand):
      text.utf8.count - operand.utf8.count
    case .forEach, .ifTrue, .elseIf, .otherwise, .end, .expression: 0
    }
  }
}
