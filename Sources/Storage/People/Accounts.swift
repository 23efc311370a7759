public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// The account behind a profile address, or `nil` where nobody who can be seen has that nickname.
  public func visibleAccount(nickname: Nickname) throws(DatabaseError) -> Account? {
    try first(
      """
      SELECT \(Account.columns) FROM account
      WHERE lower(nickname) = \(nickname.folded) AND state = 'active'
      """)
  }

  /// The same, or the account that one of that nickname was merged into.
  public func visibleAccount(onceCalled nickname: Nickname) throws(DatabaseError) -> Account? {
    if let account = try visibleAccount(nickname: nickname) { return account }
    return try successor(of: nickname).flatMap { successor throws(DatabaseError) in
      try visibleAccount(nickname: successor)
    }
  }

  /// The account of that nickname in whatever state, for admins.
  public func account(nickname: Nickname) throws(DatabaseError) -> Account? {
    try first("SELECT \(Account.columns) FROM account WHERE lower(nickname) = \(nickname.folded)")
  }

  /// Opens an account. Throws a conflict where the nickname is taken.
  public func openAccount(
    nickname: Nickname, displayName: DisplayName? = nil, biography: String = "", passwordHash: String?,
    role: Account.Role = .member, isListed: Bool = true, at now: Date
  ) throws(DatabaseError) -> Account {
    try one(
      """
      INSERT INTO account (nickname, display_name, biography, password_hash, role, is_listed, created_at)
      VALUES (\(nickname), \(displayName?.description ?? ""), \(biography), \(passwordHash), \(role), \(isListed), \(now))
      RETURNING \(Account.columns)
      """)
  }

  /// Whether the nickname is free: nobody has it, it leads to nobody whose accounts were merged, and nobody had it who
  /// deleted their account not long ago.
  public func isFree(_ nickname: Nickname) throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT NOT EXISTS (SELECT FROM account WHERE lower(nickname) = \(nickname.folded))
        AND NOT EXISTS (SELECT FROM former_nickname WHERE nickname = \(nickname.folded))
        AND NOT EXISTS (SELECT FROM past_nickname WHERE nickname_hash = sha256(convert_to(\(nickname.folded), 'UTF8')))
      """, as: Single<Bool>.self
    ).value
  }

  /// The account that proved this address, with what its password is checked against.
  public func credentials(email: EmailAddress) throws(DatabaseError) -> Credentials? {
    try first(
      """
      SELECT \(Account.columns), password_hash FROM account
      WHERE id = (SELECT account_id FROM identity WHERE lower(email) = \(email.folded) AND confirmed_at IS NOT NULL)
      """)
  }

  /// Whom a password for this address lets in: the account that proved it, or else the first admin, who comes in by the
  /// address given at the start before it is proven.
  public func signInCredentials(email: EmailAddress) throws(DatabaseError) -> Credentials? {
    try first(
      """
      SELECT \(Account.columns), password_hash FROM account
      WHERE id = (SELECT account_id FROM identity
        WHERE lower(email) = \(email.folded) AND (confirmed_at IS NOT NULL OR is_primary)
        ORDER BY confirmed_at IS NULL, id LIMIT 1)
      """)
  }

  /// An account by its number, with what its password is checked against.
  public func credentials(account: Account.ID) throws(DatabaseError) -> Credentials? {
    try first("SELECT \(Account.columns), password_hash FROM account WHERE id = \(account)")
  }

  /// Sets what the password is checked against.
  public func setPassword(of account: Account.ID, hash: String) throws(DatabaseError) {
    try run("UPDATE account SET password_hash = \(hash) WHERE id = \(account)")
  }

  /// Changes what the profile says of its owner.
  public func setProfile(
    of account: Account.ID, displayName: DisplayName?, biography: String, pronouns: String = "", isListed: Bool,
    isIndexed: Bool = true, isRanked: Bool = true
  ) throws(DatabaseError) {
    try run(
      """
      UPDATE account SET display_name = \(displayName?.description ?? ""), biography = \(biography),
        pronouns = \(pronouns), is_listed = \(isListed), is_indexed = \(isIndexed), is_ranked = \(isRanked)
      WHERE id = \(account)
      """)
  }

  /// Where else the person is, in their order.
  public func profileLinks(of account: Account.ID) throws(DatabaseError) -> [String] {
    try rows(
      "SELECT address FROM account_link WHERE account_id = \(account) ORDER BY place", as: Single<String>.self
    ).map(\.value)
  }

  /// Says where else the person is, in this order; at most six.
  public func setProfileLinks(of account: Account.ID, to addresses: [String]) throws(DatabaseError) {
    try run("DELETE FROM account_link WHERE account_id = \(account)")
    try run(
      """
      INSERT INTO account_link (account_id, place, address)
      SELECT \(account), place, address FROM unnest(\(addresses)::text[]) WITH ORDINALITY AS given (address, place)
      """)
  }

  /// Sets the picture that stands for a person, or takes it away. Its bytes are stored before.
  public func setPicture(of account: Account.ID, to picture: PictureName?) throws(DatabaseError) {
    try run("UPDATE account SET picture_sha256 = \(picture?.digestBytes) WHERE id = \(account)")
  }

  /// Lets an account in or keeps it out; one that its owner deactivated stays so when it is let in again. Its sessions
  /// end by ``endSessions(of:except:)``.
  public func setState(of account: Account.ID, to state: Account.State) throws(DatabaseError) {
    try run(
      """
      UPDATE account SET state = CASE
        WHEN \(state)::text = 'active' AND deactivated_at IS NOT NULL THEN 'deactivated' ELSE \(state)::text END
      WHERE id = \(account)
      """)
  }

  /// Changes what an account may do.
  public func setRole(of account: Account.ID, to role: Account.Role) throws(DatabaseError) {
    try run("UPDATE account SET role = \(role) WHERE id = \(account)")
  }

  /// Whether anybody runs this site yet.
  public func hasAdmin() throws(DatabaseError) -> Bool {
    try one("SELECT EXISTS (SELECT FROM account WHERE role = 'admin' AND state = 'active')", as: Single<Bool>.self)
      .value
  }

  /// Whether nobody is here at all.
  public func isEmpty() throws(DatabaseError) -> Bool {
    try one(
      """
      SELECT NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM issuer) AND NOT EXISTS (SELECT FROM ticket)
      """, as: Single<Bool>.self
    ).value
  }
}

/// An account and what its password is checked against.
public struct Credentials: Sendable, RowDecodable {
  public let account: Account
  /// Argon2id in PHC form; `nil` where no password was ever set.
  public let passwordHash: String?

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    passwordHash = try row.next()
  }
}

extension Account: RowDecodable {
  static let columns: SQL = """
    account.id, account.nickname, account.display_name, account.biography, account.pronouns, account.role,
    account.state, account.is_listed, account.is_indexed, account.is_ranked, account.created_at, account.badges_shown,
    COALESCE(account.picture_sha256, account.libravatar_sha256), account.picture_sha256 IS NOT NULL
    """

  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      id: try row.next(), nickname: try row.next(), displayName: DisplayName(try row.next() as String),
      biography: try row.next(), pronouns: try row.next(), role: try row.next(), state: try row.next(),
      isListed: try row.next(), isIndexed: try row.next(), isRanked: try row.next(), createdAt: try row.next(),
      badgesShown: try row.next(),
      picture: (try row.next() as [UInt8]?).map { PictureName(digest: $0, kind: .png) },
      hasOwnPicture: try row.next())
  }
}

extension Account.ID: SQLDecodable, SQLEncodable {}
extension Account.Role: SQLDecodable, SQLEncodable {}
extension Account.State: SQLDecodable, SQLEncodable {}
