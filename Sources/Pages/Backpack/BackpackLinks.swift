public import Addresses

/// Where the forms of a backpack lead. Each takes ``HeldBadge/fieldName`` many times.
public struct BackpackLinks: Sendable {
  /// Takes ``ShownTo/fieldName``.
  public var changeVisibility: Link
  public var checkAgain: Link
  /// Takes ``CollectionChoice/fieldName``.
  public var collect: Link
  public var remove: Link
  public var bringBack: Link
  public var collections: Link
  public var removed: Link

  public init(
    changeVisibility: Link, checkAgain: Link, collect: Link, remove: Link, bringBack: Link, collections: Link,
    removed: Link
  ) {
    self.changeVisibility = changeVisibility
    self.checkAgain = checkAgain
    self.collect = collect
    self.remove = remove
    self.bringBack = bringBack
    self.collections = collections
    self.removed = removed
  }
}
