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

  /// An award with all that its documents are made of, where `viewer` may have those.
  ///
  /// A hosted award is only worth something while it is published. A signed one proves itself: where its holder hides it,
  /// removed or not, nothing needs to be told here.
  public func award(_ id: PublicID, for viewer: Account.ID?) throws(DatabaseError) -> AwardFacts? {
    try first(
      """
      SELECT \(AwardFacts.columns) FROM award
      JOIN badge_class ON badge_class.id = award.badge_class_id JOIN issuer ON issuer.id = badge_class.issuer_id
      WHERE award.public_id = \(id) AND (award.proof <> 'signed' OR NOT EXISTS (
        SELECT FROM holding JOIN account ON account.id = holding.account_id
        WHERE holding.public_id = award.public_id AND NOT (\(Self.isSeen(by: viewer)))))
      """)
  }

  private static func isSeen(by viewer: Account.ID?) -> SQL {
    """
    account.state = 'active' AND (holding.visibility IN ('everyone', 'link')
      OR (\(viewer?.rawValue)::bigint IS NOT NULL
        AND (holding.visibility = 'members' OR holding.account_id = \(viewer?.rawValue)::bigint)))
    """
  }
}
