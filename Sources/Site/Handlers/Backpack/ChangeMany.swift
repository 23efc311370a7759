internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// What is done with the badges that were chosen in a backpack: `POST /backpack/visibility`, `/backpack/check`,
/// `/backpack/collect`, `/backpack/remove` and `/backpack/removed`.
///
/// Badges that are somebody else's are as if they were not chosen.
struct ChangeMany: Sendable {
  let frames: Frames

  /// How many are changed in one go.
  static let most = 200

  func show(_ call: Call<Member>) async throws -> Answer {
    guard let shownTo = ShownTo(rawValue: call.form[ShownTo.fieldName]) else { throw Refusal(.badRequest) }
    let chosen = chosen(call)
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    let asking = JoiningQuestion(frames: frames, back: Paths.backpack.link())
    if let question = try await asking.page(call, publishing: chosen, as: shownTo) { return question }
    _ = try await call.storage.transaction { db in
      try db.setVisibility(of: chosen, to: Visibility(shownTo), account: call.who.account.id)
    }
    return .seeOther(
      Paths.backpack.link(),
      saying: shownTo == .everyone ? .holdingsShown : shownTo == .onlyMe ? .holdingsHidden : .badgeSaved)
  }

  func checkAgain(_ call: Call<Member>) async throws -> Answer {
    let (chosen, account) = (chosen(call), call.who.account.id)
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    try await RateLimit.checksAgain.take("\(account.rawValue)", storage: call.storage, at: call.now)
    try await call.storage.transaction { db in
      for id in chosen { _ = try db.checkSoon(id, of: account, at: call.now) }
    }
    return .seeOther(Paths.backpack.link(), saying: .badgesCheckedAgain)
  }

  func collect(_ call: Call<Member>) async throws -> Answer {
    let (chosen, account) = (chosen(call), call.who.account.id)
    guard let id = PublicID(call.form[CollectionChoice.fieldName]) else { throw Refusal(.badRequest) }
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    let notice: Notice.Kind = try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: account), row.collection.filter == nil else { throw Refusal.notFound }
      let before = try db.content(of: row.collection, for: .owner).count
      let added = try db.collect(chosen, into: row.collection.id, at: call.now)
      return added == 0 && before + chosen.count > Collection.mostEntries ? .collectionFull : .collected
    }
    return .seeOther(notice == .collected ? Paths.ownCollection.link(id) : Paths.backpack.link(), saying: notice)
  }

  func remove(_ call: Call<Member>) async throws -> Answer {
    let chosen = chosen(call)
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    _ = try await call.storage.transaction { db in try db.remove(chosen, of: call.who.account.id, at: call.now) }
    return .seeOther(Paths.backpack.link(), saying: .badgesRemoved)
  }

  func bringBack(_ call: Call<Member>) async throws -> Answer {
    let chosen = chosen(call)
    guard !chosen.isEmpty else { return .seeOther(Paths.removed.link(), saying: .nothingChosen) }
    _ = try await call.storage.transaction { db in try db.bringBack(chosen, of: call.who.account.id) }
    return .seeOther(Paths.backpack.link(), saying: .badgesBack)
  }

  private func chosen(_ call: Call<Member>) -> [PublicID] {
    call.form.values(HeldBadge.fieldName).prefix(Self.most).compactMap { PublicID($0) }
  }
}
