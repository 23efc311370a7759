public import Backpack
public import Foundation
public import Postgres

extension Connection {
  /// Looks again at every badge that an account brought and that named somebody else, as after it proved an address. Says
  /// how many those are.
  public func retryUnclaimedImports(of account: Account.ID, at now: Date) throws(DatabaseError) -> Int {
    try rows(
      """
      WITH again AS (
        UPDATE import SET state = 'received', refusal = NULL, arguments = NULL, finished_at = NULL
        WHERE account_id = \(account) AND state = 'refused' AND refusal = 'not-yours'
        RETURNING id)
      INSERT INTO job (kind, subject, account_id, run_at)
      SELECT 'verify-import', id, \(account), \(now) FROM again
      ON CONFLICT (kind, subject) DO NOTHING
      RETURNING subject
      """, as: Single<Int64>.self
    ).count
  }
}
