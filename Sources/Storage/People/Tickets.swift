public import Backpack
public import Foundation
public import Names
public import Postgres

/// A link that works once.
public struct Ticket: Sendable, Hashable {
  /// What it opens.
  public enum Kind: String, Sendable, CaseIterable {
    case signUp = "sign-up"
    case signIn = "sign-in"
    case address, reset
    case firstAdmin = "first-admin"
    case invitation
    /// Shows that the account is its holder's, who is about to merge it with another one.
    case merge
  }

  public let kind: Kind
  public let account: Account.ID?
  public let email: EmailAddress?
  public let nickname: Nickname?
  public let passwordHash: String?
  public let createdAt: Date
  public let expiresAt: Date

  public init(
    _ kind: Kind, account: Account.ID? = nil, email: EmailAddress? = nil, nickname: Nickname? = nil,
    passwordHash: String? = nil, createdAt: Date, expiresAt: Date
  ) {
    self.kind = kind
    self.account = account
    self.email = email
    self.nickname = nickname
    self.passwordHash = passwordHash
    self.createdAt = createdAt
    self.expiresAt = expiresAt
  }
}

extension Connection {
  /// Keeps a ticket; `tokenHash` is the SHA-256 of what the link carries.
  public func keep(_ ticket: Ticket, tokenHash: [UInt8]) throws(DatabaseError) {
    try run(
      """
      INSERT INTO ticket (token_hash, kind, account_id, email, nickname, password_hash, created_at, expires_at)
      VALUES (\(tokenHash), \(ticket.kind), \(ticket.account), \(ticket.email), \(ticket.nickname),
        \(ticket.passwordHash), \(ticket.createdAt), \(ticket.expiresAt))
      """)
  }

  /// The ticket of a link, if it is of this kind, unused and in time. It stays usable.
  public func ticket(_ kind: Ticket.Kind, tokenHash: [UInt8], at now: Date) throws(DatabaseError) -> Ticket? {
    try first(
      """
      SELECT \(Ticket.columns) FROM ticket
      WHERE token_hash = \(tokenHash) AND kind = \(kind) AND used_at IS NULL AND expires_at > \(now)
      """)
  }

  /// Uses a ticket up and returns it; of two who try at once, one gets `nil`.
  public func useTicket(_ kind: Ticket.Kind, tokenHash: [UInt8], at now: Date) throws(DatabaseError) -> Ticket? {
    try first(
      """
      UPDATE ticket SET used_at = \(now)
      WHERE token_hash = \(tokenHash) AND kind = \(kind) AND used_at IS NULL AND expires_at > \(now)
      RETURNING \(Ticket.columns)
      """)
  }

  /// Makes the account's earlier tickets of a kind worthless, as when a newer one is sent.
  public func voidTickets(_ kind: Ticket.Kind, of account: Account.ID) throws(DatabaseError) {
    try run("DELETE FROM ticket WHERE account_id = \(account) AND kind = \(kind) AND used_at IS NULL")
  }

  /// Makes every unused link for the first admin worthless.
  public func voidFirstAdminTickets() throws(DatabaseError) {
    try run("DELETE FROM ticket WHERE kind = 'first-admin' AND used_at IS NULL")
  }

  /// Invitations that were made and not used yet, newest first.
  public func openInvitations(at now: Date, limit: Int) throws(DatabaseError) -> [Invitation] {
    try rows(
      """
      SELECT left(encode(token_hash, 'hex'), 20), email, created_at, expires_at FROM ticket
      WHERE kind = 'invitation' AND used_at IS NULL AND expires_at > \(now)
      ORDER BY created_at DESC LIMIT \(limit)
      """)
  }

  /// Makes an invitation worthless. Says whether there was one.
  public func withdrawInvitation(_ id: String) throws(DatabaseError) -> Bool {
    try first(
      """
      DELETE FROM ticket WHERE kind = 'invitation' AND used_at IS NULL AND left(encode(token_hash, 'hex'), 20) = \(id)
      RETURNING kind
      """, as: Single<String>.self) != nil
  }
}

extension Ticket: RowDecodable {
  static let columns: SQL = "kind, account_id, email, nickname, password_hash, created_at, expires_at"

  public init(row: inout Row) throws(DatabaseError) {
    self.init(
      try row.next(), account: try row.next(), email: try row.next(), nickname: try row.next(),
      passwordHash: try row.next(), createdAt: try row.next(), expiresAt: try row.next())
  }
}

extension Ticket.Kind: SQLDecodable, SQLEncodable {}

/// An invitation as an admin sees it: named by the beginning of its hash, never by its secret.
public struct Invitation: Sendable, RowDecodable {
  public let id: String
  public let email: EmailAddress?
  public let createdAt: Date
  public let expiresAt: Date

  public init(row: inout Row) throws(DatabaseError) {
    id = try row.next()
    email = try row.next()
    createdAt = try row.next()
    expiresAt = try row.next()
  }
}
