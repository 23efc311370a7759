internal import Addresses
internal import Backpack
internal import Foundation
internal import Issuing
internal import OpenBadges
internal import Pages
internal import Storage

extension BadgeCard {
  /// A badge that somebody holds.
  init(_ holding: Holding, at now: Date) {
    self.init(
      name: holding.name, picture: holding.pictureLink, page: Paths.award.link(holding.publicID),
      caption: .day(holding.orderedAt), state: BadgeState(holding.standing(at: now)),
      shownTo: ShownTo(holding.visibility))
  }

  /// A badge that can be earned here.
  init(_ row: BadgeClassRow) {
    self.init(
      name: row.badgeClass.name, picture: Paths.picture.link(row.badgeClass.picture),
      page: Paths.badge.link(row.badgeClass.slug), caption: .holders(row.timesAwarded))
  }
}

extension Holding {
  var pictureLink: Link? { picture.map { Paths.picture.link($0) } }
}
