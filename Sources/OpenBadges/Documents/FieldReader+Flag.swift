internal import LinkedData

extension FieldReader {
  /// Whether a field says yes, however that is written: as a list, as a value with a type, as a word or as a number.
  ///
  /// What says neither yes nor no is noted, so that nothing is taken for a no that was not meant as one.
  mutating func flag(_ field: String) -> Bool {
    guard let value = object[field] else { return false }
    let answers = (value.array ?? [value]).map(Self.answer)
    if answers.contains(nil) { note(.fieldMalformed(role, field: field)) }
    return answers.contains(true)
  }

  private static func answer(_ value: JSON) -> Bool? {
    let value = value["@value"] ?? value
    switch value {
    case .null: return false
    case .bool(let answer): return answer
    case .string(let word): return answer(word.asciiLowercased)
    case .number(let number): return answer(number.text)
    default: return nil
    }
  }

  private static func answer(_ word: String) -> Bool? {
    switch word {
    case "true", "1", "yes": true
    case "false", "0", "no", "": false
    default: nil
    }
  }
}
