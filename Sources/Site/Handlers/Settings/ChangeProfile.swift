internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `POST /settings`: what the profile says of its owner, and who lists it.
struct ChangeProfile: Sendable {
  let frames: Frames

  func submit(_ call: Call<Member>) async throws -> Answer {
    let form = ProfileForm(call.form)
    var page = try await ShowSettings(frames: frames).page(call)
    page.opened.isOutdated = page.opened.isNewer(than: call.form)
    guard form.isValid, !page.opened.isOutdated else {
      form.fill(&page)
      return .page(page.bytes, status: .unprocessableContent)
    }
    let account = call.who.account.id
    try await call.storage.transaction { db in
      try db.setProfile(
        of: account, displayName: form.displayName, biography: form.biography.description,
        pronouns: form.pronouns.description, isListed: form.presence.isListed, isIndexed: form.presence.isIndexed,
        isRanked: form.presence.isRanked)
      try db.setProfileLinks(of: account, to: form.links.compactMap { $0?.address })
    }
    return .seeOther(Paths.settings.link(), saying: .profileSaved)
  }
}
