public import Addresses

/// `/backpack/collections`: one's own collections, and the form for a new one.
public struct CollectionsPage: Page {
  public var frame: PageFrame
  public var collections: [CollectionCard]
  /// Takes ``EditCollectionPage/titleField``.
  public var open: Link
  /// A title that was no title, as it was typed.
  public var title: String
  public var problem: Problem?
  public var count: Int
  public var removedCount: Int
  public var links: BackpackLinks

  public init(
    frame: PageFrame, collections: [CollectionCard], open: Link, title: String = "", problem: Problem? = nil,
    count: Int, removedCount: Int, links: BackpackLinks
  ) {
    self.frame = frame
    self.collections = collections
    self.open = open
    self.title = title
    self.problem = problem
    self.count = count
    self.removedCount = removedCount
    self.links = links
  }
}
