internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `POST /settings/addresses…`: adds, proves, prefers and lets go of e-mail addresses.
struct ManageAddresses: Sendable {
  let frames: Frames

  /// How many addresses one account may have.
  static let most = 30

  func add(_ call: Call<Member>) async throws -> Answer {
    let text = call.form[SettingsPage.newAddressField].trimmingSpaces
    guard let email = EmailAddress(text) else { return try await faulty(call, text, .addressMalformed) }
    let identities = try await call.storage.transaction { db in try db.identities(of: call.who.account.id) }
    if identities.contains(where: { $0.email == email && $0.confirmedAt != nil }) {
      return try await faulty(call, text, .addressHeldAlready)
    }
    guard identities.count < Self.most else { throw Refusal(.tooManyTries) }
    return try await mailLink(to: email, call)
  }

  /// Sends the mail for an unconfirmed address once more.
  func confirmAgain(_ call: Call<Member>) async throws -> Answer {
    let identities = try await call.storage.transaction { db in try db.identities(of: call.who.account.id) }
    guard let wanted = identities.first(where: { $0.publicID == chosen(call) && $0.confirmedAt == nil }) else {
      throw Refusal.notFound
    }
    return try await mailLink(to: wanted.email, call)
  }

  func makePrimary(_ call: Call<Member>) async throws -> Answer {
    guard let id = chosen(call) else { throw Refusal.notFound }
    let isDone = try await call.storage.transaction { db in try db.makePrimary(id, of: call.who.account.id) }
    guard isDone else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: .primaryChanged)
  }

  func remove(_ call: Call<Member>) async throws -> Answer {
    guard let id = chosen(call) else { throw Refusal.notFound }
    let isDone = try await call.storage.transaction { db in try db.removeAddress(id, of: call.who.account.id) }
    guard isDone else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: .addressRemoved)
  }

  private func chosen(_ call: Call<Member>) -> PublicID? { PublicID(call.form[SettingsPage.addressIDField]) }

  /// The page says the same whether or not somebody else has proved the address; the mail tells its owner.
  private func mailLink(to email: EmailAddress, _ call: Call<Member>) async throws -> Answer {
    let account = call.who.account
    try await RateLimit.linkMailFromOneClient.take(
      "account \(account.id.rawValue)", storage: call.storage, at: call.now)
    try await RateLimit.linkMail.take(email.folded, storage: call.storage, at: call.now)
    let link = AddressLink(call)
    try await call.storage.transaction { db in
      try db.claimAddress(email, for: account.id, at: call.now)
      if let owner = try db.credentials(email: email) {
        try Posting(call).send(
          AddressAlreadyRegisteredMail(
            messages: Messages(), siteName: call.settings.name,
            signIn: call.settings.base.absolute(Paths.signIn.link()),
            forgottenPassword: call.settings.base.absolute(Paths.forgotten.link())),
          to: email, account: owner.account.id, in: db)
        return
      }
      try link.mail(to: email, of: account, in: db)
    }
    let page = CheckYourMailPage(
      frame: frames.frame(for: call), address: email.description, reason: .newAddress,
      link: call.settings.showsLinks ? Paths.confirm.link(link.token) : nil,
      isKept: call.settings.keepsMail)
    return .page(page.bytes)
  }

  private func faulty(_ call: Call<Member>, _ text: String, _ kind: Problem.Kind) async throws -> Answer {
    var page = try await ShowSettings(frames: frames).page(call)
    page.newAddress = String(text.prefix(254))
    page.newAddressProblem = Problem(kind: kind)
    return .page(page.bytes, status: .unprocessableContent)
  }
}
