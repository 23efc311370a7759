public import Backpack
internal import Names
public import Postgres

/// What an account has of some bytes already.
public enum BroughtBefore: Sendable {
  /// A badge in its backpack came as them.
  case held(Holding)
  /// They were handed in under a name and are not judged yet.
  case open(label: String)
}

extension Connection {
  /// What an account has of these bytes already; `nil` where they are new to it, were refused, or became a badge that was
  /// removed.
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
      SELECT label FROM import
      WHERE sha256 = \(sha256) AND account_id = \(account) AND state IN ('received', 'waiting')
      ORDER BY id LIMIT 1
      """, as: Single<String>.self
    ).map { .open(label: $0.value) }
  }
}
