/// The words of the site in one language.
///
/// Each message of `web/messages/en.json` is a property or a function, made by the template compiler; what another
/// language lacks is said in English.
public struct Messages: Sendable, Hashable {
  public let language: Language

  public init(_ language: Language = .en) { self.language = language }
}

extension Language {
  /// Whether the language is written from right to left.
  var isRightToLeft: Bool {
    ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(String(rawValue.prefix { $0 != "-" }))
  }
}
