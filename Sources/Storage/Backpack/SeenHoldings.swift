public import Backpack
public import Names
public import Postgres

// What may not be seen is not there. Nothing of it is read, so that it takes no longer than an id that never was.
extension Connection {
  /// One holding with its owner and what is known of it, where `viewer` may see it; `nil` stands for a stranger.
  public func holding(_ publicID: PublicID, seenBy viewer: Account.ID?) throws(DatabaseError) -> HoldingRow? {
    try first(
      """
      \(HoldingRow.all)
      WHERE holding.public_id = \(publicID) AND holding.removed_at IS NULL AND \(Self.isSeen(by: viewer))
      """)
  }

  /// Whether there is such a holding, removed or not, and `viewer` may not see it.
  public func isKept(_ publicID: PublicID, from viewer: Account.ID?) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT EXISTS (SELECT FROM holding JOIN account ON account.id = holding.account_id
        WHERE holding.public_id = \(publicID) AND NOT (\(Self.isSeen(by: viewer))))
      """, as: Single<Bool>.self
    ).value
  }

  private static func isSeen(by viewer: Account.ID?) -> SQL {
    """
    account.state = 'active' AND (holding.visibility IN ('everyone', 'link')
      OR (\(viewer?.rawValue)::bigint IS NOT NULL
        AND (holding.visibility = 'members' OR holding.account_id = \(viewer?.rawValue)::bigint)))
    """
  }
}
