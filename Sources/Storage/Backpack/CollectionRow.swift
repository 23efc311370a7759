public import Addresses
public import Backpack
public import Foundation
public import Names
public import Postgres

/// A collection with what lists say of it.
public struct CollectionRow: Sendable, RowDecodable {
  public let collection: Collection
  /// The last part of its unlisted address.
  public let link: LinkToken
  public let changedAt: Date
  /// The badge on its cover, where its owner chose one.
  public let cover: PublicID?
  /// How many badges whoever asked sees in it, and up to three of those that have a picture, the cover first.
  public let count: Int
  public let front: [CoverBadge]

  public init(row: inout Row) throws(DatabaseError) {
    collection = try Collection(row: &row)
    link = try row.next()
    changedAt = try row.next()
    cover = try row.next()
    count = try row.next()
    front = try CoverBadge.list(row: &row)
  }

  /// Collections as an audience sees them; which ones, is said behind it.
  static func selected(for audience: Audience) -> SQL {
    let content: SQL = """
      FROM collection_content AS content JOIN holding ON holding.id = content.holding_id \(Holding.facts)
      WHERE content.collection_id = collection.id AND holding.visibility IN (\(audience.list))
      """
    return """
      SELECT \(Collection.columns), collection.link_token, collection.changed_at,
        (SELECT public_id FROM holding WHERE holding.id = collection.cover_holding_id),
        (SELECT count(*) \(content)), front.pictures, front.headlines, front.ends
      FROM collection CROSS JOIN LATERAL (
        SELECT \(CoverBadge.lists) FROM (
          SELECT \(CoverBadge.columns) \(content)
            AND COALESCE(badge_class.picture_sha256, assertion.picture_sha256) IS NOT NULL
          ORDER BY holding.id IS DISTINCT FROM collection.cover_holding_id, content.place, holding.ordered_at DESC
          LIMIT 3) AS badge) AS front
      """
  }
}

/// A collection that an unlisted link leads to, and whose it is.
public struct LinkedCollection: Sendable, RowDecodable {
  public let head: CollectionHead
  public let account: Account

  public init(row: inout Row) throws(DatabaseError) {
    head = try CollectionHead(row: &row)
    account = try Account(row: &row)
  }
}

/// A badge in a collection, with what its owner wrote about it there.
public struct CollectedHolding: Sendable, RowDecodable {
  public let holding: Holding
  public let note: Prose

  public init(row: inout Row) throws(DatabaseError) {
    holding = try Holding(row: &row)
    note = Prose(cleaning: try row.next())
  }
}

extension Audience {
  /// The visibilities that it sees, as a list of literals: they are the same for every request.
  var list: SQL {
    switch self {
    case .owner: "'everyone', 'members', 'link', 'only-me'"
    case .member: "'everyone', 'members'"
    case .stranger: "'everyone'"
    case .memberByLink: "'everyone', 'members', 'link'"
    case .strangerByLink: "'everyone', 'link'"
    }
  }
}

extension Collection: RowDecodable {
  static let columns: SQL = """
    collection.id, collection.public_id, collection.slug, collection.title, collection.summary, collection.layout,
    collection.arrangement, collection.visibility, collection.is_automatic, collection.filter_issuer,
    collection.filter_year, collection.filter_tag, collection.filter_words
    """

  public init(row: inout Row) throws(DatabaseError) {
    let (id, publicID, slug): (ID, PublicID, Slug) = (try row.next(), try row.next(), try row.next())
    let (title, summary): (Title, String) = (try row.next(), try row.next())
    let (layout, arrangement): (Layout, Arrangement) = (try row.next(), try row.next())
    let visibility: Visibility = try row.next()
    let isAutomatic: Bool = try row.next()
    let filter = CollectionFilter(
      issuer: try row.next(), year: try row.next(), tag: try row.next(), words: try row.next())
    self.init(
      id: id, publicID: publicID, slug: slug, title: title, summary: Prose(cleaning: summary), layout: layout,
      arrangement: arrangement, visibility: visibility, filter: isAutomatic ? filter : nil)
  }
}

extension Collection.ID: SQLDecodable, SQLEncodable {}
extension Collection.Layout: SQLDecodable, SQLEncodable {}
extension Collection.Arrangement: SQLDecodable, SQLEncodable {}
