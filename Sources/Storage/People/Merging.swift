public import Backpack
public import Foundation
public import Names
public import Postgres

/// What merging two accounts would come to.
public struct MergeCounts: Sendable, RowDecodable {
  public let badges: Int
  public let addresses: Int
  public let collections: Int
  public let imports: Int
  /// Badges that lie in both backpacks, of which one stays.
  public let badgesInBoth: Int
  /// Collections that are called the same in both, of which one gets another address.
  public let collectionsOfOneName: Int

  public init(row: inout Row) throws(DatabaseError) {
    badges = try row.next()
    addresses = try row.next()
    collections = try row.next()
    imports = try row.next()
    badgesInBoth = try row.next()
    collectionsOfOneName = try row.next()
  }
}

extension Connection {
  /// What an account would bring into another one.
  public func mergeCounts(of gone: Account.ID, into kept: Account.ID) throws(DatabaseError) -> MergeCounts {
    try one(
      """
      SELECT (SELECT count(*) FROM holding WHERE account_id = \(gone) AND removed_at IS NULL),
        (SELECT count(*) FROM identity WHERE account_id = \(gone) AND confirmed_at IS NOT NULL),
        (SELECT count(*) FROM collection WHERE account_id = \(gone)),
        (SELECT count(*) FROM import WHERE account_id = \(gone)),
        (SELECT count(*) FROM holding AS one JOIN holding AS other ON other.identifier = one.identifier
          WHERE one.account_id = \(gone) AND other.account_id = \(kept)
            AND one.removed_at IS NULL AND other.removed_at IS NULL),
        (SELECT count(*) FROM collection AS one JOIN collection AS other ON other.slug = one.slug
          WHERE one.account_id = \(gone) AND other.account_id = \(kept))
      """)
  }

  /// Makes one account of two: everything of `gone` comes to `kept`, its nickname leads there, and it is no more. Says
  /// whether both were there.
  ///
  /// A badge in both backpacks stays once: that of `kept`, unless its owner had removed it there.
  public func merge(_ gone: Account.ID, into kept: Account.ID, at now: Date) throws(DatabaseError) -> Bool {
    let both = try rows(
      """
      SELECT id FROM account WHERE id IN (\(gone), \(kept)) AND state = 'active' ORDER BY id FOR UPDATE
      """, as: Single<Account.ID>.self)
    guard both.count == 2 else { return false }
    try absorbHoldings(of: kept, intoThoseOf: gone, onlyRemoved: true)
    try absorbHoldings(of: gone, intoThoseOf: kept, onlyRemoved: false)
    try moveHoldings(of: gone, to: kept, at: now)
    try moveAddresses(of: gone, to: kept)
    try run(
      """
      UPDATE collection SET account_id = \(kept), slug = CASE WHEN EXISTS (SELECT FROM collection AS other
          WHERE other.account_id = \(kept) AND other.slug = collection.slug)
        THEN left(slug, 40) || '-' || lower(left(public_id, 8)) ELSE slug END
      WHERE account_id = \(gone)
      """)
    try run("UPDATE import SET account_id = \(kept) WHERE account_id = \(gone)")
    try run("UPDATE job SET account_id = \(kept) WHERE account_id = \(gone)")
    try run("UPDATE mail SET account_id = \(kept) WHERE account_id = \(gone)")
    try run("UPDATE provider_identity SET account_id = \(kept) WHERE account_id = \(gone)")
    try run("UPDATE former_nickname SET account_id = \(kept) WHERE account_id = \(gone)")
    try run(
      """
      INSERT INTO former_nickname (nickname, account_id, since)
      SELECT lower(nickname), \(kept), \(now) FROM account WHERE id = \(gone)
      """)
    try run(
      """
      UPDATE account SET role = CASE WHEN 'admin' IN (account.role, gone.role) THEN 'admin'
          WHEN 'moderator' IN (account.role, gone.role) THEN 'moderator' ELSE 'member' END,
        badges_shown = (SELECT count(*) \(Holding.source)
          WHERE holding.account_id = \(kept) AND holding.visibility = 'everyone' AND \(Holding.stands))
      FROM account AS gone WHERE account.id = \(kept) AND gone.id = \(gone)
      """)
    try run("DELETE FROM account WHERE id = \(gone)")
    return true
  }

