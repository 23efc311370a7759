internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// A person who is here and active, with the badges that stand for all that they show: the pinned ones, or else the newest.
struct SharedProfile: Sendable {
  let account: Account
  let holdings: [Holding]

  static let mostBadges = 6

  /// Throws what a nickname that nobody has gets. What was pasted elsewhere under a nickname goes on to work after its
  /// account was merged into another.
  static func load(_ nickname: Nickname, _ call: Call<Anyone>) async throws -> SharedProfile {
    try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(onceCalled: nickname) else { throw Refusal.notFound }
      let newest = try db.shownHoldings(of: account.id, after: nil, limit: Self.mostBadges)
      return SharedProfile(
        account: account, pinned: try db.pinnedHoldings(of: account.id), newest: newest)
    }
  }

  init(account: Account, pinned: [Holding], newest: [Holding]) {
    self.account = account
    let chosen = pinned + newest.filter { other in !pinned.contains { $0.publicID == other.publicID } }
    holdings = Array(chosen.prefix(Self.mostBadges))
  }

  var person: Person { Person(account) }
  var page: Link { Paths.profile.link(account.nickname) }
  var title: String { Messages().profileDescription(account.badgesShown, name: person.name) }
}
