public import Addresses

/// One badge in a backpack.
public struct HeldBadge: Sendable, Hashable {
  /// What forms send to name it.
  public var id: String
  public var name: String
  public var issuer: String
  public var picture: Link?
  /// The award's page.
  public var page: Link
  public var state: BadgeState
  public var shownTo: ShownTo
  /// Whether it stands at the top of the profile.
  public var isPinned: Bool

  public init(
    id: String, name: String, issuer: String, picture: Link? = nil, page: Link, state: BadgeState, shownTo: ShownTo,
    isPinned: Bool = false
  ) {
    self.id = id
    self.name = name
    self.issuer = issuer
    self.picture = picture
    self.page = page
    self.state = state
    self.shownTo = shownTo
    self.isPinned = isPinned
  }

  /// The field of the form that chooses badges.
  public static let fieldName = "holding"
}
