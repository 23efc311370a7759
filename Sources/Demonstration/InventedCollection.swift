public import Names

/// A collection that a person of the demonstration arranged by hand.
public struct InventedCollection: Sendable, Hashable {
  public let slug: Slug
  public let title: Title
  /// In Markdown.
  public let summary: Prose
  /// In their order, all of them the person's own.
  public let entries: [Entry]

  /// An award in it, and what the person says of it there.
  public struct Entry: Sendable, Hashable {
    public let award: PublicID
    public let note: Prose
  }
}
