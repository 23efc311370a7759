public import Addresses
public import Foundation

/// A badge that no longer stands as its owner saw it last, or stands again.
public struct ChangedBadge: Sendable, Hashable {
  public var name: String
  public var picture: Link?
  public var page: Link
  public var before: BadgeState
  public var state: BadgeState
  public var since: Date

  public init(name: String, picture: Link?, page: Link, before: BadgeState, state: BadgeState, since: Date) {
    self.name = name
    self.picture = picture
    self.page = page
    self.before = before
    self.state = state
    self.since = since
  }
}
