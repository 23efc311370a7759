/// By what a collection finds its badges, as it stands in the form. Empty texts narrow nothing.
public struct CollectionFilterFields: Sendable, Hashable {
  public var issuer: String
  public var year: String
  public var tag: String
  public var words: String

  public init(issuer: String = "", year: String = "", tag: String = "", words: String = "") {
    self.issuer = issuer
    self.year = year
    self.tag = tag
    self.words = words
  }

  public static let issuerField = "filter-issuer"
  public static let yearField = "filter-year"
  public static let tagField = "filter-tag"
  public static let wordsField = "filter-words"
}
