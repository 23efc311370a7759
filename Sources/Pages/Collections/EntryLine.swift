public import Addresses
public import Foundation

/// A badge in a collection, as its owner arranges it.
public struct EntryLine: Sendable, Hashable {
  /// What forms send to name it.
  public var id: String
  public var name: String
  public var picture: Link?
  public var awardedOn: Date
  public var state: BadgeState
  public var note: String
  public var shownTo: ShownTo

  public init(
    id: String, name: String, picture: Link?, awardedOn: Date, state: BadgeState = .verified, note: String,
    shownTo: ShownTo
  ) {
    self.id = id
    self.name = name
    self.picture = picture
    self.awardedOn = awardedOn
    self.state = state
    self.note = note
    self.shownTo = shownTo
  }
}
