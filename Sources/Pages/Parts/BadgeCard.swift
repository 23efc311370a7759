public import Addresses
public import Foundation

/// A badge in a grid: picture, name, and one line under it.
public struct BadgeCard: Sendable, Hashable {
  public var name: String
  public var picture: Link?
  public var page: Link
  public var caption: Caption
  /// Shown as a pill unless all is well: on public cards silence means verified.
  public var state: BadgeState
  /// Shown as a pill unless everyone sees it.
  public var shownTo: ShownTo

  public init(
    name: String, picture: Link? = nil, page: Link, caption: Caption = .none, state: BadgeState = .verified,
    shownTo: ShownTo = .everyone
  ) {
    self.name = name
    self.picture = picture
    self.page = page
    self.caption = caption
    self.state = state
    self.shownTo = shownTo
  }

  /// The line under the name.
  public enum Caption: Sendable, Hashable {
    case none
    /// When it was awarded.
    case day(Date)
    /// How many people hold it.
    case holders(Int)
    /// What it is for, or who issued it.
    case text(String)
  }
}
