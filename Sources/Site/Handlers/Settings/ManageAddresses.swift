internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/settings/addresses…`: adds, proves, prefers, shows and lets go of e-mail addresses.
struct ManageAddresses: Sendable {
  let frames: Frames

  func add(_ call: Call<Member>) async throws -> Answer {
    let text = call.form[SettingsPage.newAddressField].trimmingSpaces
    switch try await AddressRequest(frames: frames).submit(text, for: .newAddress, call) {
    case .mailed(let answer): return answer
    case .spelled: return .seeOther(Paths.settings.link(), saying: .addressSpelled)
    case .faulty(let kind):
      var page = try await ShowSettings(frames: frames).page(call)
      page.newAddress = String(text.prefix(254))
      page.newAddressProblem = Problem(kind: kind)
      return .page(page.bytes, status: .unprocessableContent)
    }
  }

  /// Sends the mail for an unconfirmed address once more.
  func confirmAgain(_ call: Call<Member>) async throws -> Answer {
    let identities = try await call.storage.transaction { db in try db.identities(of: call.who.account.id) }
    guard let wanted = identities.first(where: { $0.publicID == chosen(call) && $0.confirmedAt == nil }) else {
      throw Refusal.notFound
    }
    return try await AddressRequest(frames: frames).mailLink(to: wanted.email, for: .newAddress, call)
  }

  func makePrimary(_ call: Call<Member>) async throws -> Answer {
    guard let id = chosen(call) else { throw Refusal.notFound }
    let isDone = try await call.storage.transaction { db in try db.makePrimary(id, of: call.who.account.id) }
    guard isDone else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: .primaryChanged)
  }

  /// Shows an address on the profile, or no longer.
  func show(_ call: Call<Member>) async throws -> Answer {
    guard let id = chosen(call) else { throw Refusal.notFound }
    let isShown = call.form[SettingsPage.addressShownField] == SettingsPage.yes
    let question = JoiningQuestion(frames: frames, back: Paths.settings.link())
    if isShown, let page = try await question.page(call, showing: id) { return page }
    let isDone = try await call.storage.transaction { db in
      try db.setPublic(isShown, identity: id, of: call.who.account.id, at: call.now)
    }
    guard isDone else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: isShown ? .addressShown : .addressHidden)
  }

  /// `GET /settings/addresses/{id}/remove`: what it means to give an address up.
  func askRemove(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let found = try await call.storage.transaction { db in try db.removableAddress(id, of: call.who.account.id) }
    guard let found else { throw Refusal.notFound }
    let page = RemoveAddressPage(
      frame: frames.frame(for: call), address: found.email.description, id: id.description,
      isConfirmed: found.isConfirmed, badges: found.badges, remove: Paths.addressRemove.link())
    return .page(page.bytes)
  }

  func remove(_ call: Call<Member>) async throws -> Answer {
    guard let id = chosen(call) else { throw Refusal.notFound }
    let isDone = try await call.storage.transaction { db in
      try db.removeAddress(id, of: call.who.account.id, at: call.now)
    }
    guard isDone else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: .addressRemoved)
  }

  private func chosen(_ call: Call<Member>) -> PublicID? { PublicID(call.form[SettingsPage.addressIDField]) }
}
