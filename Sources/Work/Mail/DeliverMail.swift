internal import Fetching
internal import Foundation
internal import Names
internal import Postgres
internal import Storage

/// Hands one mail to the mail server; a failure that may pass is tried again with growing pauses, for two days.
struct DeliverMail: Sendable {
  let storage: Storage
  let server: MailServer?
  let sender: String
  let clock: @Sendable () -> Date

  /// In seconds after each try.
  static let pauses: [Double] = [30, 120, 600, 1800, 3600, 4 * 3600, 8 * 3600, 24 * 3600]

  func run(
    _ job: Job, finish: @escaping @Sendable (isolated Connection) throws -> Bool,
    postpone: @escaping @Sendable (isolated Connection, Date, String) throws -> Void
  ) async throws {
    let mail = try await storage.transaction { db in try db.waitingMail(id: job.subject) }
    guard let mail else {
      _ = try await storage.transaction { db in try finish(db) }
      return
    }
    let failure = await send(mail)
    let now = clock()
    // In a task of its own: a mail that went out must not go out again because this one was cancelled meanwhile.
    try await Task { try await note(failure, on: mail, job, at: now, finish: finish, postpone: postpone) }.value
  }

  private func note(
    _ failure: Failure?, on mail: PostedMail, _ job: Job, at now: Date,
    finish: @escaping @Sendable (isolated Connection) throws -> Bool,
    postpone: @escaping @Sendable (isolated Connection, Date, String) throws -> Void
  ) async throws {
    try await storage.transaction { db in
      if let failure, !failure.isPermanent, job.attempts <= Self.pauses.count {
        try postpone(db, now.addingTimeInterval(Self.pauses[job.attempts - 1]), failure.words)
      } else {
        guard try finish(db) else { return }
        if failure == nil {
          try db.noteSent(mail: mail.publicID, at: now)
        } else {
          try db.noteFailed(mail: mail.publicID)
        }
      }
    }
  }

  private struct Failure: Sendable {
    let isPermanent: Bool
    let words: String
  }

  private func send(_ mail: PostedMail) async -> Failure? {
    guard let server else { return Failure(isPermanent: true, words: "there is no mail server") }
    guard let message = message(mail) else {
      return Failure(isPermanent: true, words: "the mail cannot be written as RFC 5322 asks")
    }
    do {
      try await server.send(message)
      return nil
    } catch {
      return Failure(isPermanent: error.isPermanent, words: "\(error.reason)")
    }
  }

  private func message(_ mail: PostedMail) -> MailMessage? {
    guard let from = try? Mailbox(address: sender), let to = try? Mailbox(address: mail.recipient.description),
      let id = MessageID(randomAt: from.domain)
    else { return nil }
    return try? MailMessage(
      from: from, to: to, subject: mail.subject, text: mail.body, unsubscribe: mail.unsubscribe, date: clock(), id: id)
  }
}
