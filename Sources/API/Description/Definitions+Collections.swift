internal import Backpack
internal import LinkedData
internal import Names

extension Definitions {
  static let collections: KeyValuePairs<String, JSON> = [
    "Filter": Shape.record([
      "issuer": Shape.orNull(Shape.text), "year": Shape.orNull(Shape.number(1000...9999)),
      "tag": Shape.orNull(Shape.text), "words": Shape.orNull(Shape.text),
    ]),
    "NewFilter": Shape.change([
      "issuer": Shape.orNull(filterText), "year": Shape.orNull(Shape.number(1000...9999)),
      "tag": Shape.orNull(filterText), "words": Shape.orNull(filterText),
    ]),
    "ShownCollection": Shape.record([
      "slug": Shape.slug, "title": Shape.text, "summary": Shape.text, "layout": Shape.choice(Collection.Layout.self),
      "count": Shape.count, "changedAt": Shape.moment, "page": Shape.address,
    ]),
    "ShownCollections": Shape.record(["items": Shape.list(Shape.named("ShownCollection"))]),
    "ShownCollectionDetails": Shape.record([
      "slug": Shape.slug, "title": Shape.text, "summary": Shape.text, "layout": Shape.choice(Collection.Layout.self),
      "count": Shape.count, "changedAt": Shape.moment, "page": Shape.address,
      "entries": Shape.list(Shape.record(["holding": Shape.named("ShownHolding"), "note": Shape.text])),
    ]),
    "Collection": Shape.record([
      "slug": Shape.slug, "title": Shape.text, "summary": Shape.text, "layout": Shape.choice(Collection.Layout.self),
      "count": Shape.count, "changedAt": Shape.moment, "page": Shape.address,
      "arrangement": Shape.choice(Collection.Arrangement.self), "visibility": Shape.choice(Visibility.self),
      "filter": Shape.orNull(Shape.named("Filter")), "cover": Shape.orNull(Shape.publicID), "link": Shape.address,
    ]),
    "Collections": Shape.record(["items": Shape.list(Shape.named("Collection"))]),
    "CollectionDetails": Shape.record([
      "slug": Shape.slug, "title": Shape.text, "summary": Shape.text, "layout": Shape.choice(Collection.Layout.self),
      "count": Shape.count, "changedAt": Shape.moment, "page": Shape.address,
      "arrangement": Shape.choice(Collection.Arrangement.self), "visibility": Shape.choice(Visibility.self),
      "filter": Shape.orNull(Shape.named("Filter")), "cover": Shape.orNull(Shape.publicID), "link": Shape.address,
      "entries": Shape.list(Shape.record(["holding": Shape.named("Holding"), "note": Shape.text])),
    ]),
    "OpenedCollection": Shape.record(["slug": Shape.slug]),
    "NewCollection": Shape.record(
      [
        "title": Shape.text(atMost: Title.longest, atLeast: 1), "slug": Shape.slug,
        "summary": Shape.text(atMost: Collection.longestSummary), "layout": Shape.choice(Collection.Layout.self),
        "arrangement": Shape.choice(Collection.Arrangement.self), "visibility": Shape.choice(Visibility.self),
        "filter": Shape.orNull(Shape.named("NewFilter")),
      ], optional: ["slug", "summary", "layout", "arrangement", "visibility", "filter"]),
    "CollectionChange": Shape.change([
      "title": Shape.text(atMost: Title.longest, atLeast: 1), "slug": Shape.slug,
      "summary": Shape.text(atMost: Collection.longestSummary), "layout": Shape.choice(Collection.Layout.self),
      "arrangement": Shape.choice(Collection.Arrangement.self), "visibility": Shape.choice(Visibility.self),
      "filter": Shape.orNull(Shape.named("NewFilter")), "cover": Shape.orNull(Shape.publicID),
    ]),
    "Entries": Shape.record([
      "entries": Shape.list(
        Shape.record(
          ["holding": Shape.publicID, "note": Shape.text(atMost: Holding.longestNote)], optional: ["note"]),
        atMost: Collection.mostEntries)
    ]),
    "Entry": Shape.change(["note": Shape.text(atMost: Holding.longestNote)]),
  ]

  private static let filterText = Shape.text(atMost: 200, atLeast: 1)
}
