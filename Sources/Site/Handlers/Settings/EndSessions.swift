internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `POST /settings/sessions/…`: signs other browsers out.
struct EndSessions: Sendable {
  func one(_ call: Call<Member>) async throws -> Answer {
    guard let id = PublicID(call.form[SettingsPage.sessionField]) else { throw Refusal.notFound }
    let isEnded = try await call.storage.transaction { db in try db.endSession(id, of: call.who.account.id) }
    guard isEnded else { throw Refusal.notFound }
    return .seeOther(Paths.settings.link(), saying: .sessionEnded)
  }

  func others(_ call: Call<Member>) async throws -> Answer {
    let signedIn = call.who.signedIn
    try await call.storage.transaction { db in
      try db.endSessions(of: signedIn.account.id, except: signedIn.session)
    }
    return .seeOther(Paths.settings.link(), saying: .sessionsEnded)
  }
}
