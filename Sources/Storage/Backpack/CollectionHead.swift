public import Backpack
public import Foundation
public import Names
public import Postgres

/// A collection without anything that is in it.
public struct CollectionHead: Sendable, RowDecodable {
  public let collection: Collection
  public let changedAt: Date
  /// The badge on its cover, where its owner chose one.
  public let cover: PublicID?

  public init(row: inout Row) throws(DatabaseError) {
    collection = try Collection(row: &row)
    changedAt = try row.next()
    cover = try row.next()
  }

  init(_ row: CollectionRow) {
    collection = row.collection
    changedAt = row.changedAt
    cover = row.cover
  }

  static let columns: SQL = """
    \(Collection.columns), collection.changed_at,
    (SELECT public_id FROM holding WHERE holding.id = collection.cover_holding_id)
    """
}

extension CollectionRow {
  public var head: CollectionHead { CollectionHead(self) }
}

extension Connection {
  /// The collection at an address below a profile, if it is for this audience.
  public func collectionHead(
    _ slug: Slug, of account: Account.ID, for audience: Audience
  ) throws(DatabaseError) -> CollectionHead? {
    try first(
      """
      SELECT \(CollectionHead.columns) FROM collection
      WHERE account_id = \(account) AND slug = \(slug) AND visibility = ANY (\(audience.listed)::text[])
      """)
  }
}
