/// One message with its wordings in all languages that have it.
struct Message: Hashable {
  let key: String
  /// The place of the English key.
  let location: SourceLocation
  let isPlural: Bool
  /// The arguments of the English wording, in their order; without `count` where there are plurals.
  var arguments: [String]
  /// By language, then by plural category (`.other` alone where there are no plurals). English is always there.
  var wordings: [String: [PluralCategory: MessageText]]

  /// The property or function that Swift code calls: `signUp.title` is `signUpTitle`.
  var swiftName: String { Self.swiftName(key) }

  static func swiftName(_ key: String) -> String {
    let words = key.split(separator: ".")
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
