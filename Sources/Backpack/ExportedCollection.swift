public import Names

/// A collection as an export describes it, without its entries.
public struct ExportedCollection: Sendable, Hashable {
  /// The last part of its address.
  public var slug: Slug
  public var title: Title
  /// What its owner says of it, in Markdown.
  public var summary: Prose
  public var layout: Collection.Layout
  public var arrangement: Collection.Arrangement
  public var visibility: Visibility
  /// What an automatic one holds; `nil` for one that was filled by hand.
  public var filter: CollectionFilter?

  /// A summary that is too long is cut: it may come from anywhere.
  public init(
    slug: Slug, title: Title, summary: Prose, layout: Collection.Layout, arrangement: Collection.Arrangement,
    visibility: Visibility, filter: CollectionFilter?
  ) {
    self.slug = slug
    self.title = title
    self.summary = Prose(cleaning: summary.description.cut(to: Collection.longestSummary))
    self.layout = layout
    self.arrangement = arrangement
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
