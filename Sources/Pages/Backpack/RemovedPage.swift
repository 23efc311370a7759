/// `/backpack/removed`: what can still be brought back.
public struct RemovedPage: Page {
  public var frame: PageFrame
  public var holdings: [HeldBadge]
  public var count: Int
  public var collectionCount: Int
  public var removedCount: Int
  public var links: BackpackLinks

  public init(
    frame: PageFrame, holdings: [HeldBadge], count: Int, collectionCount: Int, removedCount: Int, links: BackpackLinks
  ) {
    self.frame = frame
    self.holdings = holdings
    self.count = count
    self.collectionCount = collectionCount
    self.removedCount = removedCount
    self.links = links
  }
}
