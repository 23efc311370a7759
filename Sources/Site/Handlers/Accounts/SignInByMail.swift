internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `/sign-in/mail` and `/sign-in/mail/{token}`: whoever reads the mail of a proved address comes in without a password.
///
/// The page, the headers and the time are the same whether or not the address is known. The link shows a button, since
/// programs that look through mails follow links by themselves; what it opens is opened by the form alone, and once.
struct SignInByMail: Sendable {
  let frames: Frames

  /// In minutes.
  static let linkLife = 15

  func show(_ call: Call<Anyone>) async throws -> Answer {
    if case .signedIn = call.visitor { return .seeOther(Paths.backpack.link()) }
    return .page(MailSignInPage(frame: frames.frame(for: call)).bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let address = call.form[MailSignInPage.addressField].trimmingSpaces
    guard let email = EmailAddress(address) else {
      let page = MailSignInPage(
        frame: frames.frame(for: call), address: String(address.prefix(254)),
        problem: Problem(kind: .addressMalformed))
      return .page(page.bytes, status: .unprocessableContent)
    }
    let pace = EvenPace()
    try await RateLimit.linkMailFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
    try await RateLimit.linkMail.take(email.folded, storage: call.storage, at: call.now)
    let token = LinkToken.random()
    try await call.storage.transaction { db in try post(token, to: email, call, in: db) }
    await pace.wait()
    let page = CheckYourMailPage(
      frame: frames.frame(for: call), address: email.description, reason: .signIn,
      link: call.settings.showsLinks ? Paths.signInLink.link(token) : nil, isKept: call.settings.keepsMail)
    return .page(page.bytes)
  }

  private func post(
    _ token: LinkToken, to email: EmailAddress, _ call: Call<Anyone>, in db: isolated Connection
  ) throws {
    let account = try db.credentials(email: email)?.account
    let known = account?.state == .disabled ? nil : account
    if let known { try db.voidTickets(.signIn, of: known.id) }
    let end = call.now.addingTimeInterval(Double(Self.linkLife) * 60)
    try db.keep(
      Ticket(.signIn, account: known?.id, email: email, createdAt: call.now, expiresAt: end), tokenHash: token.hash)
    guard let known else { return }
    try Posting(call).send(
      SignInMail(
        messages: Messages(), siteName: call.settings.name, nickname: known.nickname.description,
        link: call.settings.base.absolute(Paths.signInLink.link(token)), minutes: Self.linkLife),
      to: email, account: known.id, in: db)
  }

  func showLink(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let account = try await call.storage.transaction { db in
      try Self.account(of: try db.ticket(.signIn, tokenHash: token.hash, at: call.now), in: db)
    }
    guard let account else { throw Refusal(.linkSpent) }
    let page = SignInLinkPage(
      frame: frames.frame(for: call), account: account.nickname.description, action: Paths.signInLink.link(token))
    return .page(page.bytes)
  }

  func enter(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let session = NewSession(call)
    let account = try await call.storage.transaction { db in
      let ticket = try db.useTicket(.signIn, tokenHash: token.hash, at: call.now)
      guard let account = try Self.account(of: ticket, in: db) else { return Account?.none }
      if let email = ticket?.email { try db.forgetSignIns(with: email) }
      try session.begin(for: account.id, in: db)
      return account
    }
    guard let account else { throw Refusal(.linkSpent) }
    return session.hand(to: .seeOther(NewSession.start(of: account, next: Paths.backpack.link())))
  }

  /// Whom a ticket lets in: the account must still be the one that proved the address.
  private static func account(of ticket: Ticket?, in db: isolated Connection) throws -> Account? {
    guard let id = ticket?.account, let email = ticket?.email, let account = try db.credentials(email: email)?.account,
      account.id == id, account.state != .disabled
    else { return nil }
    return account
  }
}
