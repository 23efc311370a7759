internal import Issuing
internal import Names

/// A collection before it is known which awards its owner has.
struct CollectionSketch: Sendable {
  let title: String
  let summary: String
  /// The art or slug of each badge, with what its owner says of it.
  let notes: [(badge: String, note: String)]

  /// What of it the owner of these awards has; `nil` where that is not enough for a collection.
  func collection(of awards: [Award]) -> InventedCollection? {
    let entries = notes.compactMap { wanted in
      awards.first { $0.badgeClass.description == wanted.badge }.map {
        InventedCollection.Entry(award: $0.id, note: Prose(cleaning: wanted.note))
      }
    }
    guard entries.count > 1, let title = Title(title), let slug = Slug(reading: self.title) else { return nil }
    return InventedCollection(slug: slug, title: title, summary: Prose(cleaning: summary), entries: entries)
  }
}
