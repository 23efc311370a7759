public import Names

/// A named, ordered selection of an account's holdings with its own visibility.
///
/// It never shows a holding to somebody who may not see that holding: see ``Audience``.
public struct Collection: Sendable, Hashable, Identifiable {
  public struct ID: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How its badges stand on the page.
  public enum Layout: String, Sendable, CaseIterable {
    /// Pins on a wall.
    case wall
    /// One below the other, with what was written about each.
    case list
  }

  /// In which order.
  public enum Arrangement: String, Sendable, CaseIterable {
    case byHand = "by-hand"
    case newest, oldest, name, issuer
  }

  public static let longestSummary = 4000
  /// How many an account may have, and how many badges each may hold.
  public static let most = 200
  public static let mostEntries = 500

  public let id: ID
  public let publicID: PublicID
  public var slug: Slug
  public var title: Title
  /// What its owner says of it, in Markdown.
  public var summary: Prose
  public var layout: Layout
  public var arrangement: Arrangement
  public var visibility: Visibility
  /// Finds its badges by itself; `nil` where they are put in by hand.
  public var filter: CollectionFilter?

  public init(
    id: ID, publicID: PublicID, slug: Slug, title: Title, summary: Prose, layout: Layout, arrangement: Arrangement,
    visibility: Visibility, filter: CollectionFilter?
  ) {
    self.id = id
    self.publicID = publicID
    self.slug = slug
    self.title = title
    self.summary = summary
    self.layout = layout
    self.arrangement = arrangement
    self.visibility = visibility
    self.filter = filter
  }
}
