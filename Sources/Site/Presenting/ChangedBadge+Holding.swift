internal import Addresses
internal import Backpack
internal import Foundation
internal import OpenBadges
internal import Pages
internal import Storage

extension ChangedBadge {
  init(_ changed: ChangedHolding, at now: Date) {
    let holding = changed.holding
    self.init(
      name: holding.name, picture: holding.pictureLink, page: Paths.award.link(holding.publicID),
      before: BadgeState(changed.before), state: BadgeState(holding.standing(at: now)), since: changed.changedAt)
  }
}
