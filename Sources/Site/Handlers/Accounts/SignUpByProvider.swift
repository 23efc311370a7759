internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `/sign-in/new`: whoever came back from a provider and has no account chooses a nickname.
///
/// An address counts as proved only where the provider says so and the operator trusts it for that; otherwise it is proved
/// by a mail like any other.
struct SignUpByProvider: Sendable {
  let frames: Frames
  let providers: SignInProviders

  func show(_ call: Call<Anyone>) async throws -> Answer {
    let browser = try Self.browser(call)
    let found = try await call.storage.transaction { db -> (ProviderArrival, Bool)? in
      try db.arrival(browserHash: browser.hash, at: call.now).map { ($0, try Self.isKnown($0, in: db)) }
    }
    guard let (arrival, isKnown) = found else { throw Refusal(.linkSpent) }
    return .page(page(call, arrival, isKnown: isKnown).bytes)
  }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    let browser = try Self.browser(call)
    try await RateLimit.signUp.take(call.request.customer, storage: call.storage, at: call.now)
    let text = call.form[ProviderSignUpPage.nicknameField].trimmingSpaces
    let session = NewSession(call)
    switch try await open(text, browser, session, call) {
    case .spent: throw Refusal(.linkSpent)
    case .faulty(let arrival, let problem):
      var page = page(call, arrival, isKnown: false)
      page.nickname = String(text.prefix(64))
      page.problem = problem
      return .page(page.bytes, status: .unprocessableContent)
    case .known(let arrival): return .page(page(call, arrival, isKnown: true).bytes, status: .unprocessableContent)
    case .opened:
      var answer = session.hand(to: .seeOther(Paths.importBadges.link(), saying: .welcome))
      answer.headers.append(
        HTTPField(
          name: .setCookie, value: ProviderDeparture.cookie.clearing(isSecure: call.settings.base.isSecure)))
      return answer
    }
  }

  private enum Outcome: Sendable {
    case spent
    case faulty(ProviderArrival, Problem)
    case known(ProviderArrival)
    case opened
  }

  /// Of two who take one nickname in the same moment, the database lets one through.
  private func open(
    _ text: String, _ browser: LinkToken, _ session: NewSession, _ call: Call<Anyone>
  ) async throws -> Outcome {
    do {
      return try await call.storage.transaction { db in
        guard call.settings.signUp == .open, let arrival = try db.arrival(browserHash: browser.hash, at: call.now)
        else {
          return .spent
        }
        guard try !Self.isKnown(arrival, in: db) else { return .known(arrival) }
        guard let nickname = Nickname(text) else {
          return .faulty(arrival, .ofNickname(text) ?? Problem(kind: .nicknameMalformed))
        }
        guard try db.isFree(nickname) else { return .faulty(arrival, Problem(kind: .nicknameTaken)) }
        guard try db.useArrival(browserHash: browser.hash, at: call.now) != nil else { return .spent }
        let account = try db.openAccount(nickname: nickname, passwordHash: nil, at: call.now)
        try db.link(
          issuer: arrival.issuer, subject: arrival.subject,
          label: arrival.email?.description ?? arrival.name ?? "", to: account.id, at: call.now)
        try Self.take(arrival, for: account, call, in: db)
        try session.begin(for: account.id, in: db)
        return .opened
      }
    } catch let error as DatabaseError where error.isConflict {
      return .spent
    }
  }

  private static func take(
    _ arrival: ProviderArrival, for account: Account, _ call: Call<Anyone>, in db: isolated Connection
  ) throws {
    guard let email = arrival.email else { return }
    if arrival.isEmailProved {
      try AddressProof(call).take(email, for: account.id, in: db)
    } else if try db.credentials(email: email) == nil {
      try db.claimAddress(email, for: account.id, at: call.now)
      try AddressLink(call).mail(to: email, of: account, in: db)
    }
  }

  /// Whether the proved address belongs to an account already. Of an address that is not proved nothing is said.
  private static func isKnown(_ arrival: ProviderArrival, in db: isolated Connection) throws -> Bool {
    guard arrival.isEmailProved, let email = arrival.email else { return false }
    return try db.credentials(email: email) != nil
  }

  private static func browser(_ call: Call<Anyone>) throws -> LinkToken {
    let cookie = call.request.cookie(ProviderDeparture.cookie, isSecure: call.settings.base.isSecure)
    guard let token = cookie.flatMap(LinkToken.init(segment:)) else { throw Refusal(.linkSpent) }
    return token
  }

  private func page(_ call: Call<Anyone>, _ arrival: ProviderArrival, isKnown: Bool) -> ProviderSignUpPage {
    ProviderSignUpPage(
      frame: frames.frame(for: call), provider: providers.name(of: arrival.issuer),
      address: arrival.email?.description ?? "", isAddressProved: arrival.isEmailProved, isKnown: isKnown,
      nickname: arrival.name.flatMap { Nickname($0) }?.description ?? "", action: Paths.providerSignUp.link())
  }
}
