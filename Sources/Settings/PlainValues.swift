/// The kinds of value that several settings have.
extension SettingsReader {
  /// One of a few words.
  mutating func choice<Word: RawRepresentable & CaseIterable>(
    _ name: SettingName, usually: Word
  ) -> Word where Word.RawValue == String {
    let given = text(name)
    let word = given.map { Word(rawValue: $0) } ?? usually
    if word == nil {
      let words = Word.allCases.map(\.rawValue)
      mistake(name, "it is one of \(words.dropLast().joined(separator: ", ")) and \(words.last ?? "").")
    }
    show(name, given ?? usually.rawValue)
    return word ?? usually
  }

  /// A whole number within bounds.
  mutating func number(_ name: SettingName, in bounds: ClosedRange<Int>, usually: Int) -> Int {
    let given = text(name)
    let number = given.map { Int($0) } ?? usually
    if number.map(bounds.contains) != true {
      mistake(name, "it is a whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
    }
    show(name, given ?? "\(usually)")
    return number ?? usually
  }

  /// Entries with commas between them, blanks around them allowed.
  mutating func list(_ name: SettingName, _ expected: String, _ isEntry: (String) -> Bool) -> [String] {
    let entries = (text(name) ?? "").split(separator: ",", omittingEmptySubsequences: false).map { entry in
      String(entry.drop { $0 == " " }.prefix { $0 != " " })
    }
    guard entries != [""] else {
      show(name, "")
      return []
    }
    for entry in entries where !isEntry(entry) {
      mistake(name, "“\(Printable.text(entry))” is not \(expected).")
    }
    show(name, Printable.text(entries.joined(separator: ", ")))
    return entries
  }

  /// A URL of one of these schemes. What is wrong with it is said without repeating it, for it may hold a password.
  mutating func url(_ name: SettingName, schemes: [String]) -> String? {
    let given = text(name)
    if let given {
      let hasScheme = schemes.contains { given.hasPrefix($0 + "://") && given.utf8.count > $0.utf8.count + 3 }
      let isPlain = given.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      let words = schemes.map { $0 + "://" }.joined(separator: " or ")
      if !hasScheme { mistake(name, "it is a URL that begins with \(words).") }
      if !isPlain { mistake(name, "it holds a blank or a character that a URL has to write with percent signs.") }
    }
    show(name, given.map { Printable.text(MaskedURL.show($0)) } ?? "")
    return given
  }

  /// A folder that exists.
  mutating func folder(_ name: SettingName, named usual: String) -> String {
    let given = text(name).map(surroundings.whole)
    let found = given ?? surroundings.folderAbove(usual)
    if let given, !surroundings.isFolder(given) {
      mistake(name, "there is no folder \(Printable.text(given)).")
    } else if found == nil {
      mistake(name, "there is no \(usual) beside the executable or above it; say where it is.")
    }
    show(name, found ?? "")
    return found ?? ""
  }
}
