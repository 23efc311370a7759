internal import Addresses
public import Backpack
public import Foundation
public import LinkedData
public import Names
public import Postgres

extension Connection {
  /// Keeps what is to be made of a badge once it is taken in.
  public func keep(_ restoration: Restoration, for imported: PublicID) throws(DatabaseError) {
    try run(
      """
      INSERT INTO import_restoration (import_id, wishes)
      SELECT id, \(restoration.json.text) FROM import WHERE public_id = \(imported)
      """)
    guard let export = restoration.export else { return }
    try run(
      """
      UPDATE import SET export = \(export), shown_there = \(restoration.visibility)
      WHERE public_id = \(imported)
      """)
  }

  /// Forgets what was to be made of a badge: what its owner has made of it here counts.
  func forgetRestoration(of imported: Import.ID) throws(DatabaseError) {
    try run("DELETE FROM import_restoration WHERE import_id = \(imported)")
  }

  /// Makes of a badge that was just taken in what its owner had made of it elsewhere. Nothing happens where nothing was
  /// said of it.
  public func restore(_ imported: Import.ID, as holding: Holding.ID, at now: Date) throws(DatabaseError) {
    let kept = try first(
      "DELETE FROM import_restoration WHERE import_id = \(imported) RETURNING wishes", as: Single<String>.self)
    guard let text = kept?.value, let restoration = Verdicts.parse(text).flatMap(Restoration.init(json:)) else {
      return
    }
    let isDecided = try isDecided(imported, holding, for: restoration.visibility)
    let isShown = [.link, .onlyMe].contains(restoration.visibility) || isDecided
    try run(
      """
      UPDATE holding SET note = \(restoration.note), shows_evidence = \(restoration.showsEvidence),
        visibility = \(isShown ? restoration.visibility : .onlyMe)
      WHERE id = \(holding)
      """)
    if isShown { try run("UPDATE import SET arrival = 'new' WHERE id = \(imported) AND arrival = 'held-back'") }
    if isShown, restoration.visibility == .everyone, let pin = restoration.pin { try restore(pin: pin, of: holding) }
    for entry in restoration.entries {
      guard let collection = try collection(like: entry.collection, ofOwnerOf: holding, at: now) else { continue }
      if entry.isCover { try restore(cover: holding, of: collection) }
      guard entry.place != nil || !entry.note.isEmpty else { continue }
      try run(
        """
        INSERT INTO collection_entry (collection_id, holding_id, place, note)
        SELECT \(collection), \(holding), \(entry.place ?? 0), \(entry.note)
        WHERE (SELECT count(*) FROM collection_entry WHERE collection_id = \(collection)) < \(Collection.mostEntries)
        ON CONFLICT DO NOTHING
        """)
    }
  }

  /// Pins it to the place that it had, or to the first that is free; what its owner pinned here stays.
  private func restore(pin place: Int, of holding: Holding.ID) throws(DatabaseError) {
    // Of two badges that are taken in at once, one is pinned and the other waits for that.
    try run("SELECT FROM account WHERE id = (SELECT account_id FROM holding WHERE id = \(holding)) FOR NO KEY UPDATE")
    try run(
      """
      UPDATE holding SET pin = (
        SELECT place FROM generate_series(1, \(Holding.mostPins)) AS place
        WHERE place NOT IN (
          SELECT pin FROM holding AS other WHERE other.account_id = holding.account_id AND pin IS NOT NULL)
        ORDER BY place <> \(place), place LIMIT 1)
      WHERE id = \(holding) AND pin IS NULL
      """)
  }

  /// Puts it on the cover of a collection that has none.
  private func restore(cover holding: Holding.ID, of collection: Int64) throws(DatabaseError) {
    try run(
      """
      UPDATE collection SET cover_holding_id = \(holding) WHERE id = \(collection) AND cover_holding_id IS NULL
      """)
  }

