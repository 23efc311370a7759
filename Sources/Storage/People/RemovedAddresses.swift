public import Backpack
public import Foundation
public import Names
public import Postgres

/// An address that its owner thinks of giving up, and what hangs on it.
public struct RemovableAddress: Sendable, RowDecodable {
  public let email: EmailAddress
  public let isConfirmed: Bool
  /// How many badges in the backpack were written to it.
  public let badges: Int

  public init(row: inout Row) throws(DatabaseError) {
    email = try row.next()
    isConfirmed = try row.next()
    badges = try row.next()
  }
}

extension Connection {
  /// An address that can be given up: neither the primary one nor the last that is confirmed.
  public func removableAddress(_ identity: PublicID, of account: Account.ID) throws(DatabaseError) -> RemovableAddress?
  {
    try first(
      """
      SELECT email, confirmed_at IS NOT NULL,
        (SELECT count(*) FROM holding WHERE identity_id = identity.id AND removed_at IS NULL)
      FROM identity WHERE public_id = \(identity) AND account_id = \(account) AND \(Self.isRemovable)
      """)
  }

  /// Lets go of an address that can be given up. Says whether there was such an address.
  ///
  /// The badges that were written to it stay with whoever brought them, but nothing shows any more that they are theirs:
  /// so from now on nobody else sees them, and those from elsewhere are checked again. Links that were mailed to the
  /// address open nothing any more.
  public func removeAddress(_ identity: PublicID, of account: Account.ID, at now: Date) throws(DatabaseError) -> Bool {
    let found = try first(
      """
      SELECT id, email FROM identity
      WHERE public_id = \(identity) AND account_id = \(account) AND \(Self.isRemovable) FOR UPDATE
      """, as: Found.self)
    guard let found else { return false }
    try disclaim("identity_id = \(found.id)")
    try checkSoon("identity_id = \(found.id)", at: now)
    try run("DELETE FROM ticket WHERE account_id = \(account) AND lower(email) = \(found.email.folded)")
    try run("DELETE FROM identity WHERE id = \(found.id)")
    return true
  }

  private struct Found: RowDecodable {
    let id: Int64
    let email: EmailAddress

    init(row: inout Row) throws(DatabaseError) {
      id = try row.next()
      email = try row.next()
    }
  }

  private static let isRemovable: SQL = """
    NOT is_primary AND (confirmed_at IS NULL OR EXISTS (SELECT FROM identity AS other
      WHERE other.account_id = identity.account_id AND other.id <> identity.id AND other.confirmed_at IS NOT NULL))
    """
}
