public import Foundation
public import Names
public import OpenBadges
public import Postgres

/// What one check of a holding came to that a later one replaced.
public struct PastResult: Sendable, RowDecodable {
  public let headline: Headline
  public let checkedAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    headline = try row.next()
    checkedAt = try row.next()
  }
}

extension Connection {
  /// The results of earlier checks of a holding that are kept, the latest first.
  public func pastResults(of holding: PublicID, limit: Int) throws(DatabaseError) -> [PastResult] {
    try rows(
      """
      SELECT verdict.headline, verdict.checked_at FROM holding
      JOIN past_verdict ON past_verdict.holding_id = holding.id
      JOIN verdict ON verdict.id = past_verdict.verdict_id
      WHERE holding.public_id = \(holding)
      ORDER BY past_verdict.id DESC
      LIMIT \(limit)
      """)
  }
}
