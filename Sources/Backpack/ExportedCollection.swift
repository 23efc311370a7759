/// A collection as an export describes it, without its entries.
public struct ExportedCollection: Sendable, Hashable {
  /// The last part of its address.
  public var slug: String
  public var title: String
  /// What its owner says of it, in Markdown.
  public var summary: String
  public var layout: String
  public var arrangement: String
  public var visibility: Visibility
  /// What an automatic one holds; `nil` for one that was filled by hand.
  public var filter: Filter?

  /// What the badges of an automatic collection have in common.
  public struct Filter: Sendable, Hashable {
    public var issuer: String?
    public var year: Int?
    public var tag: String?
    public var words: String?

    public init(issuer: String? = nil, year: Int? = nil, tag: String? = nil, words: String? = nil) {
      self.issuer = issuer
      self.year = year
      self.tag = tag
      self.words = words
    }
  }

  /// The layouts and the arrangements there are; the first of each is meant where an unknown one is named.
  public static let layouts = ["wall", "list"]
  public static let arrangements = ["by-hand", "newest", "oldest", "name", "issuer"]

  /// What does not fit is cut, and what is unknown becomes the first of its kind: it may come from anywhere.
  public init(
    slug: String, title: String, summary: String, layout: String, arrangement: String, visibility: Visibility,
    filter: Filter?
  ) {
    self.slug = slug
    self.title = title.cut(to: 100)
    self.summary = summary.cut(to: 4000)
    self.layout = Self.layouts.contains(layout) ? layout : Self.layouts[0]
    self.arrangement = Self.arrangements.contains(arrangement) ? arrangement : Self.arrangements[0]
    self.visibility = visibility
    self.filter = filter
  }
}

extension String {
  /// So many code points at most, as PostgreSQL counts them, and none that it cannot keep.
  func cut(to length: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\0" }.prefix(length)))
  }
}
