public import Addresses

/// A badge on a cover, which says of it only when it no longer stands.
public struct CoverPin: Sendable, Hashable {
  public var picture: Link
  public var state: BadgeState

  public init(picture: Link, state: BadgeState = .verified) {
    self.picture = picture
    self.state = state
  }
}
