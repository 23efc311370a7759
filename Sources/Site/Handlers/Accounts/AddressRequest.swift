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
    /// It is an address that they have proved, with capitals elsewhere: badges that are written to it like that count
    /// from now on, and those that waited are looked at again.
    case spelled
    case faulty(Problem.Kind)
  }

  /// The page says the same whether or not somebody else has proved the address; the mail tells its owner.
  func submit(
    _ text: String, for reason: CheckYourMailPage.Reason, _ call: Call<Member>
  ) async throws -> Outcome {
    guard let email = EmailAddress(text) else { return .faulty(.addressMalformed) }
    let identities = try await call.storage.transaction { db in try db.identities(of: call.who.account.id) }
    if identities.contains(where: { $0.email == email && $0.confirmedAt != nil }) {
      return try await takeSpelling(email, call) ? .spelled : .faulty(.addressHeldAlready)
    }
    guard identities.count < Self.most else { throw Refusal(.tooManyTries) }
    return .mailed(try await mailLink(to: email, for: reason, call))
  }

  private func takeSpelling(_ email: EmailAddress, _ call: Call<Member>) async throws -> Bool {
    let account = call.who.account.id
    return try await call.storage.transaction { db in
      guard try db.noteSpelling(email, of: account) else { return false }
      try db.reclaim(for: account, at: call.now)
      _ = try db.retryUnclaimedImports(of: account, at: call.now)
      return true
    }
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
          AddressClaimedMail(
            messages: Messages(), siteName: call.settings.name,
            merge: call.settings.base.absolute(Paths.merge.link())),
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
