public import Backpack
public import Issuing
public import Names
public import Postgres

/// A badge on a path, and whether somebody has been there.
public struct SeriesStep: Sendable, RowDecodable {
  public let series: Slug
  public let seriesName: String
  public let badge: Slug
  public let badgeName: String
  public let picture: PictureName
  public let isEarned: Bool

  public init(row: inout Row) throws(DatabaseError) {
    series = try row.next()
    seriesName = try row.next()
    badge = try row.next()
    badgeName = try row.next()
    picture = PictureName(digest: try row.next(), kind: try row.next())
    isEarned = try row.next()
  }

  static let columns: SQL = """
    series.slug, series.name, badge_class.slug, badge_class.name, badge_class.picture_sha256, badge_class.picture_kind
    """
  static let source: SQL = """
    FROM series JOIN series_step ON series_step.series_id = series.id
    JOIN badge_class ON badge_class.id = series_step.badge_class_id
    """
}

extension Connection {
  /// Opens a series. Throws a conflict where the slug is taken.
  public func open(_ series: Series) throws(DatabaseError) {
    try run(
      """
      WITH opened AS (
        INSERT INTO series (slug, name, created_at) VALUES (\(series.slug), \(series.name), \(series.createdAt))
        RETURNING id)
      INSERT INTO series_step (series_id, place, badge_class_id)
      SELECT opened.id, step.place, badge_class.id
      FROM opened, unnest(\(series.steps.map(\.description))::text[]) WITH ORDINALITY AS step (slug, place)
      JOIN badge_class ON badge_class.slug = step.slug
      """)
  }

  /// The series on which an account has come somewhere, step by step. Only badges that it shows to everyone count.
  public func seriesSteps(of account: Account.ID) throws(DatabaseError) -> [SeriesStep] {
    try rows(
      """
      WITH earned AS MATERIALIZED (
        SELECT DISTINCT award.badge_class_id AS id FROM holding JOIN award ON award.id = holding.award_id
        WHERE holding.account_id = \(account) AND holding.visibility = 'everyone' AND award.revoked_at IS NULL)
      SELECT \(SeriesStep.columns), series_step.badge_class_id IN (SELECT id FROM earned) \(SeriesStep.source)
      WHERE series.id IN (SELECT series_id FROM series_step WHERE badge_class_id IN (SELECT id FROM earned))
      ORDER BY series.name, series.id, series_step.place
      """)
  }

  /// The series that a badge is a step of, with all their steps.
  public func seriesSteps(with badge: Slug) throws(DatabaseError) -> [SeriesStep] {
    try rows(
      """
      SELECT \(SeriesStep.columns), false \(SeriesStep.source)
      WHERE series.id IN (SELECT series_id FROM series_step
        WHERE badge_class_id = (SELECT id FROM badge_class WHERE slug = \(badge)))
      ORDER BY series.name, series.id, series_step.place
      """)
  }
}
