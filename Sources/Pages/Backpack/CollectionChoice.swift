/// A collection that badges can be put into.
public struct CollectionChoice: Sendable, Hashable {
  /// What forms send to name it.
  public var id: String
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  public static let fieldName = "collection"
}
