internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import OpenIDConnect
internal import Pages
internal import Passwords
internal import Storage

/// `/sign-in` and `/sign-out`.
struct SignIn: Sendable {
  let frames: Frames
  let passwords: PasswordHasher
  let providers: SignInProviders

  func show(_ call: Call<Anyone>) async throws -> Answer {
    let next = call.request.query(SignInPage.nextField).flatMap { Link(path: $0) }
    if case .signedIn = call.visitor { return .seeOther(next ?? Paths.backpack.link()) }
    return .page(SignInPage(frame: frames.frame(for: call), next: next, providers: buttons).bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let address = call.form[SignInPage.addressField].trimmingSpaces
    let email = EmailAddress(address)
    try await RateLimit.signInFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
    try await RateLimit.signIn.take(
      "\(email?.folded ?? "-") \(call.request.customer)", storage: call.storage, at: call.now)
    let credentials = try await credentials(of: email, call)
    // An unknown address takes the same way through a hash as a known one.
    let hash = credentials?.passwordHash.flatMap { PasswordHash($0) }
    let isRight = try await passwords.verify(call.form[SignInPage.passwordField], against: hash)
    guard isRight, let account = credentials?.account, account.state == .active else {
      return wrong(call, address: address)
    }
    return try await begin(call, account, email)
  }

  /// Whoever guesses at one address from many networks has to wait longer and longer, be the address known or not.
  private func credentials(of email: EmailAddress?, _ call: Call<Anyone>) async throws -> Credentials? {
    guard let email else { return nil }
    let (free, credentials) = try await call.storage.transaction { db in
      if let free = try db.countSignIn(with: email, at: call.now) { return (Date?.some(free), Credentials?.none) }
      return (nil, try db.signInCredentials(email: email))
    }
    guard let free else { return credentials }
    throw Refusal(.tooManyTries, retryAfter: max(1, Int(free.timeIntervalSince(call.now).rounded(.up))))
  }

  func end(_ call: Call<Member>) async throws -> Answer {
    let signedIn = call.who.signedIn
    _ = try await call.storage.transaction { db in
      try db.endSession(signedIn.session, of: signedIn.account.id)
    }
    var answer = Answer.seeOther(Paths.home.link(), saying: .signedOut)
    answer.headers.append(
      HTTPField(name: .setCookie, value: SessionCookie.clear(isSecure: call.settings.base.isSecure)))
    return answer
  }

  private func begin(_ call: Call<Anyone>, _ account: Account, _ email: EmailAddress?) async throws -> Answer {
    let session = NewSession(call)
    try await call.storage.transaction { db in
      if let email { try db.forgetSignIns(with: email) }
      try session.begin(for: account.id, in: db)
    }
    let next = Link(path: call.form[SignInPage.nextField]) ?? Paths.backpack.link()
    return session.hand(to: .seeOther(next))
  }

  private var buttons: [ProviderButton] {
    providers.all.compactMap { provider in
      Slug(provider.slug).map { ProviderButton(name: provider.name, action: Paths.providerBegin.link($0)) }
    }
  }

  private func wrong(_ call: Call<Anyone>, address: String) -> Answer {
    let page = SignInPage(
      frame: frames.frame(for: call), address: address, problem: Problem(kind: .signInFailed),
      next: Link(path: call.form[SignInPage.nextField]), providers: buttons)
    return .page(page.bytes, status: .unprocessableContent)
  }
}
