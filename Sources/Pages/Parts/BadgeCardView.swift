/// A badge card in a grid.
struct BadgeCardView: Template {
  var card: BadgeCard
  var isLazy: Bool

  /// - Parameter index: the card's place in its grid; the first dozen pictures load at once.
  init(_ card: BadgeCard, index: Int) {
    self.card = card
    self.isLazy = index >= 12
  }
}
