extension JSONLD {
  /// How the direction of a text is stated in RDF, which has no place for it.
  ///
  /// - Source: JSON-LD 1.1 Processing Algorithms and API, section 9.3, `rdfDirection`.
  public enum DirectionForm: String, Sendable, Hashable {
    /// As part of the datatype.
    case datatype = "i18n-datatype"
    /// As a thing of its own with value, language and direction.
    case compoundLiteral = "compound-literal"
  }
}
