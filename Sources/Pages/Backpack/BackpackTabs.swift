internal import Addresses

/// The parts of a backpack.
struct BackpackTabs: Template {
  var current: Part
  var backpack: Link
  var links: BackpackLinks
  var count: Int
  var collections: Int
  var removed: Int

  enum Part { case badges, collections, removed }
}
