import Foundation

/// The rules about files as a whole.
extension Rules {
  /// No file is longer than this, in lines.
  static let longest = 300

  /// Files that a person reads from top to bottom stay short.
  static func lengths(_ checkout: Checkout) -> [Offence] {
    checkout.files.compactMap { file in
      let isForReading =
        !file.path.hasPrefix("web/static/") && !file.path.hasSuffix(".json")
        && !file.path.hasPrefix("Tests/Fixtures/") && file.path != "db/schema.sql" && !file.path.hasSuffix(".txt")
      let lines = file.text.utf8.count(where: { $0 == UInt8(ascii: "\n") })
      guard isForReading, lines > longest else { return nil }
      return Offence(path: file.path, line: lines, reason: "\(lines) lines are more than \(longest)")
    }
  }

  /// A file is named for what is in it.
  static func fileNames(_ checkout: Checkout) throws -> [Offence] {
    try checkout.sources.compactMap { file in
      let name = String(file.path.split(separator: "/").last?.dropLast(6) ?? "")
      let vague = #"^(?:Utils?|Utilities|Helpers?|Common|Core|Misc|Extensions)$|(?:Utils?|Helpers?|Manager|Impl)$"#
      guard try !SwiftText.Piece(line: 0, text: name).exactMatches(of: vague).isEmpty else { return nil }
      return Offence(path: file.path, line: 0, reason: "the name says nothing: \(name)")
    }
  }

  /// Migrations are numbered without gaps and each opens with a comment that says why.
  static func migrations(_ checkout: Checkout) throws -> [Offence] {
    let files = checkout.files.filter { $0.path.hasPrefix("db/migrations/") }.sorted { $0.path < $1.path }
    return try files.enumerated().flatMap { index, file in
      let name = String(file.path.dropFirst("db/migrations/".count))
      var offences: [Offence] = []
      if try SwiftText.Piece(line: 1, text: name).exactMatches(of: #"^\d{4}-[a-z]+(?:-[a-z]+)*\.sql$"#).isEmpty {
        offences.append(Offence(path: file.path, line: 0, reason: "a migration is named NNNN-noun.sql"))
      } else if Int(name.prefix(4)) != index + 1 {
        offences.append(Offence(path: file.path, line: 0, reason: "migration \(index + 1) is missing or there twice"))
      }
      let why = file.text.split(separator: "\n").prefix { $0.hasPrefix("--") }.map { $0.dropFirst(2) }.joined()
      if why.split(separator: " ").count < 5 || !why.contains(".") {
        offences.append(Offence(path: file.path, line: 1, reason: "it opens with a comment that says why"))
      }
      return offences
    }
  }

  /// Message files are flat: each key once, each value a text; other languages have no key that English lacks.
  static func messages(_ checkout: Checkout) throws -> [Offence] {
    let files = checkout.files.filter { $0.path.hasPrefix("web/messages/") }
    let english = files.first { $0.path == "web/messages/en.json" }.flatMap { try? entries($0) } ?? [:]
    return try files.flatMap { file in
      guard let entries = try? entries(file) else {
        return [Offence(path: file.path, line: 0, reason: "it is one flat JSON object of texts")]
      }
      let keys = try SwiftText.Piece(line: 1, text: file.text).exactMatches(of: #"(?m)^\s*"(?:[^"\\]|\\.)*"\s*:"#)
      var offences =
        keys.count == entries.count
        ? []
        : [
          Offence(
            path: file.path, line: 0, reason: "one key a line, each once: \(keys.count) lines, \(entries.count) keys")
        ]
      offences += entries.keys.filter { english[$0] == nil }.sorted().map {
        Offence(path: file.path, line: 0, reason: "English has no \($0)")
      }
      return offences
    }
  }

  private static func entries(_ file: Checkout.File) throws -> [String: String]? {
    try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: String]
  }
}
