internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Passwords
internal import Storage

/// `GET /settings`: profile, addresses, password and sessions of whoever is signed in.
struct ShowSettings: Sendable {
  let frames: Frames

  func answer(_ call: Call<Member>) async throws -> Answer { .page(try await page(call).bytes) }

  /// The page as it stands, for a form to be shown again with what was wrong.
  func page(_ call: Call<Member>) async throws -> SettingsPage {
    let signedIn = call.who.signedIn
    let account = signedIn.account
    let (identities, sessions, profileLinks) = try await call.storage.transaction { db in
      (
        try db.identities(of: account.id), try db.sessions(of: account.id, at: call.now),
        try db.profileLinks(of: account.id)
      )
    }
    var page = SettingsPage(
      frame: frames.frame(for: call), displayName: account.displayName?.description ?? "",
      biography: account.biography,
      portrait: PortraitForm(
        frame: frames.frame(for: call), person: Person(account), submit: Paths.portrait.link(),
        remove: account.hasOwnPicture ? Paths.portraitRemove.link() : nil,
        usesLibravatar: call.settings.usesLibravatar, maximum: UploadLimits.file),
      addresses: identities.map(OwnAddress.init),
      minimumPassword: Password.minimumLength,
      sessions: sessions.map {
        SessionLine(
          id: $0.publicID.description, browser: $0.browser, startedAt: $0.createdAt, lastUsedAt: $0.lastSeenAt,
          isThisOne: $0.publicID == signedIn.session)
      },
      links: SettingsLinks(
        profile: Paths.settings.link(), addAddress: Paths.addresses.link(),
        makePrimary: Paths.addressPrimary.link(), showAddress: Paths.addressShown.link(),
        confirmAgain: Paths.addressConfirm.link(),
        password: Paths.password.link(), endSession: Paths.sessionEnd.link(),
        endOtherSessions: Paths.sessionsEnd.link(), tokens: Paths.tokens.link(), merge: Paths.merge.link(),
        providers: call.settings.offersProviders ? Paths.providers.link() : nil, export: Paths.export.link(),
        leaving: Paths.leaving.link()))
    page.pronouns = account.pronouns
    page.profileLinks = profileLinks.joined(separator: "\n")
    page.presence = .init(isListed: account.isListed, isIndexed: account.isIndexed, isRanked: account.isRanked)
    page.opened = OpenedForm(showing: [
      page.displayName, page.biography, page.pronouns, page.profileLinks, "\(page.presence)",
    ])
    return page
  }
}
