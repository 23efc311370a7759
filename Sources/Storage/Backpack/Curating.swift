public import Backpack
public import Foundation
public import Names
public import Postgres

// Everything here concerns the holdings of one account; of others nothing changes, and nothing is said.
extension Connection {
  /// What its owner says of a badge, and whether its evidence is shown. Says whether the account has it.
  public func setCuration(
    of holding: PublicID, note: Prose, showsEvidence: Bool, account: Account.ID
  ) throws(DatabaseError) -> Bool {
    try first(
      """
      UPDATE holding SET note = \(note.description), shows_evidence = \(showsEvidence)
      WHERE public_id = \(holding) AND account_id = \(account) AND removed_at IS NULL
      RETURNING public_id
      """, as: Single<PublicID>.self) != nil
  }

  /// Pins a badge that stands and that everyone sees behind those that are pinned to the profile already. Says what came of it.
  public func pin(_ holding: PublicID, of account: Account.ID) throws(DatabaseError) -> Pinning {
    let pins = try rows(
      """
      SELECT public_id FROM holding
      WHERE account_id = \(account) AND visibility = 'everyone' AND (pin IS NOT NULL OR (public_id = \(holding)
        AND NOT EXISTS (SELECT FROM award WHERE award.id = award_id AND revoked_at IS NOT NULL)
        AND NOT EXISTS (SELECT FROM verdict WHERE verdict.id = verdict_id AND has_fallen(headline))))
      ORDER BY pin NULLS LAST FOR UPDATE
      """, as: Single<PublicID>.self
    ).map(\.value)
    guard pins.contains(holding) else { return try holds(holding, account: account) ? .unseen : .notThere }
    guard pins.count <= Holding.mostPins else { return .full }
    try pin(pins, of: account)
    return .done
  }

  /// Takes a badge from the top of the profile; the others move up. Says whether the account has it.
  public func unpin(_ holding: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    let pins = try rows(
      """
      SELECT public_id FROM holding
      WHERE account_id = \(account) AND pin IS NOT NULL AND public_id <> \(holding) ORDER BY pin FOR UPDATE
      """, as: Single<PublicID>.self
    ).map(\.value)
    try pin(pins, of: account)
    return try holds(holding, account: account)
  }

  /// How many of these badges name an address that is not proved to be their holder's, so that nobody else sees them.
  public func countUnclaimed(among holdings: [PublicID], of account: Account.ID) throws(DatabaseError) -> Int {
    try one(
      """
      SELECT count(*) FROM holding
      WHERE account_id = \(account) AND removed_at IS NULL AND NOT is_claimed
        AND public_id = ANY (\(holdings.map(\.description))::text[])
      """, as: Single<Int>.self
    ).value
  }

  /// Removes badges so that they can be brought back for thirty days. Says how many.
  public func remove(_ holdings: [PublicID], of account: Account.ID, at now: Date) throws(DatabaseError) -> Int {
    try rows(
      """
      UPDATE holding SET removed_at = \(now), visibility_before = visibility, visibility = 'only-me', pin_before = pin,
        pin = NULL
      WHERE account_id = \(account) AND removed_at IS NULL AND public_id = ANY (\(holdings.map(\.description))::text[])
      RETURNING public_id
      """, as: Single<PublicID>.self
    ).count
  }

  /// Brings removed badges back as they were, but keeps from others what would join addresses by now. Says how
  /// many.
  public func bringBack(_ holdings: [PublicID], of account: Account.ID) throws(DatabaseError) -> Int {
    let back = try rows(
      """
      UPDATE holding SET removed_at = NULL, visibility = visibility_before, visibility_before = NULL
      WHERE account_id = \(account) AND removed_at IS NOT NULL
        AND public_id = ANY (\(holdings.map(\.description))::text[])
      RETURNING id
      """, as: Single<Holding.ID>.self
    ).map(\.value)
    try holdBack(back, of: account)
    try pinAgain(back, of: account)
    return back.count
  }

  /// Pins what was pinned before it was removed, in the order of then, to the first places that are free.
  private func pinAgain(_ holdings: [Holding.ID], of account: Account.ID) throws(DatabaseError) {
    try run(
      """
      WITH free AS (
        SELECT place, row_number() OVER (ORDER BY place) AS turn FROM generate_series(1, \(Holding.mostPins)) AS place
        WHERE place NOT IN (SELECT pin FROM holding WHERE account_id = \(account) AND pin IS NOT NULL)),
      back AS (
        SELECT id, row_number() OVER (ORDER BY pin_before, id) AS turn FROM holding
        WHERE account_id = \(account) AND pin_before IS NOT NULL AND visibility = 'everyone' AND removed_at IS NULL
          AND id = ANY (\(holdings.map(\.rawValue))::bigint[]))
      UPDATE holding SET pin = free.place, pin_before = NULL FROM back JOIN free ON free.turn = back.turn
      WHERE holding.id = back.id
      """)
  }

  /// Brings a badge back that was removed and is handed in once more; `nil` where there is none. Whether others see it,
  /// see ``holdBack(_:of:)``.
  public func bringBack(identifier: String, of account: Account.ID) throws(DatabaseError) -> Holding.ID? {
    try first(
      """
      UPDATE holding SET removed_at = NULL, visibility = visibility_before, visibility_before = NULL,
        pin_before = NULL
      WHERE account_id = \(account) AND identifier = \(identifier) AND removed_at IS NOT NULL
      RETURNING id
      """, as: Single<Holding.ID>.self
    )?.value
  }

  /// What an account removed and can bring back, the latest first.
  public func removedHoldings(of account: Account.ID, limit: Int) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at IS NOT NULL
      ORDER BY holding.removed_at DESC, holding.id DESC LIMIT \(limit)
      """)
  }

  /// What an account removed last, in one go, since a moment.
  public func lastRemoved(of account: Account.ID, since moment: Date) throws(DatabaseError) -> [Holding] {
    try rows(
      """
      SELECT \(Holding.columns) \(Holding.source)
      WHERE holding.account_id = \(account) AND holding.removed_at >= \(moment)
        AND holding.removed_at = (SELECT max(removed_at) FROM holding WHERE account_id = \(account))
      ORDER BY holding.ordered_at DESC, holding.id DESC LIMIT 200
      """)
  }

  private func holds(_ holding: PublicID, account: Account.ID) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT EXISTS (SELECT FROM holding
        WHERE public_id = \(holding) AND account_id = \(account) AND removed_at IS NULL)
      """, as: Single<Bool>.self
    ).value
  }
}

/// What came of pinning a badge to the top of the profile.
public enum Pinning: Sendable, Hashable {
  case done
  /// There are six already.
  case full
  /// Not everyone sees it.
  case unseen
  case notThere
}
