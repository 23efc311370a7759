public import Backpack
public import Foundation
public import Names
public import Postgres

extension Connection {
  /// Keeps a new token; `hash` is the SHA-256 of the secret.
  public func keep(_ token: PersonalToken, hash: [UInt8], of account: Account.ID) throws(DatabaseError) {
    try run(
      """
      INSERT INTO personal_token (public_id, account_id, token_hash, name, scopes, created_at, ends_at)
      VALUES (\(token.publicID), \(account), \(hash), \(token.name), \(token.scopes.map(\.rawValue))::text[],
        \(token.createdAt), \(token.endsAt))
      """)
  }

  /// The tokens of an account, the latest made first; those that have ended stay in the list until they are removed.
  public func personalTokens(of account: Account.ID) throws(DatabaseError) -> [PersonalToken] {
    try rows(
      """
      SELECT public_id, name, scopes, created_at, ends_at, last_used_at FROM personal_token
      WHERE account_id = \(account) ORDER BY id DESC
      """)
  }

  /// Ends a token of an account. Says whether there was one.
  public func endToken(_ token: PublicID, of account: Account.ID) throws(DatabaseError) -> Bool {
    try first(
      "DELETE FROM personal_token WHERE public_id = \(token) AND account_id = \(account) RETURNING public_id",
      as: Single<PublicID>.self) != nil
  }

  /// Ends all tokens of an account.
  public func endTokens(of account: Account.ID) throws(DatabaseError) {
    try run("DELETE FROM personal_token WHERE account_id = \(account)")
  }

  /// Whom this token lets in, if it still goes on and the account may come in.
  public func tokenPass(hash: [UInt8], at now: Date) throws(DatabaseError) -> TokenPass? {
    try first(
      """
      SELECT \(Account.columns), personal_token.public_id, personal_token.scopes, personal_token.last_used_at
      FROM personal_token JOIN account ON account.id = personal_token.account_id
      WHERE personal_token.token_hash = \(hash) AND personal_token.ends_at > \(now) AND account.state = 'active'
      """)
  }

  /// Notes the day on which a token was used.
  public func noteUse(of token: PublicID, on day: Date) throws(DatabaseError) {
    try run("UPDATE personal_token SET last_used_at = \(day) WHERE public_id = \(token)")
  }
}

/// Whom a token lets in, and for what.
public struct TokenPass: Sendable, RowDecodable {
  public let account: Account
  public let token: PublicID
  public let scopes: [TokenScope]
  public let lastUsedAt: Date?

  public init(row: inout Row) throws(DatabaseError) {
    account = try Account(row: &row)
    token = try row.next()
    scopes = (try row.next() as [String]).compactMap(TokenScope.init)
    lastUsedAt = try row.next()
  }
}

extension PersonalToken: RowDecodable {
  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      publicID: try row.next(), name: try row.next(),
      scopes: (try row.next() as [String]).compactMap(TokenScope.init), createdAt: try row.next(),
      endsAt: try row.next(), lastUsedAt: try row.next())
  }
}
