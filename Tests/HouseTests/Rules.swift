/// The rules of the house. Each takes a checkout and names the places that break it.
enum Rules {
  /// A target imports only what the table lets it, and stands in the table.
  static func imports(_ checkout: Checkout) throws -> [Offence] {
    let ours = checkout.targets.union(ImportTable.allowed.keys)
    var offences = checkout.targets.filter { ImportTable.allowed[$0] == nil }.sorted().map {
      Offence(path: "Sources/\($0)", line: 0, reason: "the target has no row in the table of imports")
    }
    let access = "(?:public|package|internal|fileprivate|private)"
    let pattern = #"(?m)^[ \t]*(?:@\w+ +)*(?:"# + access + #" +)?import +(?:[a-z]+ +)?\w+"#
    for file in checkout.sources {
      let code = SwiftText.Piece(line: 1, text: SwiftText(file.text).code)
      for match in try code.exactMatches(of: pattern) {
        let module = match.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last.map(String.init) ?? ""
        let isOurs = ours.contains(module) || ImportTable.isC(module)
        guard isOurs, ImportTable.allowed[file.target]?.contains(module) != true else { continue }
        offences.append(
          Offence(path: file.path, line: match.line, reason: "\(file.target) may not import \(module)"))
      }
    }
    return offences
  }

  /// SQL stands in Storage; the wrapper below it, and what sets up a server, have their own few statements.
  static func statements(_ checkout: Checkout) throws -> [Offence] {
    let allowed: Set<String> = ["Storage", "Postgres", "PrivatePostgreSQL", "TestSupport"]
    let anyCase =
      #"\b(?:insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|select\s[^.]*\sfrom\s|"#
      + #"(?:create|alter|drop)\s+(?:table|role|database|index|schema|function|trigger|view|type)\b)"#
    let upperCase = #"^\s*(?:SELECT|WITH|LISTEN|NOTIFY|TRUNCATE|VACUUM|BEGIN|COMMIT|ROLLBACK|SET)\b"#
    return try checkout.sources.filter { !allowed.contains($0.target) }.flatMap { file in
      try SwiftText(file.text).strings.flatMap { string in
        try (string.matches(of: anyCase) + string.exactMatches(of: upperCase)).prefix(1).map { match in
          Offence(path: file.path, line: match.line, reason: "SQL outside Storage: \(match.text)")
        }
      }
    }
  }

  /// HTML stands in `web/templates`; what compiles templates may speak of it, and what damages pictures hold some.
  static func markup(_ checkout: Checkout) throws -> [Offence] {
    let elements =
      "html|head|title|body|div|span|p|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|form|input|button|select|"
      + "option|textarea|label|img|br|hr|link|meta|script|style|section|article|main|nav|header|footer|aside|figure|"
      + "figcaption|details|summary|em|strong|b|i|small|code|pre|blockquote|time|bdi|iframe"
    let pattern = #"<!doctype\s[^<>]*>|</?(?:"# + elements + #")(?:\s[^<>]*)?/?>"#
    let speakers: Set<String> = ["TemplateLanguage", "TemplateCompiler", "Fuzzing"]
    return try checkout.sources.filter { !speakers.contains($0.target) }.flatMap { file in
      try SwiftText(file.text).strings.flatMap { string in
        try string.matches(of: pattern).prefix(1).map { match in
          Offence(path: file.path, line: match.line, reason: "HTML outside web/templates: \(match.text)")
        }
      }
    }
  }

  /// Pure targets open no file, socket or clock.
  static func purity(_ checkout: Checkout) throws -> [Offence] {
    let pattern =
      #"\b(?:FileManager|FileHandle|FilePath|URLSession|ProcessInfo|ContinuousClock|SuspendingClock|DispatchTime|"#
      + #"CommandLine|getenv|fopen|clock_gettime|gettimeofday|gmtime|localtime)\b|\b(?:socket|open|connect|time)\(|"#
      + #"\bDate\(\)|\bDate\.now\b|(?:^|[^\w)\]?!])\.now\b|\bTask\.sleep|\bThread\.|"#
      + #"\b(?:Data|String|NSData|NSString|InputStream)\(\s*(?:contentsOf|fileAtPath)\w*:|"#
      + #"\bimport\s+(?:Glibc|Dispatch|FoundationNetworking|Logging)\b"#
    return try checkout.sources.filter { ImportTable.pure.contains($0.target) }.flatMap { file in
      let code = SwiftText.Piece(line: 1, text: SwiftText(file.text).code)
      return try code.exactMatches(of: pattern).map { match in
        Offence(path: file.path, line: match.line, reason: "\(file.target) opens nothing: \(match.text)")
      }
    }
  }

  /// Nothing ends the process on purpose, hides a race, or runs without an owner.
  static func forbiddenWords(_ checkout: Checkout) throws -> [Offence] {
    try checkout.sources.flatMap { file in
      let text = SwiftText(file.text)
      var pattern = #"\btry!|\bas!|\bfatalError\b|\bTask\.detached\b|\bunsafeFlags\b"#
      if !ImportTable.wrappers.contains(file.target) { pattern += #"|@unchecked\s+Sendable"# }
      let words = try SwiftText.Piece(line: 1, text: text.code).exactMatches(of: pattern)
      let notes = try text.comments.flatMap { try $0.exactMatches(of: #"\b(?:TODO|FIXME|XXX|HACK)\b"#) }
      return (words + notes).map { Offence(path: file.path, line: $0.line, reason: "forbidden: \($0.text)") }
    }
  }
}
