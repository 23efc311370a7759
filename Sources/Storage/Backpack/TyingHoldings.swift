public import Backpack
public import Names
public import Postgres

extension Connection {
  /// Notes which address of an account the awards of this site in its backpack were written to, as after that address was
  /// proved again.
  public func tieAwards(of account: Account.ID) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET identity_id = identity.id FROM award, identity
      WHERE holding.account_id = \(account) AND holding.identity_id IS NULL AND award.id = holding.award_id
        AND identity.account_id = \(account) AND identity.confirmed_at IS NOT NULL
        AND lower(identity.email) = lower(award.recipient)
      """)
  }

  /// Notes which address a badge from elsewhere was found to be written to; `nil` where it names none of its holder's.
  public func tie(_ holding: Holding.ID, to address: EmailAddress?) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET identity_id = (SELECT id FROM identity
        WHERE account_id = holding.account_id AND lower(email) = \(address?.folded) AND confirmed_at IS NOT NULL)
      WHERE id = \(holding)
      """)
  }
}
