/// Addresses that RDF itself uses.
///
/// - Source: RDF 1.1 Concepts and Abstract Syntax, and JSON-LD 1.1 Processing Algorithms and API, section 8.
enum RDF {
  private static let syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let schema = "http://www.w3.org/2001/XMLSchema#"

  static let type = syntax + "type"
  static let first = syntax + "first"
  static let rest = syntax + "rest"
  static let nothing = syntax + "nil"
  static let value = syntax + "value"
  static let language = syntax + "language"
  static let direction = syntax + "direction"
  static let json = syntax + "JSON"
  static let languageString = syntax + "langString"
  static let i18n = "https://www.w3.org/ns/i18n#"
  static let string = schema + "string"
  static let boolean = schema + "boolean"
  static let integer = schema + "integer"
  static let double = schema + "double"
}
