internal import Addresses
internal import Backpack
internal import Gateway
internal import Issuing
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage

/// A badge that somebody shows to everyone, which alone may be taken elsewhere.
struct SharedAward: Sendable {
  let row: HoldingRow

  /// `nil` where it is for fewer than everyone.
  init?(_ row: HoldingRow) {
    guard row.account.state == .active, row.holding.visibility == .everyone else { return nil }
    guard row.isAward || (row.facts != nil && row.verdict != nil) else { return nil }
    self.row = row
  }

  /// Throws what an id that never was gets, whoever asks: what is shown elsewhere is shown to strangers.
  static func load(_ id: PublicID, _ call: Call<Anyone>) async throws -> SharedAward {
    let row = try await call.storage.transaction { db in try db.holding(id, seenBy: nil) }
    guard let row, let shared = SharedAward(row)
    else { throw Refusal.notFound }
    return shared
  }

  var holding: Holding { row.holding }
  var account: Account { row.account }
  var person: Person { Person(account) }
  var page: Link { Paths.award.link(holding.publicID) }

  /// How it stands now.
  func state<Who: Caller>(_ call: Call<Who>) -> BadgeState { BadgeState(holding.standing(at: call.now)) }

  /// In one line: what it is, and whose.
  var title: String { Messages().awardTitle(name: holding.name, person: person.name).unturned }

  /// In one line: who issued it, or whose it is, and when, and how it stands where that is not well.
  func line<Who: Caller>(_ who: String, _ call: Call<Who>) -> String {
    let messages = Messages()
    let line = messages.shareAwardLine(who: who, day: messages.day(holding.orderedAt))
    let state = state(call)
    return state.isUnderDoubt ? "\(state.words(messages)) · \(line)" : line
  }
}
