internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `POST /backpack/badges/{id}/check`: the owner has a badge from elsewhere checked now; and `POST
/// /backpack/changes/seen`: they have seen what changed.
struct CheckAgain: Sendable {
  func now(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let account = call.who.account.id
    try await RateLimit.checksAgain.take("\(account.rawValue)", storage: call.storage, at: call.now)
    let (isThere, before) = try await call.storage.transaction { db in
      (try db.checkSoon(id, of: account, at: call.now), try db.lastTry(of: id))
    }
    guard isThere else { throw Refusal.notFound }
    let end = ContinuousClock.now + .seconds(2)
    var pause = Duration.milliseconds(20)
    while ContinuousClock.now < end {
      try? await Task.sleep(for: pause)
      let last = try? await call.storage.transaction { db in try db.lastTry(of: id) }
      if last != before { break }
      pause = min(pause * 2, .milliseconds(250))
    }
    return .seeOther(Paths.award.link(id), saying: .checkedAgain)
  }

  func seen(_ call: Call<Member>) async throws -> Answer {
    try await call.storage.transaction { db in try db.noteChangesSeen(by: call.who.account.id, upTo: call.now) }
    return .seeOther(Paths.backpack.link(), saying: .changesSeen)
  }
}
