public import Addresses

/// A collection in a list: its cover, its title, how much is in it.
public struct CollectionCard: Sendable, Hashable {
  public var title: String
  public var page: Link
  /// Up to three, the cover first.
  public var pins: [CoverPin]
  public var count: Int
  /// Who sees it; shown to its owner alone.
  public var shownTo: ShownTo?

  public init(title: String, page: Link, pins: [CoverPin], count: Int, shownTo: ShownTo? = nil) {
    self.title = title
    self.page = page
    self.pins = pins
    self.count = count
    self.shownTo = shownTo
  }
}

extension CollectionCard {
  /// What is said of badges on its cover, each once.
  var doubts: [BadgeState] {
    BadgeState.allCases.filter { state in state.isUnderDoubt && pins.contains { $0.state == state } }
  }
}
