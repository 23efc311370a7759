internal import Addresses
internal import Backpack
internal import Foundation
internal import Pages
internal import Storage

extension CoverPin {
  init(_ badge: CoverBadge, at now: Date) {
    self.init(picture: Paths.picture.link(badge.picture), state: BadgeState(badge.standing(at: now)))
  }

  /// `nil` where the badge has no picture.
  init?(_ holding: Holding, at now: Date) {
    guard let picture = holding.pictureLink else { return nil }
    self.init(picture: picture, state: BadgeState(holding.standing(at: now)))
  }
}
