internal import Backpack
internal import Foundation
internal import Gateway
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// Puts mails in line, in the transaction of what they are about.
struct Posting: Sendable {
  private let keep: Bool
  private let now: Date

  init<Who: Caller>(_ call: Call<Who>) {
    keep = call.settings.keepsMail
    now = call.now
  }

  func send(_ mail: some Mail, to email: EmailAddress, account: Account.ID?, in db: isolated Connection) throws {
    try db.post(to: email, account: account, subject: mail.subject, body: mail.body, keep: keep, at: now)
  }

  /// Sends nothing: those who run the site read it on its page of mails.
  func keep(_ mail: some Mail, for email: EmailAddress, account: Account.ID?, in db: isolated Connection) throws {
    try db.post(to: email, account: account, subject: mail.subject, body: mail.body, keep: true, at: now)
  }
}
