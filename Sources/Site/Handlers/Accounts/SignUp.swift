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

/// `/sign-up`: open an account. Nothing is opened before the mailed link was followed.
struct SignUp: Sendable {
  let frames: Frames
  let passwords: PasswordHasher

  /// In hours.
  static let linkLife = 24

  func show(_ call: Call<Anyone>) async throws -> Answer {
    .page(page(call, mode: call.settings.signUp.mode).bytes)
  }

  /// `GET /sign-up/{token}`: the same, by invitation.
  func showInvited(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let ticket = try await call.storage.transaction { db in
      try db.ticket(.invitation, tokenHash: token.hash, at: call.now)
    }
    guard let ticket else { throw Refusal(.linkSpent) }
    var page = page(call, mode: .invitation(code: token.segment))
    page.address = ticket.email?.description ?? ""
    return .page(page.bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let code = call.form[SignUpPage.invitationField]
    let invitation = LinkToken(segment: code)
    guard call.settings.signUp == .open || (call.settings.signUp == .invitation && invitation != nil) else {
      throw Refusal(.forbidden)
    }
    let mode: SignUpPage.Mode = invitation == nil ? .open : .invitation(code: code)
    switch SignUpForm(call.form) {
    case .faulty(let nickname, let email, let password):
      return faulty(call, mode, nickname: nickname, email: email, password: password)
    case .whole(let nickname, let email, let password):
      try await RateLimit.signUp.take(call.request.customer, storage: call.storage, at: call.now)
      try await RateLimit.linkMail.take(email.folded, storage: call.storage, at: call.now)
      let hash = try await passwords.hash(password)
      let token = LinkToken.random()
      let outcome = try await call.storage.transaction { db in
        if let invitation, try db.ticket(.invitation, tokenHash: invitation.hash, at: call.now) == nil {
          return Outcome.invitationUsed
        }
        guard try db.isFree(nickname) else { return .nicknameTaken }
        let ticket = Ticket(
          .signUp, email: email, nickname: nickname, passwordHash: hash.description, createdAt: call.now,
          expiresAt: call.now.addingTimeInterval(Double(Self.linkLife) * 3600))
        try post(ticket, token, invitation, call, in: db)
        return .mailed
      }
      switch outcome {
      case .nicknameTaken: return faulty(call, mode, nickname: Problem(kind: .nicknameTaken))
      case .invitationUsed: throw Refusal(.linkSpent)
      case .mailed: return checkYourMail(call, email, token)
      }
    }
  }

  private enum Outcome: Sendable { case mailed, nicknameTaken, invitationUsed }

  /// The page says the same whether or not the address is known; only the mail tells, to whom it belongs.
  private func post(
    _ ticket: Ticket, _ token: LinkToken, _ invitation: LinkToken?, _ call: Call<Anyone>, in db: isolated Connection
  ) throws {
    guard let email = ticket.email, let nickname = ticket.nickname else { return }
    // Used up either way, so that the invitation's page tells nobody whether the address is known.
    if let invitation { _ = try db.useTicket(.invitation, tokenHash: invitation.hash, at: call.now) }
    if let known = try db.credentials(email: email) {
      try Posting(call).send(
        AddressAlreadyRegisteredMail(
          messages: Messages(), siteName: call.settings.name,
          signIn: call.settings.base.absolute(Paths.signIn.link()),
          forgottenPassword: call.settings.base.absolute(Paths.forgotten.link())),
        to: email, account: known.account.id, in: db)
    } else {
      try db.keep(ticket, tokenHash: token.hash)
      try Posting(call).send(
        ConfirmAddressMail(
          messages: Messages(), siteName: call.settings.name, nickname: nickname.description,
          link: call.settings.base.absolute(Paths.confirm.link(token)), hours: Self.linkLife),
        to: email, account: nil, in: db)
    }
  }

  private func checkYourMail(_ call: Call<Anyone>, _ email: EmailAddress, _ token: LinkToken) -> Answer {
    let page = CheckYourMailPage(
      frame: frames.frame(for: call), address: email.description, reason: .signUp,
      link: call.settings.showsLinks ? Paths.confirm.link(token) : nil,
      isKept: call.settings.keepsMail)
    return .page(page.bytes)
  }

  private func faulty(
    _ call: Call<Anyone>, _ mode: SignUpPage.Mode, nickname: Problem? = nil, email: Problem? = nil,
    password: Problem? = nil
  ) -> Answer {
    var page = page(call, mode: mode)
    page.nicknameProblem = nickname
    page.addressProblem = email
    page.passwordProblem = password
    return .page(page.bytes, status: .unprocessableContent)
  }

  private func page(_ call: Call<Anyone>, mode: SignUpPage.Mode) -> SignUpPage {
    SignUpPage(
      frame: frames.frame(for: call), mode: mode, nickname: call.form[SignUpPage.nicknameField],
      address: call.form[SignUpPage.addressField], minimumPassword: Password.minimumLength)
  }
}

extension SiteSettings.SignUp {
  var mode: SignUpPage.Mode {
    switch self {
    case .open: .open
    case .invitation: .invitationNeeded
    case .closed: .closed
    }
  }
}
