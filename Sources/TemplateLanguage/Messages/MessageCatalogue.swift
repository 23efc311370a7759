/// All messages in all languages, checked against English.
struct MessageCatalogue {
  /// Language tags, English first, then by alphabet.
  let languages: [String]
  /// The messages that templates call by their Swift name, by that name.
  private(set) var called: [String: Message] = [:]
  /// Texts that are looked up by their key while Lapel runs, by language.
  private(set) var lookedUp: [String: [MessageFile.Entry]] = [:]

  /// The first words of keys that are looked up, because what is said depends on what was found.
  static let lookedUpFamilies: Set<String> = [
    "check", "document", "error", "filterState", "finding", "headline", "interface", "known", "layout", "month",
    "monthShort", "notice", "noticed", "noticeMail", "order", "outcome", "problem", "reason", "refusal", "shown",
    "shownCollectionHint", "shownHint", "state",
  ]

  init(_ files: [MessageFile], folder: String) throws(CompileError) {
    guard let english = files.first(where: { $0.language == "en" }) else {
      throw CompileError(SourceLocation(file: folder, line: 1, column: 1), "there is no en.json")
    }
    let others = files.filter { $0.language != "en" }.sorted { $0.language < $1.language }
    self.languages = ["en"] + others.map(\.language)
    try read(english)
    for file in others { try add(file) }
  }

  private static func isLookedUp(_ key: String) -> Bool {
    lookedUpFamilies.contains(String(key.prefix { $0 != "." }))
  }

  private mutating func read(_ english: MessageFile) throws(CompileError) {
    for entry in english.entries {
      let text = try MessageText(entry.text, at: entry.textLocation)
      if Self.isLookedUp(entry.key) {
        lookedUp["en", default: []].append(entry)
        continue
      }
      let (key, category) = PluralCategory.split(entry.key) ?? (entry.key, nil)
      try check(key: key, entry)
      try add(text, key: key, category: category, entry)
    }
    for message in called.values.sorted(by: { $0.key < $1.key }) where message.isPlural {
      guard let other = message.wordings["en"]?[.other] else {
        throw CompileError(message.location, "\(message.key)_other is missing")
      }
      let arguments = other.arguments.filter { $0 != "count" }
      for wording in message.wordings["en", default: [:]].values {
        if let unknown = wording.arguments.first(where: { $0 != "count" && !arguments.contains($0) }) {
          throw CompileError(message.location, "\(message.key)_other has no {\(unknown)}")
        }
      }
      called[message.swiftName]?.arguments = arguments
    }
  }

  private func check(key: String, _ entry: MessageFile.Entry) throws(CompileError) {
    let words = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 2, words.allSatisfy(\.isSwiftName) else {
      throw CompileError(entry.keyLocation, "a key is two or more words with full stops in between: signUp.title")
    }
  }

  private mutating func add(
    _ text: MessageText, key: String, category: PluralCategory?, _ entry: MessageFile.Entry
  ) throws(CompileError) {
    let name = Message.swiftName(key)
    if var message = called[name] {
      guard message.key == key, message.isPlural, let category else {
        throw CompileError(entry.keyLocation, "\(entry.key) and \(message.key) would have the same name")
      }
      message.wordings["en"]?[category] = text
      called[name] = message
    } else {
      called[name] = Message(
        key: key, location: entry.keyLocation, isPlural: category != nil,
        arguments: category == nil ? text.arguments : [], wordings: ["en": [category ?? .other: text]])
    }
  }

  /// A translation. What English no longer has is passed over, so that translators need not keep step.
  private mutating func add(_ file: MessageFile) throws(CompileError) {
    for entry in file.entries where !entry.text.isEmpty {
      let text = try MessageText(entry.text, at: entry.textLocation)
      if Self.isLookedUp(entry.key) {
        lookedUp[file.language, default: []].append(entry)
        continue
      }
      let (key, category) = PluralCategory.split(entry.key) ?? (entry.key, nil)
      let name = Message.swiftName(key)
      guard let message = called[name], message.key == key, message.isPlural == (category != nil) else { continue }
      let known = message.arguments + (message.isPlural ? ["count"] : [])
      if let unknown = text.arguments.first(where: { !known.contains($0) }) {
        throw CompileError(entry.textLocation, "the English message has no {\(unknown)}")
      }
      called[name]?.wordings[file.language, default: [:]][category ?? .other] = text
    }
  }
}
