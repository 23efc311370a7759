public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// The addresses of an account, the primary one first.
  public func identities(of account: Account.ID) throws(DatabaseError) -> [Identity] {
    try rows(
      """
      SELECT \(Identity.columns) FROM identity WHERE account_id = \(account)
      ORDER BY is_primary DESC, confirmed_at NULLS LAST, id
      """)
  }

  /// The confirmed addresses that a badge may be written for, each in every spelling that its owner named.
  ///
  /// Where they are `held`, none of them is given up before the transaction ends.
  public func confirmedAddresses(of account: Account.ID, held: Bool = false) throws(DatabaseError) -> [EmailAddress] {
    let hold: SQL = held ? "FOR SHARE OF identity" : ""
    return try rows(
      """
      SELECT spelling FROM identity, unnest(email || spellings) WITH ORDINALITY AS spelled (spelling, place)
      WHERE account_id = \(account) AND confirmed_at IS NOT NULL ORDER BY id, place \(hold)
      """, as: Single<EmailAddress>.self
    ).map(\.value)
  }

  /// Notes that badges were written to a confirmed address with other capitals. Says whether that is news.
  public func noteSpelling(_ spelling: EmailAddress, of account: Account.ID) throws(DatabaseError) -> Bool {
    try first(
      """
      UPDATE identity SET spellings = spellings || \(spelling.description)::text
      WHERE account_id = \(account) AND lower(email) = \(spelling.folded) AND confirmed_at IS NOT NULL
        AND \(spelling.description)::text <> ALL (email || spellings) AND cardinality(spellings) < \(Identity.mostSpellings)
      RETURNING public_id
      """, as: Single<PublicID>.self) != nil
  }

  /// Notes that an account says an address is its own. Nothing happens where it said so before.
  ///
  /// `isPrimary` is for the first admin alone, who comes in before any address is proven.
  public func claimAddress(
    _ email: EmailAddress, for account: Account.ID, isPrimary: Bool = false, at now: Date
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO identity (public_id, account_id, email, is_primary, created_at)
      VALUES (\(PublicID.random()), \(account), \(email), \(isPrimary), \(now))
      ON CONFLICT (account_id, lower(email)) DO NOTHING
      """)
  }

  /// Notes that an address is proven. Throws a conflict where somebody else proved it before.
  ///
  /// The first proven address of an account becomes its primary one.
  public func confirmAddress(_ email: EmailAddress, of account: Account.ID, at now: Date) throws(DatabaseError) {
    try run(
      """
      INSERT INTO identity (public_id, account_id, email, created_at, confirmed_at, is_primary)
      VALUES (\(PublicID.random()), \(account), \(email), \(now), \(now),
        NOT EXISTS (SELECT FROM identity WHERE account_id = \(account) AND is_primary))
      ON CONFLICT (account_id, lower(email)) DO UPDATE
        SET confirmed_at = COALESCE(identity.confirmed_at, EXCLUDED.confirmed_at),
          is_primary = identity.is_primary OR EXCLUDED.is_primary
      """)
  }

  /// Makes a confirmed address the one the site writes to. Says whether there was such an address.
  public func makePrimary(_ identity: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    let email = try first(
      """
      SELECT email FROM identity
      WHERE public_id = \(identity) AND account_id = \(account) AND confirmed_at IS NOT NULL
      """, as: Single<EmailAddress>.self)
    guard email != nil else { return false }
    try run("UPDATE identity SET is_primary = false WHERE account_id = \(account) AND is_primary")
    try run("UPDATE identity SET is_primary = true WHERE account_id = \(account) AND public_id = \(identity)")
    return true
  }

  /// Shows a confirmed address on the profile, or no longer. Says whether there was such an address.
  public func setPublic(
    _ isPublic: Bool, identity: PublicID, of account: Account.ID, at now: Date
  ) throws(DatabaseError) -> Bool {
    let changed = try first(
      """
      UPDATE identity SET is_public = \(isPublic)
      WHERE public_id = \(identity) AND account_id = \(account) AND confirmed_at IS NOT NULL
      RETURNING public_id
      """, as: Single<PublicID>.self)
    guard changed != nil else { return false }
    try lookForLibravatar(of: account, at: now)
    return true
  }
}

extension Identity: RowDecodable {
  static let columns: SQL = "public_id, email, is_primary, confirmed_at, is_public"

  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      publicID: try row.next(), email: try row.next(), isPrimary: try row.next(), confirmedAt: try row.next(),
      isPublic: try row.next())
  }
}
