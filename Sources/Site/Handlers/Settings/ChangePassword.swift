internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Passwords
internal import Storage

/// `POST /settings/password`: a new password, and the end of all other sessions.
struct ChangePassword: Sendable {
  let frames: Frames
  let passwords: PasswordHasher

  func submit(_ call: Call<Member>) async throws -> Answer {
    let signedIn = call.who.signedIn
    let account = signedIn.account
    try await RateLimit.signIn.take("password \(account.id.rawValue)", storage: call.storage, at: call.now)
    let password: Password
    do {
      password = try Password(call.form[SettingsPage.newPasswordField], unlike: [account.nickname.description])
    } catch {
      return try await faulty(call, new: .ofPassword(error))
    }
    let stored = try await call.storage.transaction { db in try db.credentials(account: account.id)?.passwordHash }
    let isRight = try await passwords.verify(
      call.form[SettingsPage.currentPasswordField], against: stored.flatMap { PasswordHash($0) })
    guard isRight else { return try await faulty(call, current: Problem(kind: .passwordWrong)) }
    let hash = try await passwords.hash(password)
    try await call.storage.transaction { db in
      try db.setPassword(of: account.id, hash: hash.description)
      try db.voidTickets(.reset, of: account.id)
      try db.endSessions(of: account.id, except: signedIn.session)
    }
    return .seeOther(Paths.settings.link(), saying: .passwordChanged)
  }

  private func faulty(_ call: Call<Member>, current: Problem? = nil, new: Problem? = nil) async throws -> Answer {
    var page = try await ShowSettings(frames: frames).page(call)
    page.currentPasswordProblem = current
    page.newPasswordProblem = new
    return .page(page.bytes, status: .unprocessableContent)
  }
}
