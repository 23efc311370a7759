public import Addresses

/// Where the forms and buttons of a collection's own page lead.
public struct EditCollectionLinks: Sendable {
  public var save: Link
  /// The collection as a stranger sees it.
  public var preview: Link
  public var replaceLink: Link
  public var remove: Link
  public var collections: Link

  public init(save: Link, preview: Link, replaceLink: Link, remove: Link, collections: Link) {
    self.save = save
    self.preview = preview
    self.replaceLink = replaceLink
    self.remove = remove
    self.collections = collections
  }
}
