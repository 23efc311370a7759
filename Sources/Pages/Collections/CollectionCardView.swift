internal import Addresses

/// A collection as pins on cloth, with its title below.
struct CollectionCardView: Template {
  var card: CollectionCard

  init(_ card: CollectionCard) { self.card = card }
}
