internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Passwords
internal import Postgres
internal import Storage

/// `/forgotten` and `/reset/{token}`: a new password for whoever reads the account's mail.
struct ForgottenPassword: Sendable {
  let frames: Frames
  let passwords: PasswordHasher

  /// In hours.
  static let linkLife = 1

  func show(_ call: Call<Anyone>) async throws -> Answer {
    .page(ForgottenPasswordPage(frame: frames.frame(for: call)).bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let address = call.form[ForgottenPasswordPage.addressField].trimmingSpaces
    guard let email = EmailAddress(address) else {
      let page = ForgottenPasswordPage(
        frame: frames.frame(for: call), address: address, problem: Problem(kind: .addressMalformed))
      return .page(page.bytes, status: .unprocessableContent)
    }
    let pace = EvenPace()
    try await RateLimit.linkMailFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
    try await RateLimit.linkMail.take(email.folded, storage: call.storage, at: call.now)
    let token = LinkToken.random()
    try await call.storage.transaction { db in
      let end = call.now.addingTimeInterval(Double(Self.linkLife) * 3600)
      guard let account = try db.credentials(email: email)?.account, account.state != .disabled else {
        // Something is written for nobody as well, so that the time it takes does not tell.
        try db.keep(Ticket(.reset, email: email, createdAt: call.now, expiresAt: end), tokenHash: token.hash)
        return
      }
      try db.voidTickets(.reset, of: account.id)
      try db.keep(
        Ticket(.reset, account: account.id, email: email, createdAt: call.now, expiresAt: end), tokenHash: token.hash)
      try Posting(call).send(
        ResetPasswordMail(
          messages: Messages(), siteName: call.settings.name, nickname: account.nickname.description,
          link: call.settings.base.absolute(Paths.reset.link(token)), hours: Self.linkLife),
        to: email, account: account.id, in: db)
    }
    await pace.wait()
    let page = CheckYourMailPage(
      frame: frames.frame(for: call), address: email.description, reason: .forgottenPassword,
      link: call.settings.showsLinks ? Paths.reset.link(token) : nil,
      isKept: call.settings.keepsMail)
    return .page(page.bytes)
  }

  func showReset(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let ticket = try await call.storage.transaction { db in try db.ticket(.reset, tokenHash: token.hash, at: call.now) }
    guard ticket != nil else { throw Refusal(.linkSpent) }
    return .page(page(call, token, nil).bytes)
  }

  func reset(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    try await RateLimit.signInFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
    let ticket = try await call.storage.transaction { db in try db.ticket(.reset, tokenHash: token.hash, at: call.now) }
    guard ticket != nil else { throw Refusal(.linkSpent) }
    let password: Password
    do {
      password = try Password(call.form[ResetPasswordPage.passwordField])
    } catch {
      return .page(page(call, token, .ofPassword(error)).bytes, status: .unprocessableContent)
    }
    let hash = try await passwords.hash(password)
    let session = NewSession(call)
    let account = try await call.storage.transaction { db in
      let ticket = try db.useTicket(.reset, tokenHash: token.hash, at: call.now)
      guard let id = ticket?.account, let account = try db.credentials(account: id)?.account,
        account.state != .disabled
      else { return Account?.none }
      if let email = ticket?.email { try db.forgetSignIns(with: email) }
      try db.setPassword(of: account.id, hash: hash.description)
      // Whoever had got hold of the account may have made themselves a token.
      try db.endSessions(of: account.id)
      try db.endTokens(of: account.id)
      try session.begin(for: account.id, in: db)
      return account
    }
    guard let account else { throw Refusal(.linkSpent) }
    let next = NewSession.start(of: account, next: Paths.backpack.link())
    return session.hand(to: .seeOther(next, saying: .passwordChanged))
  }

  private func page(_ call: Call<Anyone>, _ token: LinkToken, _ problem: Problem?) -> ResetPasswordPage {
    ResetPasswordPage(
      frame: frames.frame(for: call), action: Paths.reset.link(token), token: token.segment, problem: problem,
      minimumPassword: Password.minimumLength)
  }
}
