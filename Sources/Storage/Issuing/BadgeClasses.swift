public import Issuing
public import Names
public import Postgres

extension Connection {
  /// A badge of this site and how it fares.
  public func badgeClass(_ slug: Slug) throws(DatabaseError) -> BadgeClassRow? {
    try first(
      """
      SELECT \(BadgeClassRow.columns) FROM badge_class JOIN issuer ON issuer.id = badge_class.issuer_id
      WHERE badge_class.slug = \(slug)
      """)
  }

  /// Badges for a list, newest first, from after `after` on. `words` narrows it to names, descriptions and tags that
  /// contain them, `tag` to those that have it.
  public func badgeClasses(
    matching words: String?, tag: String?, after: Slug?, limit: Int
  ) throws(DatabaseError) -> [BadgeClassRow] {
    try rows(
      """
      SELECT \(BadgeClassRow.columns) FROM badge_class JOIN issuer ON issuer.id = badge_class.issuer_id
      WHERE (\(words)::text IS NULL OR strpos(lower(badge_class.name), lower(\(words))) > 0
          OR strpos(lower(badge_class.description), lower(\(words))) > 0
          OR lower(\(words)) = ANY (SELECT lower(t) FROM unnest(badge_class.tags) AS t))
        AND (\(tag)::text IS NULL OR badge_class.tags @> ARRAY[\(tag)]::text[])
        AND (\(after?.description)::text IS NULL OR (badge_class.created_at, badge_class.id) <
          (SELECT created_at, id FROM badge_class WHERE slug = \(after?.description)))
      ORDER BY badge_class.created_at DESC, badge_class.id DESC
      LIMIT \(limit)
      """)
  }

  /// The tags that badges carry, the most used first, with how many badges carry each.
  public func tags(limit: Int) throws(DatabaseError) -> [TagCount] {
    try rows(
      """
      SELECT tag, count(*) FROM badge_class, unnest(tags) AS tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT \(limit)
      """)
  }

  /// Opens a badge. Throws a conflict where the slug is taken.
  public func openBadgeClass(_ badge: BadgeClass) throws(DatabaseError) {
    try run(
      """
      INSERT INTO badge_class
        (slug, issuer_id, name, description, criteria, tags, picture_sha256, picture_kind, caption, created_at)
      VALUES (\(badge.slug), (SELECT id FROM issuer WHERE slug = \(badge.issuer)), \(badge.name), \(badge.description),
        \(badge.criteria), \(badge.tags), \(badge.picture.digestBytes), \(badge.picture.kind), \(badge.caption),
        \(badge.createdAt))
      """)
  }
}

/// A badge class with what lists show beside it.
public struct BadgeClassRow: Sendable, RowDecodable {
  public let badgeClass: BadgeClass
  public let issuerName: String
  /// Awards that stand.
  public let timesAwarded: Int

  static let columns: SQL = "\(BadgeClass.columns), issuer.name, badge_class.times_awarded"

  public init(row: inout Row) throws(DatabaseError) {
    badgeClass = try BadgeClass(row: &row)
    issuerName = try row.next()
    timesAwarded = try row.next()
  }
}

/// A tag and how many badges carry it.
public struct TagCount: Sendable, RowDecodable {
  public let tag: String
  public let count: Int

  public init(row: inout Row) throws(DatabaseError) {
    tag = try row.next()
    count = try row.next()
  }
}

extension BadgeClass: RowDecodable {
  static let columns: SQL = """
    badge_class.slug, issuer.slug, badge_class.name, badge_class.description, badge_class.criteria, badge_class.tags,
    badge_class.picture_sha256, badge_class.picture_kind, badge_class.caption, badge_class.created_at
    """

  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      slug: try row.next(), issuer: try row.next(), name: try row.next(), description: try row.next(),
      criteria: try row.next(), tags: try row.next(),
      picture: PictureName(digest: try row.next(), kind: try row.next()), caption: try row.next(),
      createdAt: try row.next())
  }
}

extension PictureName.Kind: SQLDecodable, SQLEncodable {}
