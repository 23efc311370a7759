internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import OpenIDConnect
internal import Pages
internal import Postgres
internal import Storage

/// `/sign-in/with/{provider}` and `…/back`: in by somebody else's word for who a person is.
///
/// The provider's name for the person is the key, never an address: whoever has an account already links it while signed
/// in to it.
struct SignInByProvider: Sendable {
  let frames: Frames
  let providers: SignInProviders

  func begin(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    guard let flow = providers.flow(slug) else { throw Refusal.notFound }
    return try await ProviderDeparture(frames: frames, flow: flow).answer(call, linking: nil, slug: slug)
  }

  func back(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    guard let flow = providers.flow(slug) else { throw Refusal.notFound }
    let isSecure = call.settings.base.isSecure
    guard
      let browser = call.request.cookie(ProviderDeparture.cookie, isSecure: isSecure).flatMap(LinkToken.init(segment:)),
      let state = call.request.query("state").flatMap(LinkToken.init(segment:))
    else { throw Refusal(.linkSpent) }
    let visit = try await call.storage.transaction { db in
      try db.useVisit(
        issuer: flow.provider.issuer, browserHash: browser.hash, stateHash: state.hash, at: call.now)
    }
    guard let visit else { throw Refusal(.linkSpent) }
    let answer = AuthorizationAnswer(
      code: call.request.query("code"), error: call.request.query("error"), issuer: call.request.query("iss"))
    switch answer {
    case nil: throw Refusal(.badRequest)
    case .declined:
      let start = visit.account == nil ? Paths.signIn.link() : Paths.providers.link()
      return .seeOther(start, saying: .providerDeclined)
    case .code(let code, let issuer):
      let request = AuthorizationRequest(
        state: state.segment, nonce: visit.nonce, verifier: visit.verifier,
        redirect: call.settings.base.absolute(Paths.providerBack.link(slug)))
      let token: IDToken
      do {
        token = try await flow.finish(request, code: code, answeredBy: issuer, at: call.now)
      } catch { throw Refusal(.providerFailed) }
      if let account = visit.account { return try await link(token, to: account, call) }
      return try await enter(token, flow.provider, browser, call)
    }
  }

  private func link(_ token: IDToken, to account: Account.ID, _ call: Call<Anyone>) async throws -> Answer {
    guard call.visitor.account?.id == account else { throw Refusal(.otherAccount) }
    let holder = try await call.storage.transaction { db -> Account.ID in
      if let holder = try db.account(issuer: token.issuer, subject: token.subject) { return holder.id }
      try db.link(
        issuer: token.issuer, subject: token.subject, label: token.label, to: account, at: call.now)
      return account
    }
    return .seeOther(Paths.providers.link(), saying: holder == account ? .providerLinked : .providerTaken)
  }

  private func enter(
    _ token: IDToken, _ provider: Provider, _ browser: LinkToken, _ call: Call<Anyone>
  ) async throws -> Answer {
    let session = NewSession(call)
    let known = try await call.storage.transaction { db -> Account? in
      guard let account = try db.account(issuer: token.issuer, subject: token.subject) else { return nil }
      guard account.state != .disabled else { throw Refusal(.forbidden) }
      try db.noteUse(issuer: token.issuer, subject: token.subject, at: call.now)
      try session.begin(for: account.id, in: db)
      return account
    }
    if let known {
      return session.hand(to: .seeOther(NewSession.start(of: known, next: Paths.backpack.link())))
    }
    guard call.settings.signUp == .open else { throw Refusal(.forbidden) }
    let email = token.claims.email.flatMap { EmailAddress($0) }
    let arrival = ProviderArrival(
      issuer: token.issuer, subject: token.subject, email: email,
      isEmailProved: email != nil && token.claims.isEmailVerified && provider.isTrustedForAddresses,
      name: token.claims.preferredName.map { String($0.prefix(64)) })
    try await call.storage.transaction { db in
      try db.keep(
        arrival, browserHash: browser.hash,
        until: call.now.addingTimeInterval(Double(ProviderDeparture.life)))
    }
    return .seeOther(Paths.providerSignUp.link())
  }
}

extension IDToken {
  /// What its owner recognises it by.
  fileprivate var label: String { claims.email ?? claims.preferredName ?? "" }
}
