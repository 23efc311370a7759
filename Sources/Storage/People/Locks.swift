public import Backpack
public import Names
public import Postgres

// Whoever looks at something before changing it keeps others from changing it in between.
extension Connection {
  /// An account as it is now, which nobody else changes until the end of the transaction.
  public func lock(_ account: Account.ID) throws(DatabaseError) -> Account {
    try one("SELECT \(Account.columns) FROM account WHERE id = \(account) FOR UPDATE")
  }

  /// Keeps a holding of an account as it is until the end of the transaction.
  public func lock(holding: PublicID, of account: Account.ID) throws(DatabaseError) {
    _ = try first(
      "SELECT public_id FROM holding WHERE public_id = \(holding) AND account_id = \(account) FOR UPDATE",
      as: Single<PublicID>.self)
  }

  /// Keeps a collection of an account as it is until the end of the transaction.
  public func lock(collection: Slug, of account: Account.ID) throws(DatabaseError) {
    _ = try first(
      "SELECT public_id FROM collection WHERE slug = \(collection) AND account_id = \(account) FOR UPDATE",
      as: Single<PublicID>.self)
  }
}
