internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Passwords
internal import Postgres
internal import Storage

/// `/first-admin/{token}`: the account of whoever set the site up. The link is printed where the site was started, so
/// whoever reads it there may come in at once; but the address is proven by its mail like any other, before badges that
/// were awarded to it come into the backpack.
struct FirstAdmin: Sendable {
  let frames: Frames
  let passwords: PasswordHasher

  func show(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let ticket = try await call.storage.transaction { db in
      try db.ticket(.firstAdmin, tokenHash: token.hash, at: call.now)
    }
    guard ticket != nil else { throw Refusal(.linkSpent) }
    return .page(page(call, token).bytes)
  }

  func submit(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    switch SignUpForm(call.form) {
    case .faulty(let nickname, let email, let password):
      return faulty(call, token, nickname: nickname, email: email, password: password)
    case .whole(let nickname, let email, let password):
      try await RateLimit.signInFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
      let ticket = try await call.storage.transaction { db in
        try db.ticket(.firstAdmin, tokenHash: token.hash, at: call.now)
      }
      // Before anything is said of nicknames and addresses: only who has the link may learn it.
      guard ticket != nil else { throw Refusal(.linkSpent) }
      let hash = try await passwords.hash(password)
      let session = NewSession(call)
      let outcome = try await Self.openOnce {
        try await call.storage.transaction { db in
          guard try db.isFree(nickname) else { return Outcome.nicknameTaken }
          guard try db.credentials(email: email) == nil else { return .addressTaken }
          guard try db.useTicket(.firstAdmin, tokenHash: token.hash, at: call.now) != nil else { return .spent }
          let account = try db.openAccount(
            nickname: nickname, passwordHash: hash.description, role: .admin, at: call.now)
          try db.claimAddress(email, for: account.id, isPrimary: true, at: call.now)
          try AddressLink(call).mail(to: email, of: account, in: db)
          try session.begin(for: account.id, in: db)
          return .done
        }
      }
      switch outcome {
      case .nicknameTaken: return faulty(call, token, nickname: Problem(kind: .nicknameTaken))
      case .addressTaken: return faulty(call, token, email: Problem(kind: .addressHeldAlready))
      case .spent: throw Refusal(.linkSpent)
      case .done: return session.hand(to: .seeOther(Paths.admin.link(), saying: .welcome))
      }
    }
  }

  /// Of two who take one nickname or address in the same moment, the database lets one through.
  private static func openOnce(_ open: () async throws -> Outcome) async throws -> Outcome {
    do {
      return try await open()
    } catch let error as DatabaseError where error.isConflict {
      return .nicknameTaken
    }
  }

  private enum Outcome: Sendable { case done, nicknameTaken, addressTaken, spent }

  private func faulty(
    _ call: Call<Anyone>, _ token: LinkToken, nickname: Problem? = nil, email: Problem? = nil, password: Problem? = nil
  ) -> Answer {
    var page = page(call, token)
    page.nicknameProblem = nickname
    page.addressProblem = email
    page.passwordProblem = password
    return .page(page.bytes, status: .unprocessableContent)
  }

  private func page(_ call: Call<Anyone>, _ token: LinkToken) -> FirstAdminPage {
    FirstAdminPage(
      frame: frames.frame(for: call), action: Paths.firstAdmin.link(token), token: token.segment,
      nickname: call.form[SignUpPage.nicknameField], address: call.form[SignUpPage.addressField],
      minimumPassword: Password.minimumLength)
  }
}
