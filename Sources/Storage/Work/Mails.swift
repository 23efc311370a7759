public import Backpack
public import Foundation
public import Names
public import Postgres

/// A mail in line, sent, or kept for an admin to read.
public struct PostedMail: Sendable, RowDecodable {
  /// What became of it.
  public enum State: String, Sendable, CaseIterable, SQLDecodable, SQLEncodable { case waiting, sent, kept, failed }

  public let publicID: PublicID
  public let recipient: EmailAddress
  public let subject: String
  /// Empty once it was sent.
  public let body: String
  public let state: State
  public let createdAt: Date
  public let sentAt: Date?
  /// The whole address at which such mails are turned off, where they can be.
  public let unsubscribe: String?

  public init(row: inout Row) throws(DatabaseError) {
    publicID = try row.next()
    recipient = try row.next()
    subject = try row.next()
    body = try row.next()
    state = try row.next()
    createdAt = try row.next()
    sentAt = try row.next()
    unsubscribe = try row.next()
  }

  static let columns: SQL = "public_id, recipient, subject, body, state, created_at, sent_at, unsubscribe"
}

extension Connection {
  /// Puts a mail in line, or keeps it where there is no mail server.
  public func post(
    to recipient: EmailAddress, account: Account.ID?, subject: String, body: String, unsubscribe: String? = nil,
    keep: Bool, at now: Date
  ) throws(DatabaseError) {
    let id = try one(
      """
      INSERT INTO mail (public_id, account_id, recipient, subject, body, unsubscribe, state, created_at)
      VALUES (\(PublicID.random()), \(account), \(recipient), \(subject), \(body), \(unsubscribe),
        \(keep ? PostedMail.State.kept : PostedMail.State.waiting), \(now))
      RETURNING id
      """, as: Single<Int64>.self
    ).value
    if !keep { try enqueue(.deliverMail, subject: id, at: now) }
  }

  /// The mail a job is about, while it still waits.
  public func waitingMail(id: Int64) throws(DatabaseError) -> PostedMail? {
    try first("SELECT \(PostedMail.columns) FROM mail WHERE id = \(id) AND state = 'waiting'")
  }

  /// Notes that a mail was handed to the mail server, and forgets its text.
  public func noteSent(mail: PublicID, at now: Date) throws(DatabaseError) {
    try run("UPDATE mail SET state = 'sent', sent_at = \(now), body = '', unsubscribe = NULL WHERE public_id = \(mail)")
  }

  /// Notes that a mail will not be tried again. Its text stays for the admin.
  public func noteFailed(mail: PublicID) throws(DatabaseError) {
    try run("UPDATE mail SET state = 'failed' WHERE public_id = \(mail)")
  }

  /// Mails for the admin, newest first.
  public func mails(limit: Int) throws(DatabaseError) -> [PostedMail] {
    try rows("SELECT \(PostedMail.columns) FROM mail ORDER BY created_at DESC, id DESC LIMIT \(limit)")
  }

  /// One mail for the admin.
  public func mail(_ publicID: PublicID) throws(DatabaseError) -> PostedMail? {
    try first("SELECT \(PostedMail.columns) FROM mail WHERE public_id = \(publicID)")
  }
}
