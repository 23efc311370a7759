extension Schema {
  /// Why a document is not a JSON Schema that can be read.
  public enum Malformed: Error, Hashable {
    /// A schema is an object, or true or false; `place` is the JSON pointer of what is something else.
    case notASchema(place: String)
    /// The value of a keyword is not of the kind that the keyword takes.
    case keyword(String, place: String)
    /// More schemas in one document than anybody needs, or nested too deeply.
    case tooLarge
  }
}
