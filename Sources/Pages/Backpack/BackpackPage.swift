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
  /// What needs the person: imports that were refused, badges that no longer stand. First of all.
  public var attention: [ImportLine]
  /// How many of them there are in all.
  public var attentionCount: Int
  /// All of them, where this page has not.
  public var allAttention: Link?
  /// Destroys every import that was refused.
  public var discardRefused: Link
  /// This page of the badges, newest first.
  public var holdings: [HeldBadge]
  /// Takes the fields ``HeldBadge/fieldName`` (many) and ``ShownTo/fieldName``.
  public var changeVisibility: Link
  public var more: Link?
  public var start: Link?

  public init(
    frame: PageFrame, count: Int, changes: [ChangedBadge] = [], changesSeen: Link, attention: [ImportLine] = [],
    attentionCount: Int, allAttention: Link? = nil,
    discardRefused: Link, holdings: [HeldBadge] = [], changeVisibility: Link, more: Link? = nil, start: Link? = nil
  ) {
    self.frame = frame
    self.count = count
    self.changes = changes
    self.changesSeen = changesSeen
    self.attention = attention
    self.attentionCount = attentionCount
    self.allAttention = allAttention
    self.discardRefused = discardRefused
    self.holdings = holdings
    self.changeVisibility = changeVisibility
    self.more = more
    self.start = start
  }
}
