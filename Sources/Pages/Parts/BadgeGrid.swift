/// Badge cards in columns.
struct BadgeGrid: Template {
  var cards: [BadgeCard]
  /// Whether the columns are a little wider, as on the home page.
  var isRoomy = false

  init(_ cards: [BadgeCard], isRoomy: Bool = false) {
    self.cards = cards
    self.isRoomy = isRoomy
  }
}
