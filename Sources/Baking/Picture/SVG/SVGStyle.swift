/// What is left of style declarations and style sheets once only known properties with harmless values remain.
enum SVGStyle {
  struct Declarations {
    var text: String
    /// The ids that the values refer to.
    var references: [String]
  }

  struct Sheet {
    var text = ""
    /// The ids that an element of a class refers to through the sheet.
    var referencesByClass: [String: [String]] = [:]
  }

  /// Reads `property:value;property:value`. Where `references` may not be resolved, declarations that have any are
  /// left out.
  static func declarations(_ text: some StringProtocol, mayRefer: Bool = true) -> Declarations {
    var kept: [String] = []
    var references: [String] = []
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let found = SVGValue.references(in: parts[1]) else { continue }
      let name = trimmed(parts[0]).lowercased()
      guard SVGAllowList.properties.contains(name), mayRefer || found.isEmpty else { continue }
      kept.append("\(name):\(trimmed(parts[1]))")
      references += found
    }
    return Declarations(text: kept.joined(separator: ";"), references: references)
  }

  /// Reads a style sheet of plain rules. At-rules (imports, fonts, animations) are left out, as are rules whose
  /// selector is more than elements, classes and ids.
  static func sheet(_ text: String) -> Sheet {
    var sheet = Sheet()
    var rest = withoutComments(text)[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == ";" }) {
      let head = trimmed(rest[..<open])
      guard rest[open] == "{" else {
        rest = rest[rest.index(after: open)...]
        continue
      }
      let (body, after) = block(rest[open...])
      rest = after
      guard !head.hasPrefix("@"), !body.contains("{") else { continue }
      sheet.add(selector: head, body: body)
    }
    return sheet
  }

  /// What stands between the brace at the start and the one that closes it, and what follows.
  private static func block(_ text: Substring) -> (body: Substring, after: Substring) {
    var depth = 0
    for position in text.indices {
      if text[position] == "{" { depth += 1 }
      if text[position] == "}" { depth -= 1 }
      if depth == 0 { return (text[..<position].dropFirst(), text[position...].dropFirst()) }
    }
    return ("", "")
  }

  private static func withoutComments(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      kept += rest[..<start.lowerBound] + " "
      guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  fileprivate static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}

extension SVGStyle.Sheet {
  fileprivate mutating func add(selector: String, body: Substring) {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.#*>+, \n\r\t"
    guard !selector.isEmpty, selector.utf8.allSatisfy({ letters.utf8.contains($0) }) else { return }
    let classes = selector.split(separator: ",").map { SVGStyle.trimmed($0) }
    let isOnlyClasses = classes.allSatisfy {
      $0.hasPrefix(".") && SVGValue.isName($0.dropFirst()) && !$0.dropFirst().contains(".")
    }
    let declarations = SVGStyle.declarations(body, mayRefer: isOnlyClasses)
    guard !declarations.text.isEmpty else { return }
    text += "\(selector){\(declarations.text)}"
    for name in classes where !declarations.references.isEmpty {
      referencesByClass[String(name.dropFirst()), default: []] += declarations.references
    }
  }
}
