public import Backpack
public import Foundation
public import Names
internal import OpenBadges
public import Postgres

extension Connection {
  /// The badges of an account that a filter leaves, for its owner, from after `after` on.
  public func holdings(
    of account: Account.ID, _ filter: HoldingFilter = HoldingFilter(), after: PublicID? = nil, limit: Int, at now: Date
  ) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at IS NULL
        AND (\(filter.issuer)::text IS NULL OR COALESCE(issuer.name, assertion.issuer_name) = \(filter.issuer))
        AND (\(filter.year)::integer IS NULL
          OR date_part('year', holding.ordered_at AT TIME ZONE 'UTC') = \(filter.year))
        AND (\(filter.visibility?.rawValue)::text IS NULL OR holding.visibility = \(filter.visibility?.rawValue))
        AND (\(filter.tag)::text IS NULL OR COALESCE(badge_class.tags, assertion.tags) @> ARRAY[\(filter.tag)]::text[])
        AND (\(filter.words)::text IS NULL
          OR strpos(lower(COALESCE(badge_class.name, assertion.name)), lower(\(filter.words))) > 0
          OR strpos(lower(COALESCE(issuer.name, assertion.issuer_name)), lower(\(filter.words))) > 0)
        AND (NOT \(filter.isUncollected)::boolean
          OR NOT EXISTS (SELECT FROM collection_content WHERE holding_id = holding.id))
        AND (\(filter.state?.rawValue)::text IS NULL OR \(filter.state?.rawValue) = CASE
          WHEN NOT (\(Holding.stands)) THEN 'fallen'
          WHEN verdict.headline = 'not-fully-checked' THEN 'open'
          WHEN verdict.headline = 'expired' OR COALESCE(award.expires_at, assertion.expires_at) <= \(now) THEN 'expired'
          ELSE 'verified' END)
        AND (\(after?.description)::text IS NULL OR \(filter.order.isAfter)
          (SELECT \(filter.order.key) \(Holding.source) WHERE holding.public_id = \(after?.description)
            AND holding.account_id = \(account)))
      ORDER BY \(filter.order.sorting)
      LIMIT \(limit)
      """)
  }

  /// How many badges lie in a backpack, and how many that its owner removed can still be brought back.
  public func countHoldings(of account: Account.ID) throws(DatabaseError) -> HoldingCount {
    try one(
      """
      SELECT count(*) FILTER (WHERE removed_at IS NULL), count(*) FILTER (WHERE removed_at IS NOT NULL)
      FROM holding WHERE account_id = \(account)
      """)
  }

  /// Whose badges lie in a backpack, the most frequent first.
  public func issuerNames(of account: Account.ID, limit: Int) throws(DatabaseError) -> [String] {
    try rows(
      """
      SELECT COALESCE(issuer.name, assertion.issuer_name) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at IS NULL
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT \(limit)
      """, as: Single<String>.self
    ).map(\.value)
  }

  /// The years that the badges of a backpack were awarded in, the latest first.
  public func years(of account: Account.ID) throws(DatabaseError) -> [Int] {
    try rows(
      """
      SELECT DISTINCT date_part('year', ordered_at AT TIME ZONE 'UTC')::integer AS year FROM holding
      WHERE account_id = \(account) AND removed_at IS NULL ORDER BY year DESC
      """, as: Single<Int>.self
    ).map(\.value)
  }
}

extension HoldingFilter.Order {
  /// What a list is sorted by, the key of a row behind another one, and the comparison.
  fileprivate var key: SQL {
    switch self {
    case .newest, .oldest: "holding.ordered_at, holding.id"
    case .name: "lower(COALESCE(badge_class.name, assertion.name)), holding.id"
    case .issuer:
      """
      lower(COALESCE(issuer.name, assertion.issuer_name)), lower(COALESCE(badge_class.name, assertion.name)), holding.id
      """
    }
  }

  fileprivate var isAfter: SQL { self == .newest ? "(\(key)) <" : "(\(key)) >" }

  fileprivate var sorting: SQL { self == .newest ? "holding.ordered_at DESC, holding.id DESC" : key }
}

/// How many badges an account has.
public struct HoldingCount: Sendable, RowDecodable {
  public let held: Int
  /// Those that can still be brought back.
  public let removed: Int

  public init(row: inout Row) throws(DatabaseError) {
    held = try row.next()
    removed = try row.next()
  }
}
