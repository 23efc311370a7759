/// Writes the messages as an extension of `Messages`: one property or function each.
struct MessageWriter {
  private(set) var swift = ""

  /// - Parameter said: the messages that `{{say}}` writes, which get a second form that takes markup.
  static func swift(for catalogue: MessageCatalogue, said: Set<String>) -> String {
    var writer = MessageWriter()
    writer.writeLanguages(catalogue.languages)
    writer.line("extension Messages {")
    for (name, message) in catalogue.called.sorted(by: { $0.key < $1.key }) {
      writer.write(message)
      if said.contains(name) { writer.writeMarkupForm(message) }
    }
    writer.writeTable(catalogue)
    writer.line("}")
    return writer.swift
  }

  private mutating func line(_ text: String) { swift += text + "\n" }

  private mutating func writeLanguages(_ languages: [String]) {
    line("/// A language that the site speaks, by its language tag.")
    line("public enum Language: String, Sendable, Hashable, CaseIterable {")
    for language in languages { line("case \(Self.caseName(language)) = \(swiftLiteral(language))") }
    line("}")
  }

  private static func caseName(_ language: String) -> String {
    let words = language.split(separator: "-")
    let name = words.dropFirst().reduce(words.first?.lowercased() ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst().lowercased()
    }
    return "`\(name)`"
  }

  /// The languages that have this message, English last: it is the one to fall back to.
  private func languages(of message: Message) -> [String] {
    message.wordings.keys.filter { $0 != "en" }.sorted() + ["en"]
  }

  private mutating func write(_ message: Message) {
    line("/// “\(summary(message))”")
    let parameters =
      (message.isPlural ? ["_ count: Int"] : []) + message.arguments.map { "\($0): String" }
    if parameters.isEmpty {
      line("public var \(message.swiftName): String {")
    } else {
      line("public func \(message.swiftName)(\(parameters.joined(separator: ", "))) -> String {")
    }
    writeSwitch(message) { writer, language, wordings in
      writer.writeReturn(wordings, language: language, isPlural: message.isPlural)
    }
    line("}")
  }

  private func summary(_ message: Message) -> String {
    let pieces = message.wordings["en"]?[.other]?.pieces ?? []
    let text = pieces.reduce("") { text, piece in
      switch piece {
      case .text(let words): text + words
      case .argument(let name): text + "{\(name)}"
      }
    }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func writeSwitch(
    _ message: Message, _ body: (inout MessageWriter, String, [PluralCategory: MessageText]) -> Void
  ) {
    let languages = languages(of: message)
    if languages.count > 1 { line("switch language {") }
    for language in languages {
      if languages.count > 1 { line(language == "en" ? "default:" : "case .\(Self.caseName(language)):") }
      body(&self, language, message.wordings[language] ?? [:])
    }
    if languages.count > 1 { line("}") }
  }

  private mutating func writeReturn(
    _ wordings: [PluralCategory: MessageText], language: String, isPlural: Bool
  ) {
    guard isPlural else {
      if let wording = wordings[.other] { line("return \(expression(wording, isPlural: false))") }
      return
    }
    let fallback = wordings[.other] ?? wordings.min { $0.key.rawValue < $1.key.rawValue }?.value
    line("switch Plural(count, language: .\(Self.caseName(language))) {")
    for category in PluralCategory.allCases where category != .other {
      if let wording = wordings[category] {
        line("case .\(category.rawValue): return \(expression(wording, isPlural: true))")
      }
    }
    if let fallback { line("default: return \(expression(fallback, isPlural: true))") }
    line("}")
  }

  /// The wording as a Swift string literal with interpolations.
  private func expression(_ wording: MessageText, isPlural: Bool) -> String {
    let inside = wording.pieces.map { piece in
      switch piece {
      case .text(let text): String(swiftLiteral(text).dropFirst().dropLast())
      case .argument("count") where isPlural: "\\(number(count))"
      case .argument(let name): "\\(\(name))"
      }
    }
    return "\"\(inside.joined())\""
  }

  private mutating func writeMarkupForm(_ message: Message) {
    let parameters = message.arguments.map { ", \($0): (inout HTML) -> Void" }.joined()
    line("func \(message.swiftName)(into html: inout HTML\(parameters)) {")
    writeSwitch(message) { writer, _, wordings in
      for piece in wordings[.other]?.pieces ?? [] {
        switch piece {
        case .text(let text): writer.line("html.text(\(swiftLiteral(text)))")
        case .argument(let name): writer.line("\(name)(&html)")
        }
      }
    }
    line("}")
  }

  private mutating func writeTable(_ catalogue: MessageCatalogue) {
    line("/// The texts that are looked up by their key, by language.")
    line("static let lookedUp: [Language: [String: String]] = [")
    for language in catalogue.languages {
      let entries = catalogue.lookedUp[language] ?? []
      line(".\(Self.caseName(language)): [\(entries.isEmpty ? ":" : "")")
      for entry in entries { line("\(swiftLiteral(entry.key)): \(swiftLiteral(entry.text)),") }
      line("],")
    }
    line("]")
  }
}
