/// By what an automatic collection finds its badges. What is `nil` does not narrow it.
public struct CollectionFilter: Sendable, Hashable {
  /// What the issuer calls itself.
  public var issuer: String?
  /// The year of the award, in UTC.
  public var year: Int?
  public var tag: String?
  /// Words in the badge's name.
  public var words: String?

  public init(issuer: String? = nil, year: Int? = nil, tag: String? = nil, words: String? = nil) {
    self.issuer = issuer
    self.year = year
    self.tag = tag
    self.words = words
  }
}
