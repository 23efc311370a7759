internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import OpenIDConnect
internal import Pages
internal import Storage

/// Somebody sets out for a provider: what ties their way back to this browser and this request is made and kept.
///
/// The page has a link there, and browsers follow it by themselves; a redirect would not do, since the policy of our pages
/// lets no form lead elsewhere.
struct ProviderDeparture: Sendable {
  let frames: Frames
  let flow: CodeFlow

  static let cookie = SiteCookie("visit")
  /// In seconds.
  static let life = 600

  func answer<Who: Caller>(_ call: Call<Who>, linking account: Account.ID?, slug: Slug) async throws -> Answer {
    try await RateLimit.signInFromOneClient.take(call.request.customer, storage: call.storage, at: call.now)
    let metadata: ProviderMetadata
    do { metadata = try await flow.metadata() } catch { throw Refusal(.providerFailed) }
    let (browser, state) = (LinkToken.random(), LinkToken.random())
    let request = AuthorizationRequest(
      state: state.segment, nonce: LinkToken.random().segment,
      verifier: LinkToken.random().segment + LinkToken.random().segment,
      redirect: call.settings.base.absolute(Paths.providerBack.link(slug)))
    guard let link = Link(web: request.address(at: metadata, for: flow.provider)) else {
      throw Refusal(.providerFailed)
    }
    let visit = ProviderVisit(
      issuer: metadata.issuer, nonce: request.nonce, verifier: request.verifier, account: account)
    try await call.storage.transaction { db in
      try db.begin(
        visit, browserHash: browser.hash, stateHash: state.hash, at: call.now,
        until: call.now.addingTimeInterval(Double(Self.life)))
    }
    let page = ContinueAtProviderPage(frame: frames.frame(for: call), provider: flow.provider.name, link: link)
    var answer = Answer.page(page.bytes)
    if let refresh = HTTPField.Name("Refresh") { answer.headers[refresh] = "0;url=\(link.address)" }
    let isSecure = call.settings.base.isSecure
    answer.headers.append(
      HTTPField(name: .setCookie, value: Self.cookie.header(browser.segment, life: Self.life, isSecure: isSecure)))
    return answer
  }
}
