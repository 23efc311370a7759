public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// Makes an account unseen at its owner's wish, and ends its sessions. With `deletion` everything of it goes then.
  public func deactivate(_ account: Account.ID, deletion: Date?, at now: Date) throws(DatabaseError) {
    try run(
      """
      UPDATE account SET state = 'deactivated', deactivated_at = \(now), delete_at = \(deletion)
      WHERE id = \(account) AND state IN ('active', 'deactivated')
      """)
    try endSessions(of: account)
  }

  /// The account of a session that its owner deactivated: such a session opens nothing but the way back.
  public func departed(tokenHash: [UInt8], at now: Date) throws(DatabaseError) -> Departed? {
    try first(
      """
      SELECT \(Account.columns), session.public_id, account.delete_at
      FROM session JOIN account ON account.id = session.account_id
      WHERE session.token_hash = \(tokenHash) AND session.ends_at > \(now) AND account.state = 'deactivated'
      """)
  }

  /// Makes an account that its owner deactivated what it was before. Says whether there was one.
  public func comeBack(_ account: Account.ID) throws(DatabaseError) -> Bool {
    try first(
      """
      UPDATE account SET state = 'active', deactivated_at = NULL, delete_at = NULL
      WHERE id = \(account) AND state = 'deactivated' RETURNING id
      """, as: Single<Account.ID>.self) != nil
  }

  /// Whether nobody would run the site without this account.
  public func isLastAdmin(_ account: Account.ID) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT EXISTS (SELECT FROM account WHERE id = \(account) AND role = 'admin')
        AND NOT EXISTS (SELECT FROM account WHERE id <> \(account) AND role = 'admin' AND state = 'active')
      """, as: Single<Bool>.self
    ).value
  }

  /// What an account takes along when it goes.
  public func belongings(of account: Account.ID) throws(DatabaseError) -> Belongings {
    try one(
      """
      SELECT count(*), count(holding.award_id),
        COALESCE(sum(COALESCE((SELECT length(bytes) FROM blob WHERE sha256 = assertion.file_sha256),
          (SELECT length(bytes) FROM blob WHERE sha256 = badge_class.picture_sha256))), 0)::bigint,
        (SELECT count(*) FROM collection WHERE account_id = \(account)),
        (SELECT count(*) FROM import WHERE account_id = \(account) AND state <> 'accepted')
      FROM holding LEFT JOIN assertion ON assertion.id = holding.assertion_id
      LEFT JOIN award ON award.id = holding.award_id LEFT JOIN badge_class ON badge_class.id = award.badge_class_id
      WHERE holding.account_id = \(account) AND holding.removed_at IS NULL
      """)
  }
}

/// An account that its owner deactivated, as they come to the door again.
public struct Departed: Sendable, RowDecodable {
  public let account: Account
  public let session: PublicID
  /// When everything of it goes; `nil` where that was not asked for.
  public let deletion: Date?

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    session = try row.next()
    deletion = try row.next()
  }
}

/// What an account has here.
public struct Belongings: Sendable, RowDecodable {
  public let badges: Int
  /// How many of them this site awarded.
  public let awards: Int
  /// The badges' files or pictures together, in bytes.
  public let bytes: Int
  public let collections: Int
  /// What was handed in and not taken.
  public let imports: Int

  public init(row: inout Row) throws(DatabaseError) {
    badges = try row.next()
    awards = try row.next()
    bytes = try row.next()
    collections = try row.next()
    imports = try row.next()
  }
}
