public import Backpack
public import Names
public import Postgres

extension Connection {
  /// The imports of one batch of an account, in the order they came; none where the account has no such batch.
  public func imports(inBatch batch: PublicID, of account: Account.ID) throws(DatabaseError) -> [ImportEntry] {
    try rows(
      """
      SELECT \(ImportEntry.columns) \(ImportEntry.source)
      WHERE import.batch = \(batch) AND import.account_id = \(account)
      ORDER BY import.id
      """)
  }
}
