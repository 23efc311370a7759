internal import Addresses
internal import Backpack
internal import Foundation
internal import Names
internal import Pages

extension HeldBadge {
  init(_ holding: Holding, at now: Date) {
    self.init(
      id: holding.publicID.description, name: holding.name, issuer: holding.issuerName,
      picture: holding.pictureLink, page: Paths.award.link(holding.publicID),
      state: BadgeState(holding.standing(at: now)), shownTo: ShownTo(holding.visibility),
      isPinned: holding.pin != nil)
  }
}

extension BackpackLinks {
  /// The site's own.
  static let here = BackpackLinks(
    changeVisibility: Paths.visibilities.link(), checkAgain: Paths.checkManyAgain.link(),
    collect: Paths.collect.link(), remove: Paths.remove.link(), bringBack: Paths.removed.link(),
    collections: Paths.collections.link(), removed: Paths.removed.link())
}
