public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// Begins a session; `tokenHash` is the SHA-256 of what the cookie carries.
  public func beginSession(
    of account: Account.ID, tokenHash: [UInt8], formKey: String, browser: String, at now: Date, until end: Date
  ) throws(DatabaseError) {
    try run(
      """
      INSERT INTO session (token_hash, public_id, account_id, form_key, browser, created_at, last_seen_at, ends_at)
      VALUES (\(tokenHash), \(PublicID.random()), \(account), \(formKey), \(browser), \(now), \(now), \(end))
      """)
  }

  /// Who comes with this cookie, if the session still goes on and the account may come in.
  public func signedIn(tokenHash: [UInt8], at now: Date) throws(DatabaseError) -> SignedIn? {
    try first(
      """
      SELECT \(Account.columns), session.public_id, session.form_key, session.last_seen_at,
        (SELECT count(*) FROM notice WHERE notice.account_id = account.id AND read_at IS NULL)
      FROM session JOIN account ON account.id = session.account_id
      WHERE session.token_hash = \(tokenHash) AND session.ends_at > \(now) AND account.state = 'active'
      """)
  }

  /// Notes that a session is in use and moves its end.
  public func touchSession(_ session: PublicID, at now: Date, until end: Date) throws(DatabaseError) {
    try run("UPDATE session SET last_seen_at = \(now), ends_at = \(end) WHERE public_id = \(session)")
  }

  /// The sessions of an account, the latest used first.
  public func sessions(of account: Account.ID, at now: Date) throws(DatabaseError) -> [Session] {
    try rows(
      """
      SELECT public_id, browser, created_at, last_seen_at FROM session
      WHERE account_id = \(account) AND ends_at > \(now) ORDER BY last_seen_at DESC, public_id
      """)
  }

  /// Ends one session of an account. Says whether there was one.
  public func endSession(_ session: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    try first(
      "DELETE FROM session WHERE public_id = \(session) AND account_id = \(account) RETURNING public_id",
      as: Single<PublicID>.self) != nil
  }

  /// Ends all sessions of an account but one.
  public func endSessions(of account: Account.ID, except kept: PublicID? = nil) throws(DatabaseError) {
    try run("DELETE FROM session WHERE account_id = \(account) AND public_id IS DISTINCT FROM \(kept)")
  }
}

/// Who is signed in, and by which session.
public struct SignedIn: Sendable, RowDecodable {
  public let account: Account
  public let session: PublicID
  /// What every form of this session carries.
  public let formKey: String
  public let lastSeenAt: Date
  /// How many notices the person has not read.
  public let unread: Int

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    session = try row.next()
    formKey = try row.next()
    lastSeenAt = try row.next()
    unread = try row.next()
  }
}

extension Session: RowDecodable {
  public init(row: inout Row) throws(DatabaseError) {
    self.init(publicID: try row.next(), browser: try row.next(), createdAt: try row.next(), lastSeenAt: try row.next())
  }
}
