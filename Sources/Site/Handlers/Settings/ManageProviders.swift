internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import OpenIDConnect
internal import Pages
internal import Storage

/// `/settings/providers`: by whom else somebody may sign in to their account.
struct ManageProviders: Sendable {
  let frames: Frames
  let providers: SignInProviders

  func show(_ call: Call<Member>) async throws -> Answer {
    let linked = try await call.storage.transaction { db in try db.providerIdentities(of: call.who.account.id) }
    let page = ProvidersPage(
      frame: frames.frame(for: call),
      linked: linked.map {
        LinkedProvider(
          id: $0.publicID.description, name: providers.name(of: $0.issuer), label: $0.label, usedAt: $0.usedAt)
      },
      others: providers.all.compactMap { provider in
        Slug(provider.slug).map { ProviderButton(name: provider.name, action: Paths.providerLink.link($0)) }
      }, unlink: Paths.providerUnlink.link())
    return .page(page.bytes)
  }

  /// Only a form of the person's own session sets out for this, so that nobody else's name there is linked by a stranger.
  func link(_ call: Call<Member>, slug: Slug) async throws -> Answer {
    guard let flow = providers.flow(slug) else { throw Refusal.notFound }
    return try await ProviderDeparture(frames: frames, flow: flow).answer(
      call, linking: call.who.account.id, slug: slug)
  }

  func unlink(_ call: Call<Member>) async throws -> Answer {
    guard let id = PublicID(call.form[ProvidersPage.identityField]) else { throw Refusal.notFound }
    let account = call.who.account.id
    let isDone = try await call.storage.transaction { db -> Bool? in
      guard try db.hasOtherWayIn(than: id, of: account) else { return nil }
      return try db.unlink(id, of: account)
    }
    guard isDone != false else { throw Refusal.notFound }
    return .seeOther(Paths.providers.link(), saying: isDone == nil ? .providerNeeded : .providerUnlinked)
  }
}
