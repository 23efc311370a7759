public import Addresses

/// `/backpack`: all badges of the person who is signed in, and who may see them.
public struct BackpackPage: Page {
  public var frame: PageFrame
  /// How many badges there are in all.
  public var count: Int
  /// What no longer is as the person saw it last.
  public var changes: [ChangedBadge]
  /// Notes that the changes were seen.
  public var changesSeen: Link
  /// What was brought and is no badge of theirs: what was refused needs the person, the rest is being checked.
  public var attention: [ImportLine]
  /// How many were refused, in all.
  public var attentionCount: Int
  /// How many are being checked, in all.
  public var undecidedCount: Int
  /// All of them, where this page has not.
  public var allAttention: Link?
  /// Destroys every import that was refused.
  public var discardRefused: Link
  /// What was removed just now, in one go.
  public var justRemoved: [HeldBadge]
  /// What it is narrowed to.
  public var filter: BackpackFilter
  public var isNarrow: Bool
  /// This page of the badges.
  public var holdings: [HeldBadge]
  /// The collections that badges can be put into by hand.
  public var collections: [CollectionChoice]
  /// How many collections there are in all, and how many badges can be brought back.
  public var collectionCount: Int
  public var removedCount: Int
  public var links: BackpackLinks
  public var more: Link?
  public var start: Link?

  public init(
    frame: PageFrame, count: Int, changes: [ChangedBadge] = [], changesSeen: Link, attention: [ImportLine] = [],
    attentionCount: Int, undecidedCount: Int = 0, allAttention: Link? = nil, discardRefused: Link,
    justRemoved: [HeldBadge] = [], filter: BackpackFilter = BackpackFilter(),
    isNarrow: Bool = false, holdings: [HeldBadge] = [], collections: [CollectionChoice] = [], collectionCount: Int = 0,
    removedCount: Int = 0, links: BackpackLinks, more: Link? = nil, start: Link? = nil
  ) {
    self.frame = frame
    self.count = count
    self.changes = changes
    self.changesSeen = changesSeen
    self.attention = attention
    self.attentionCount = attentionCount
    self.undecidedCount = undecidedCount
    self.allAttention = allAttention
    self.discardRefused = discardRefused
    self.justRemoved = justRemoved
    self.filter = filter
    self.isNarrow = isNarrow
    self.holdings = holdings
    self.collections = collections
    self.collectionCount = collectionCount
    self.removedCount = removedCount
    self.links = links
    self.more = more
    self.start = start
  }
}
