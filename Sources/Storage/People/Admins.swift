public import Backpack
public import Names
public import Postgres

/// Somebody who runs the site, and the address that they proved and read.
public struct AdminAddress: Sendable, RowDecodable {
  public let account: Account.ID
  public let email: EmailAddress

  public init(row: inout Row) throws(DatabaseError) {
    account = try row.next()
    email = try row.next()
  }
}

extension Connection {
  /// Where those who run the site are written to, those who came first first.
  public func adminAddresses(limit: Int) throws(DatabaseError) -> [AdminAddress] {
    try rows(
      """
      SELECT account.id, identity.email FROM account
      JOIN identity ON identity.account_id = account.id AND identity.is_primary AND identity.confirmed_at IS NOT NULL
      WHERE account.role = 'admin' AND account.state = 'active'
      ORDER BY account.id LIMIT \(limit)
      """)
  }
}
