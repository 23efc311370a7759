extension Messages {
  /// Whether there are words for `key` among those that are looked up.
  public func has(_ key: String) -> Bool { wording(key) != nil || wording("\(key)_other") != nil }

  /// The words for a key that is known only while Lapel runs, such as `finding.…`, with its gaps filled in.
  ///
  /// Where the words depend on a number, it is the argument `count`. A key without words is said by itself, and a gap without an argument by an ellipsis: a page with a hole in it
  /// is better than none.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    pieces(key, arguments).map(\.text).joined()
  }

  /// The same, with what came from elsewhere set apart from the site's own words.
  func pieces(_ key: String, _ arguments: [String: String]) -> [SentencePiece] {
    guard let wording = wording(key) ?? wording(key, count: arguments["count"]) else {
      return [SentencePiece(text: key, isArgument: false)]
    }
    var pieces: [SentencePiece] = []
    var rest = Substring(wording)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(SentencePiece(text: String(rest[..<open]), isArgument: false)) }
      let name = String(rest[rest.index(after: open)..<close])
      pieces.append(arguments[name].map { words(for: name, $0) } ?? SentencePiece(text: "…", isArgument: false))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(SentencePiece(text: String(rest), isArgument: false)) }
    return pieces
  }

  private func wording(_ key: String, count: String?) -> String? {
    guard let count = count.flatMap({ Int($0) }) else { return nil }
    return wording("\(key)_\(Plural(count, language: language).rawValue)") ?? wording("\(key)_other")
  }

  private func wording(_ key: String) -> String? {
    Self.lookedUp[language]?[key] ?? Self.lookedUp[.en]?[key]
  }
}
