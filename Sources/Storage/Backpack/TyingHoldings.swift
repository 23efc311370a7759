public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// Gives an account back what names an address that it proved again: awards of this site at once, and badges from
  /// elsewhere as soon as they were checked again.
  public func reclaim(for account: Account.ID, at now: Date) throws(DatabaseError) {
    try tieAwards(of: account)
    try checkSoon("account_id = \(account) AND NOT is_claimed", at: now)
  }

  private func tieAwards(of account: Account.ID) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET identity_id = identity.id, is_claimed = true FROM award, identity
      WHERE holding.account_id = \(account) AND holding.identity_id IS NULL AND award.id = holding.award_id
        AND identity.account_id = \(account) AND identity.confirmed_at IS NOT NULL
        AND lower(identity.email) = lower(award.recipient)
      """)
  }

  /// Notes which address a badge from elsewhere was found to be written to; `nil` where it names none of its holder's.
  public func tie(_ holding: Holding.ID, to address: EmailAddress?) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET identity_id = identity.id, is_claimed = holding.is_claimed OR identity.id IS NOT NULL
      FROM holding AS same LEFT JOIN identity ON identity.account_id = same.account_id
        AND lower(identity.email) = \(address?.folded) AND identity.confirmed_at IS NOT NULL
      WHERE holding.id = \(holding) AND same.id = holding.id
      """)
  }

  /// Notes that a badge was found to name somebody else than its holder: nobody else sees it in their backpack.
  public func disclaim(_ holding: Holding.ID) throws(DatabaseError) { try disclaim("id = \(holding)") }

  /// The same of all holdings of which a condition is true.
  func disclaim(_ condition: SQL) throws(DatabaseError) {
    try run(
      """
      UPDATE holding SET is_claimed = false, visibility = 'only-me', pin = NULL,
        visibility_before = CASE WHEN removed_at IS NOT NULL THEN 'only-me' END
      WHERE \(condition)
      """)
  }
}