  /// Whether its owner has decided about showing it beside what is shown here: who showed it elsewhere has done so for what
  /// came in the same export and was seen there by the same people, and for nothing else.
  private func isDecided(
    _ imported: Import.ID, _ holding: Holding.ID, for visibility: Visibility
  ) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT NOT EXISTS (
        SELECT FROM import JOIN holding ON holding.id = \(holding) CROSS JOIN LATERAL (
          SELECT identity_id, visibility = 'everyone' AS in_public FROM holding AS other
          WHERE other.account_id = import.account_id AND visibility IN ('everyone', 'members')
          UNION SELECT id, true FROM identity WHERE identity.account_id = import.account_id AND is_public) AS shown
        WHERE import.id = \(imported) AND import.arrival = 'held-back' AND shown.identity_id <> holding.identity_id
          AND NOT EXISTS (
            SELECT FROM import AS other JOIN holding AS came ON came.id = other.holding_id
            WHERE other.export = import.export AND came.identity_id = shown.identity_id
              AND (other.shown_there = 'everyone'
                OR (other.shown_there = 'members' AND NOT (shown.in_public AND \(visibility) = 'everyone')))))
      """, as: Single<Bool>.self
    ).value
  }

  /// The account's collection of that slug, made anew where there is none; `nil` where the account has as many as it may.
  private func collection(
    like given: ExportedCollection, ofOwnerOf holding: Holding.ID, at now: Date
  ) throws(DatabaseError) -> Int64? {
    let filter = given.filter
    // Of two badges that are taken in at once, one makes it and the other waits for that.
    try run(
      """
      INSERT INTO collection (public_id, account_id, slug, title, summary, layout, arrangement, visibility, link_token,
        is_automatic, filter_issuer, filter_year, filter_tag, filter_words, created_at, changed_at)
      SELECT \(PublicID.random()), account_id, \(given.slug), \(given.title), \(given.summary.description), \(given.layout),
        \(given.arrangement), \(given.visibility), \(LinkToken.random().segment), \(filter != nil), \(filter?.issuer),
        \(filter?.year), \(filter?.tag), \(filter?.words), \(now), \(now)
      FROM holding WHERE id = \(holding)
        AND (SELECT count(*) FROM collection WHERE account_id = holding.account_id) < \(Collection.most)
      ON CONFLICT (account_id, slug) DO NOTHING
      """)
    return try first(
      """
      SELECT id FROM collection
      WHERE account_id = (SELECT account_id FROM holding WHERE id = \(holding)) AND slug = \(given.slug)
      """, as: Single<Int64>.self
    )?.value
  }
}

extension Restoration {
  var json: JSON {
    [
      "note": .string(note), "visibility": .string(visibility.rawValue), "showsEvidence": .bool(showsEvidence),
      "pin": pin.map { .number(JSONNumber($0)) } ?? .null,
      "entries": .array(
        entries.map { entry in
          [
            "collection": entry.collection.json, "note": .string(entry.note),
            "place": entry.place.map { .number(JSONNumber($0)) } ?? .null, "isCover": .bool(entry.isCover),
          ]
        }),
    ]
  }

  init?(json: JSON) {
    guard let visibility = json["visibility"]?.string.flatMap(Visibility.init(rawValue:)) else { return nil }
    self.init(
      note: json["note"]?.string ?? "", visibility: visibility, showsEvidence: json["showsEvidence"]?.bool ?? true,
      pin: json["pin"]?.number?.integer.flatMap { Int32(exactly: $0) }.map(Int.init),
      entries: (json["entries"]?.array ?? []).compactMap { entry in
        entry["collection"].flatMap(ExportedCollection.init(json:)).map {
          Entry(
            collection: $0, place: entry["place"]?.number?.integer.flatMap { Int32(exactly: $0) }.map(Int.init),
            note: entry["note"]?.string ?? "", isCover: entry["isCover"]?.bool ?? false)
        }
      })
  }
}

extension ExportedCollection {
  /// The members that describe it, in a restoration as in an export.
  public var json: JSON {
    var members: JSONObject = [
      "slug": .string(slug.description), "title": .string(title.description), "summary": .string(summary.description),
      "layout": .string(layout.rawValue), "arrangement": .string(arrangement.rawValue),
      "visibility": .string(visibility.rawValue),
    ]
    if let filter {
      var rule = JSONObject()
      rule["issuer"] = filter.issuer.map { .string($0) }
      rule["year"] = filter.year.map { .number(JSONNumber($0)) }
      rule["tag"] = filter.tag.map { .string($0) }
      rule["words"] = filter.words.map { .string($0) }
      members["filter"] = .object(rule)
    }
    return .object(members)
  }

  /// Reads one from anywhere; `nil` without a slug or a title that can be kept.
  public init?(json: JSON) {
    // A title that is too long is cut, one with nothing to read in it is none.
    let title = json["title"]?.string.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(Title.longest))) }
    guard let slug = json["slug"]?.string.flatMap({ Slug($0) }), let title = title.flatMap({ Title($0) }) else {
      return nil
    }
    let text: (JSON?) -> String? = { $0?.string.flatMap { $0.utf8.count <= 500 && !$0.utf8.contains(0) ? $0 : nil } }
    self.init(
      slug: slug, title: title, summary: Prose(cleaning: json["summary"]?.string ?? ""),
      layout: json["layout"]?.string.flatMap(Collection.Layout.init(rawValue:)) ?? .wall,
      arrangement: json["arrangement"]?.string.flatMap(Collection.Arrangement.init(rawValue:)) ?? .newest,
      visibility: json["visibility"]?.string.flatMap(Visibility.init(rawValue:)) ?? .onlyMe,
      filter: json["filter"]?.object.map { rule in
        CollectionFilter(
          issuer: text(rule["issuer"]),
          year: rule["year"]?.number?.integer.flatMap { Int32(exactly: $0) }.map(Int.init),
          tag: text(rule["tag"]), words: text(rule["words"]))
      })
  }
}
