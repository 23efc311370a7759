public import Addresses

/// `/backpack`: all badges of the person who is signed in, and who may see them.
public struct BackpackPage: Page {
  public var frame: PageFrame
  /// How many badges there are in all.
  public var count: Int
  /// What needs the person: imports that were refused, badges that no longer stand. First of all.
  public var attention: [ImportLine]
  /// This page of the badges, newest first.
  public var holdings: [HeldBadge]
  /// Takes the fields ``HeldBadge/fieldName`` (many) and ``ShownTo/fieldName``.
  public var changeVisibility: Link
  public var more: Link?
  public var start: Link?

  public init(
    frame: PageFrame, count: Int, attention: [ImportLine] = [], holdings: [HeldBadge] = [], changeVisibility: Link,
    more: Link? = nil, start: Link? = nil
  ) {
    self.frame = frame
    self.count = count
    self.attention = attention
    self.holdings = holdings
    self.changeVisibility = changeVisibility
    self.more = more
    self.start = start
  }
}
