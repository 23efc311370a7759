public import Backpack
public import Postgres

extension Connection {
  /// Keeps from others those of an account's new badges that would show that addresses belong to one person, where nobody
  /// could see that before. Their owner decides about them later, and is asked then. Says which.
  @discardableResult
  public func holdBack(_ holdings: [Holding.ID], of account: Account.ID) throws(DatabaseError) -> [Holding.ID] {
    try rows(
      """
      WITH new AS (
        SELECT id, identity_id, visibility FROM holding WHERE account_id = \(account) AND identity_id IS NOT NULL
          AND visibility IN ('everyone', 'members') AND id = ANY (\(holdings.map(\.rawValue))::bigint[])),
      shown AS (
        SELECT identity_id, visibility FROM holding WHERE account_id = \(account) AND identity_id IS NOT NULL
          AND visibility IN ('everyone', 'members') AND id NOT IN (SELECT id FROM new)
        UNION SELECT id, 'everyone' FROM identity WHERE account_id = \(account) AND is_public),
      joined AS (
        SELECT id FROM new
        WHERE identity_id NOT IN (SELECT identity_id FROM shown)
          AND (EXISTS (SELECT FROM shown) OR identity_id > (SELECT min(identity_id) FROM new))
        UNION SELECT id FROM new
        WHERE visibility = 'everyone' AND identity_id NOT IN (SELECT identity_id FROM shown WHERE visibility = 'everyone')
          AND (EXISTS (SELECT FROM shown WHERE visibility = 'everyone')
            OR identity_id > (SELECT min(identity_id) FROM new WHERE visibility = 'everyone')))
      UPDATE holding SET visibility = 'only-me' FROM joined WHERE holding.id = joined.id
      RETURNING holding.id
      """, as: Single<Holding.ID>.self
    ).map(\.value)
  }
}
