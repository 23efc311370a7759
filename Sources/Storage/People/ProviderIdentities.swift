public import Backpack
public import Foundation
public import Names
public import Postgres

/// By whom else an account is known.
public struct ProviderIdentity: Sendable, RowDecodable {
  public let publicID: PublicID
  public let issuer: String
  /// What the provider showed of the person when it was linked.
  public let label: String
  public let linkedAt: Date
  public let usedAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    publicID = try row.next()
    issuer = try row.next()
    label = try row.next()
    linkedAt = try row.next()
    usedAt = try row.next()
  }
}

extension Connection {
  /// Whose account a provider's name for a person opens, in whatever state it is.
  public func account(issuer: String, subject: String) throws(DatabaseError) -> Account? {
    try first(
      """
      SELECT \(Account.columns) FROM provider_identity JOIN account ON account.id = provider_identity.account_id
      WHERE issuer = \(issuer) AND subject = \(subject)
      """)
  }

  /// Lets a provider's name for a person open an account. Throws a conflict where it opens one already.
  public func link(
    issuer: String, subject: String, label: String, to account: Account.ID, at now: Date
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO provider_identity (public_id, account_id, issuer, subject, label, linked_at, used_at)
      VALUES (\(PublicID.random()), \(account), \(issuer), \(subject), \(String(label.unicodeScalars.prefix(254))),
        \(now), \(now))
      """)
  }

  /// Notes that somebody came in by a provider.
  public func noteUse(issuer: String, subject: String, at now: Date) throws(DatabaseError) {
    try run("UPDATE provider_identity SET used_at = \(now) WHERE issuer = \(issuer) AND subject = \(subject)")
  }

  /// By whom else an account is known, in the order of linking.
  public func providerIdentities(of account: Account.ID) throws(DatabaseError) -> [ProviderIdentity] {
    try rows(
      """
      SELECT public_id, issuer, label, linked_at, used_at FROM provider_identity
      WHERE account_id = \(account) ORDER BY id
      """)
  }

  /// Whether somebody could come in without this provider: by a proved address, with which a password goes too, or another provider.
  public func hasOtherWayIn(than identity: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT EXISTS (SELECT FROM identity WHERE account_id = \(account) AND confirmed_at IS NOT NULL)
        OR EXISTS (SELECT FROM provider_identity WHERE account_id = \(account) AND public_id <> \(identity))
      """, as: Single<Bool>.self
    ).value
  }

  /// Takes a provider away from an account. Says whether there was one.
  public func unlink(_ identity: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    try first(
      "DELETE FROM provider_identity WHERE public_id = \(identity) AND account_id = \(account) RETURNING public_id",
      as: Single<PublicID>.self) != nil
  }
}
