public import Addresses

/// A tag to choose by, with how many things have it.
public struct TagLink: Sendable, Hashable {
  public var name: String
  public var count: Int?
  public var page: Link
  /// Whether this is what the page shows now.
  public var isCurrent: Bool

  public init(name: String, count: Int? = nil, page: Link, isCurrent: Bool = false) {
    self.name = name
    self.count = count
    self.page = page
    self.isCurrent = isCurrent
  }
}
