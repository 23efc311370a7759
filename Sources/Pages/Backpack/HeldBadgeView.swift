/// One badge of the backpack, to choose by its box.
struct HeldBadgeView: Template {
  var badge: HeldBadge
  var isLazy: Bool

  init(_ badge: HeldBadge, index: Int) {
    self.badge = badge
    self.isLazy = index >= 12
  }
}
