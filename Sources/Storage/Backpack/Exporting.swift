public import Backpack
public import Foundation
public import Names
public import OpenBadges
public import Postgres

extension Connection {
  /// The holdings of an account for its export, in the order in which they came here, from after `after` on. What its
  /// owner removed is left out.
  public func exportedHoldings(
    of account: Account.ID, after: Holding.ID?, limit: Int
  ) throws(DatabaseError) -> [ExportedHolding] {
    try rows(
      """
      SELECT \(Holding.columns), holding.award_id IS NOT NULL, holding.identifier, holding.note, holding.shows_evidence,
        holding.held_at, assertion.facts, badge_class.description, verdict.checks
      \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at IS NULL
        AND holding.id > \(after?.rawValue ?? 0)
      ORDER BY holding.id LIMIT \(limit)
      """)
  }

  /// The collections of an account with their entries in order.
  public func exportedCollections(of account: Account.ID) throws(DatabaseError) -> [FilledCollection] {
    let entries = try rows(
      """
      SELECT collection_entry.collection_id, holding.public_id, collection_entry.note FROM collection_entry
      JOIN collection ON collection.id = collection_entry.collection_id
      JOIN holding ON holding.id = collection_entry.holding_id AND holding.removed_at IS NULL
      WHERE collection.account_id = \(account)
      ORDER BY collection_entry.collection_id, collection_entry.place, holding.id
      """, as: FilledCollection.Entry.self)
    let byCollection = Dictionary(grouping: entries, by: \.collection)
    return try rows(
      """
      SELECT id, slug, title, summary, layout, arrangement, visibility, is_automatic, filter_issuer, filter_year,
        filter_tag, filter_words,
        (SELECT public_id FROM holding WHERE holding.id = cover_holding_id AND holding.removed_at IS NULL)
      FROM collection WHERE account_id = \(account) ORDER BY id
      """, as: FilledCollection.self
    ).map { collection in
      var collection = collection
      collection.entries = byCollection[collection.id] ?? []
      return collection
    }
  }

  /// What is in a collection, put in by hand or found by its filter, in its order and with its owner's notes.
  public func exportedContent(of filled: FilledCollection) throws(DatabaseError) -> [FilledCollection.Entry] {
    try rows(
      """
      SELECT content.collection_id, holding.public_id, content.note FROM collection_content AS content
      JOIN holding ON holding.id = content.holding_id \(Holding.facts)
      WHERE content.collection_id = \(filled.id) ORDER BY \(filled.collection.arrangement.sorting)
      """)
  }

  /// What stands on the profile beside its name.
  public func exportedProfile(of account: Account.ID) throws(DatabaseError) -> ExportedProfile {
    try one(
      """
      SELECT pronouns, ARRAY(SELECT address FROM account_link WHERE account_id = account.id ORDER BY place)
      FROM account WHERE id = \(account)
      """)
  }

  /// What was handed in and not taken, from after `after` on, for its owner to have it back.
  public func openFiles(of account: Account.ID, after: Import.ID?, limit: Int) throws(DatabaseError) -> [OpenFile] {
    try rows(
      """
      SELECT import.id, import.public_id, import.label, blob.bytes FROM import JOIN blob ON blob.sha256 = import.sha256
      WHERE import.account_id = \(account) AND import.state <> 'accepted' AND import.id > \(after?.rawValue ?? 0)
        AND length(blob.bytes) > 0
      ORDER BY import.id LIMIT \(limit)
      """)
  }
}

/// A holding with all that its owner and its issuer said of it.
public struct ExportedHolding: Sendable, RowDecodable {
  public let holding: Holding
  /// Whether it is an award of this site.
  public let isAward: Bool
  public let identifier: String
  public let note: String
  public let showsEvidence: Bool
  public let heldAt: Date
  /// What a badge from elsewhere says, and the latest verdict on it.
  public let facts: BadgeFacts?
  public let description: String
  public let verdict: Verdict?

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    isAward = try row.next()
    identifier = try row.next()
    note = try row.next()
    showsEvidence = try row.next()
    heldAt = try row.next()
    facts = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(BadgeFacts.init(json:))
    description = try row.next() as String? ?? facts?.description ?? ""
    verdict = (try row.next() as String?).flatMap(Verdicts.parse).flatMap(Verdict.init(json:))
  }
}

/// A collection with what is in it.
public struct FilledCollection: Sendable, RowDecodable {
  /// A holding in it, or in an automatic one, a note on one.
  public struct Entry: Sendable, RowDecodable {
    let collection: Int64
    public let holding: PublicID
    public let note: String

    public init(row: inout Row) throws(DatabaseError) {
      collection = try row.next()
      holding = try row.next()
      note = try row.next()
    }
  }

  let id: Int64
  public let collection: ExportedCollection
  /// The badge on its cover, where its owner chose one.
  public let cover: PublicID?
  public internal(set) var entries: [Entry] = []

  public init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    let (slug, title, summary): (Slug, Title, String) = (try row.next(), try row.next(), try row.next())
    let (layout, arrangement): (Collection.Layout, Collection.Arrangement) = (try row.next(), try row.next())
    let visibility: Visibility = try row.next()
    let isAutomatic: Bool = try row.next()
    let filter = CollectionFilter(
      issuer: try row.next(), year: try row.next(), tag: try row.next(), words: try row.next())
    collection = ExportedCollection(
      slug: slug, title: title, summary: Prose(cleaning: summary), layout: layout, arrangement: arrangement,
      visibility: visibility,
      filter: isAutomatic ? filter : nil)
    cover = try row.next()
  }
}

/// What stands on a profile beside its name.
public struct ExportedProfile: Sendable, RowDecodable {
  public let pronouns: String
  public let links: [String]

  public init(row: inout Row) throws(DatabaseError) {
    pronouns = try row.next()
    links = try row.next()
  }
}

/// A file that was handed in and not taken.
public struct OpenFile: Sendable, RowDecodable {
  public let id: Import.ID
  public let publicID: PublicID
  public let label: String
  public let bytes: [UInt8]

  public init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    publicID = try row.next()
    label = try row.next()
    bytes = try row.next()
  }
}
