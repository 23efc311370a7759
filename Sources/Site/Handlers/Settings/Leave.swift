internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Passwords
internal import Storage

/// `/settings/leaving`: makes an account unseen for a while, or deletes it, after saying what goes, what stays, and why.
struct Leave: Sendable {
  let frames: Frames
  let passwords: PasswordHasher

  /// For how many days a deletion can be undone.
  static let daysToUndo = 7

  func show(_ call: Call<Member>) async throws -> Answer { .page(try await page(call).bytes) }

  func deactivate(_ call: Call<Member>) async throws -> Answer { try await leave(call, deletion: nil) }

  func delete(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account
    try await RateLimit.signIn.take("password \(account.id.rawValue)", storage: call.storage, at: call.now)
    let stored = try await call.storage.transaction { db in try db.credentials(account: account.id)?.passwordHash }
    if let stored {
      let isRight = try await passwords.verify(call.form[LeavingPage.passwordField], against: PasswordHash(stored))
      guard isRight else { return try await faulty(call, password: Problem(kind: .passwordWrong)) }
    }
    return try await leave(call, deletion: call.now.addingTimeInterval(Double(Self.daysToUndo) * 86_400))
  }

  private func leave(_ call: Call<Member>, deletion: Date?) async throws -> Answer {
    let account = call.who.account
    let isDone = try await call.storage.transaction { db in
      guard try !db.isLastAdmin(account.id) else { return false }
      try db.deactivate(account.id, deletion: deletion, at: call.now)
      if let deletion, let primary = try db.identities(of: account.id).first(where: \.isPrimary) {
        try Posting(call).send(
          AccountDeletionMail(
            messages: Messages(), siteName: call.settings.name, nickname: account.nickname.description, day: deletion,
            signIn: call.settings.base.absolute(Paths.signIn.link())),
          to: primary.email, account: account.id, in: db)
      }
      return true
    }
    guard isDone else { return try await faulty(call, whole: Problem(kind: .lastAdmin)) }
    var answer = Answer.seeOther(Paths.home.link(), saying: deletion == nil ? .deactivated : .deletionBegun)
    answer.headers.append(
      HTTPField(name: .setCookie, value: SessionCookie.clear(isSecure: call.settings.base.isSecure)))
    return answer
  }

  private func faulty(_ call: Call<Member>, password: Problem? = nil, whole: Problem? = nil) async throws -> Answer {
    var page = try await page(call)
    page.passwordProblem = password
    page.problem = whole
    return .page(page.bytes, status: .unprocessableContent)
  }

  private func page(_ call: Call<Member>) async throws -> LeavingPage {
    let account = call.who.account.id
    let (belongings, credentials) = try await call.storage.transaction { db in
      (try db.belongings(of: account), try db.credentials(account: account))
    }
    return LeavingPage(
      frame: frames.frame(for: call), badges: belongings.badges, awards: belongings.awards,
      collections: belongings.collections, imports: belongings.imports, days: Self.daysToUndo,
      asksForPassword: credentials?.passwordHash != nil, export: Paths.export.link(),
      deactivate: Paths.deactivate.link(), delete: Paths.deleteAccount.link())
  }
}
