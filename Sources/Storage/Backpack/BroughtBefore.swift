public import Backpack
internal import Names
public import Postgres

/// What an account has of some bytes already.
public enum BroughtBefore: Sendable {
  /// A badge in its backpack came as them.
  case held(Holding)
  /// They were handed in under a name and are not judged yet.
  case open(label: String)
  /// They were looked at and not taken.
  case refused
}

extension Connection {
  /// What an account has of these bytes already; `nil` where they are new to it, or became a badge that was removed.
  public func broughtBefore(_ sha256: [UInt8], by account: Account.ID) throws(DatabaseError) -> BroughtBefore? {
    let held: Holding? = try first(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at IS NULL AND holding.id IN (
        SELECT holding.id FROM holding JOIN assertion ON assertion.id = holding.assertion_id
          WHERE assertion.file_sha256 = \(sha256)
        UNION ALL SELECT holding_id FROM import
          WHERE sha256 = \(sha256) AND account_id = \(account) AND state = 'accepted')
      LIMIT 1
      """)
    if let held { return .held(held) }
    return try first(
      """
      SELECT state = 'refused' AS is_refused, label FROM import
      WHERE sha256 = \(sha256) AND account_id = \(account) AND state <> 'accepted'
      ORDER BY is_refused, id LIMIT 1
      """, as: Handed.self
    ).map { $0.isRefused ? .refused : .open(label: $0.label) }
  }
}

/// Bytes that were handed in and did not become a badge, or not yet.
private struct Handed: RowDecodable {
  let isRefused: Bool
  let label: String

  init(row: inout Row) throws(DatabaseError) {
    isRefused = try row.next()
    label = try row.next()
  }
}