  /// Badges that lie in both backpacks stay in `winner`'s; what referred to the other one refers to that.
  private func absorbHoldings(
    of loser: Account.ID, intoThoseOf winner: Account.ID, onlyRemoved: Bool
  ) throws(DatabaseError) {
    let pairs = try rows(
      """
      SELECT lost.id, held.id FROM holding AS lost JOIN holding AS held ON held.identifier = lost.identifier
      WHERE lost.account_id = \(loser) AND held.account_id = \(winner)
        AND (NOT \(onlyRemoved) OR (lost.removed_at IS NOT NULL AND held.removed_at IS NULL))
      """, as: Pair.self)
    for pair in pairs {
      try run("UPDATE collection_entry SET holding_id = \(pair.held) WHERE holding_id = \(pair.lost)")
      try run("UPDATE collection SET cover_holding_id = \(pair.held) WHERE cover_holding_id = \(pair.lost)")
      try run("UPDATE import SET holding_id = \(pair.held) WHERE holding_id = \(pair.lost)")
      try run("DELETE FROM job WHERE kind = 'check-holding' AND subject = \(pair.lost)")
      try run("DELETE FROM holding WHERE id = \(pair.lost)")
    }
  }

  private struct Pair: RowDecodable {
    let lost: Holding.ID
    let held: Holding.ID

    init(row: inout Row) throws(DatabaseError) {
      lost = try row.next()
      held = try row.next()
    }
  }

  private func moveHoldings(of gone: Account.ID, to kept: Account.ID, at now: Date) throws(DatabaseError) {
    try run("UPDATE holding SET account_id = \(kept), pin = NULL WHERE account_id = \(gone)")
    try run("UPDATE notice SET account_id = \(kept) WHERE account_id = \(gone)")
    try run("DELETE FROM job WHERE kind = 'tell-account' AND subject = \(gone)")
    let untold = try first(
      "SELECT true FROM notice WHERE account_id = \(kept) AND told_at IS NULL LIMIT 1", as: Single<Bool>.self)
    // What the job that is gone would have told.
    if untold != nil { try tellLater(kept, at: now) }
  }

  /// An address that both claim and one has proved is the proved one.
  private func moveAddresses(of gone: Account.ID, to kept: Account.ID) throws(DatabaseError) {
    try run(
      """
      DELETE FROM identity AS claimed USING identity AS other
      WHERE claimed.account_id IN (\(gone), \(kept)) AND other.account_id IN (\(gone), \(kept))
        AND claimed.account_id <> other.account_id AND lower(claimed.email) = lower(other.email)
        AND claimed.confirmed_at IS NULL AND NOT claimed.is_primary
        AND (other.confirmed_at IS NOT NULL OR other.is_primary OR claimed.account_id = \(gone))
      """)
    try run(
      """
      UPDATE identity SET account_id = \(kept), is_primary = is_primary AND NOT EXISTS
        (SELECT FROM identity AS other WHERE other.account_id = \(kept) AND other.is_primary)
      WHERE account_id = \(gone)
      """)
  }

  /// Where a nickname leads whose account was merged into another one that can be seen.
  public func successor(of nickname: Nickname) throws(DatabaseError) -> Nickname? {
    try first(
      """
      SELECT account.nickname FROM former_nickname JOIN account ON account.id = former_nickname.account_id
      WHERE former_nickname.nickname = \(nickname.folded) AND account.state = 'active'
      """, as: Single<Nickname>.self
    )?.value
  }
}
