public import Backpack
public import Foundation
public import Names
public import Postgres

/// Something that happened to a badge while its owner was away.
public struct NoticeRow: Sendable, RowDecodable {
  public let kind: NoticeKind
  public let holding: Holding
  public let createdAt: Date
  public let isUnread: Bool

  public init(row: inout Row) throws(DatabaseError) {
    kind = try row.next()
    createdAt = try row.next()
    isUnread = try row.next()
    holding = try Holding(row: &row)
  }
}

/// Whom a mail about such things goes to.
public struct NoticeReader: Sendable, RowDecodable {
  public let nickname: Nickname
  /// The primary address, once it is proved.
  public let email: EmailAddress

  public init(row: inout Row) throws(DatabaseError) {
    nickname = try row.next()
    email = try row.next()
  }
}

extension Connection {
  /// How long a mail waits for further news, in seconds.
  static let pauseBeforeTelling: Double = 60

  /// Notes what happened to badges of an account, each once, in the transaction of its cause. A mail follows.
  public func note(
    _ kind: NoticeKind, of holdings: [Holding.ID], for account: Account.ID, at now: Date
  ) throws(DatabaseError) {
    let made = try rows(
      """
      INSERT INTO notice (account_id, holding_id, kind, created_at)
      SELECT \(account), id, \(kind), \(now) FROM unnest(\(holdings.map(\.rawValue))::bigint[]) AS id
      ON CONFLICT (holding_id, kind) DO NOTHING
      RETURNING id
      """, as: Single<Int64>.self)
    if !made.isEmpty { try tellLater(account, at: now) }
  }

  /// Has a mail written to an account of what no mail has spoken of, after a pause.
  func tellLater(_ account: Account.ID, at now: Date) throws(DatabaseError) {
    try enqueue(
      .tellAccount, subject: account.rawValue, of: account, at: now.addingTimeInterval(Self.pauseBeforeTelling))
  }

  /// The latest notices of an account, the newest first.
  public func notices(of account: Account.ID, limit: Int) throws(DatabaseError) -> [NoticeRow] {
    try rows(
      """
      SELECT notice.kind, notice.created_at, notice.read_at IS NULL, \(Holding.columns)
      FROM notice JOIN holding ON holding.id = notice.holding_id \(Holding.facts)
      WHERE notice.account_id = \(account) ORDER BY notice.id DESC LIMIT \(limit)
      """)
  }

  /// Notes that the owner has seen all of them.
  public func noteNoticesRead(by account: Account.ID, at now: Date) throws(DatabaseError) {
    try run("UPDATE notice SET read_at = \(now) WHERE account_id = \(account) AND read_at IS NULL")
  }

  /// Waits for those who are noting something of an account, and has others wait until the end of the transaction: what
  /// they note comes with the mail or makes another one. Before anything else is locked.
  public func lockNotices(of account: Account.ID) throws(DatabaseError) {
    _ = try first("SELECT id FROM account WHERE id = \(account) FOR UPDATE", as: Single<Account.ID>.self)
  }

  /// What no mail has spoken of yet and its owner wants to be written of, the worst news first, of one kind the oldest
  /// first; and notes that a mail does now, or would have.
  public func tellNotices(of account: Account.ID, limit: Int, at now: Date) throws(DatabaseError) -> [NoticeRow] {
    try rows(
      """
      WITH told AS (UPDATE notice SET told_at = \(now) FROM account
        WHERE account.id = \(account) AND notice.account_id = account.id AND notice.told_at IS NULL
        RETURNING notice.id, notice.kind = ANY (account.muted_notices) AS is_muted)
      SELECT notice.kind, notice.created_at, notice.read_at IS NULL, \(Holding.columns)
      FROM told JOIN notice ON notice.id = told.id
      JOIN holding ON holding.id = notice.holding_id \(Holding.facts)
      WHERE NOT told.is_muted
      ORDER BY array_position(ARRAY['revoked', 'expiring', 'arrived'], notice.kind), notice.id LIMIT \(limit)
      """)
  }

  /// Whom a mail goes to; `nil` where there is no proved address or the account is disabled.
  public func noticeReader(_ account: Account.ID) throws(DatabaseError) -> NoticeReader? {
    try first(
      """
      SELECT nickname, email FROM account
      JOIN identity ON identity.account_id = account.id AND identity.is_primary AND confirmed_at IS NOT NULL
      WHERE account.id = \(account) AND account.state = 'active'
      """)
  }

  /// The kinds that no mail is written of.
  public func mutedNotices(of account: Account.ID) throws(DatabaseError) -> [NoticeKind] {
    try one("SELECT muted_notices FROM account WHERE id = \(account)", as: Single<[String]>.self).value
      .compactMap(NoticeKind.init(rawValue:))
  }

  /// Has no mail written of these kinds, and of all others one.
  public func muteNotices(_ kinds: [NoticeKind], of account: Account.ID) throws(DatabaseError) {
    try run("UPDATE account SET muted_notices = \(kinds.map(\.rawValue))::text[] WHERE id = \(account)")
  }

  /// The secret by which whoever reads such a mail turns them off; made where there is none yet.
  public func noticeToken(of account: Account.ID, orNew token: String) throws(DatabaseError) -> String {
    try one(
      """
      UPDATE account SET notice_token = COALESCE(notice_token, \(token)) WHERE id = \(account) RETURNING notice_token
      """, as: Single<String>.self
    ).value
  }

  /// Whom a mail with this secret went to.
  public func account(noticeToken: String) throws(DatabaseError) -> Account.ID? {
    try first("SELECT id FROM account WHERE notice_token = \(noticeToken)", as: Single<Account.ID>.self)?.value
  }
}

extension NoticeKind: SQLDecodable, SQLEncodable {}
