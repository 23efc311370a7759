public import Backpack
public import Names
public import Postgres

/// Somebody who runs the site, and the address that they gave.
public struct AdminAddress: Sendable, RowDecodable {
  public let account: Account.ID
  public let email: EmailAddress
  /// Whether they proved it, so that they and nobody else read what is mailed there.
  public let isProven: Bool

  public init(row: inout Row) throws(DatabaseError) {
    account = try row.next()
    email = try row.next()
    isProven = try row.next()
  }
}

extension Connection {
  /// Where those who run the site are written to: those who proved their address first, then who came first.
  public func adminAddresses(limit: Int) throws(DatabaseError) -> [AdminAddress] {
    try rows(
      """
      SELECT account.id, identity.email, identity.confirmed_at IS NOT NULL AS is_proven FROM account
      JOIN identity ON identity.account_id = account.id AND identity.is_primary
      WHERE account.role = 'admin' AND account.state = 'active'
      ORDER BY is_proven DESC, account.id LIMIT \(limit)
      """)
  }
}
