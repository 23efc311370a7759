internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// Somebody who is signed in says that an address is theirs as well, and is mailed the link that proves it.
struct AddressRequest: Sendable {
  let frames: Frames

  /// How many addresses one account may have.
  static let most = 30

  enum Outcome: Sendable {
    case mailed(Answer)
    case faulty(Problem.Kind)
  }

  /// The page says the same whether or not somebody else has proved the address; the mail tells its owner.
  func submit(
    _ text: String, for reason: CheckYourMailPage.Reason, _ call: Call<Member>
  ) async throws -> Outcome {
    guard let email = EmailAddress(text) else { return .faulty(.addressMalformed) }
    let identities = try await call.storage.transaction { db in try db.identities(of: call.who.account.id) }
    if identities.contains(where: { $0.email == email && $0.confirmedAt != nil }) {
      return .faulty(.addressHeldAlready)
    }
    guard identities.count < Self.most else { throw Refusal(.tooManyTries) }
    return .mailed(try await mailLink(to: email, for: reason, call))
  }

  /// Mails the link, and says so.
  func mailLink(
    to email: EmailAddress, for reason: CheckYourMailPage.Reason, _ call: Call<Member>
  ) async throws -> Answer {
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
      frame: frames.frame(for: call), address: email.description, reason: reason,
      link: call.settings.showsLinks ? Paths.confirm.link(link.token) : nil,
      isKept: call.settings.keepsMail)
    return .page(page.bytes)
  }
}
