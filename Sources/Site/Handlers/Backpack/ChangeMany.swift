internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// What is done with the badges that were chosen in a backpack: `POST /backpack/visibility`, `/backpack/check`,
/// `/backpack/collect`, `/backpack/remove` and `/backpack/removed`.
///
/// Badges that are somebody else's are as if they were not chosen; what is said counts those that changed.
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
    let account = call.who.account.id
    let (changed, unproven) = try await call.storage.transaction { db in
      let changed = try db.setVisibility(of: chosen, to: Visibility(shownTo), account: account)
      return (changed, shownTo == .onlyMe ? 0 : try db.countUnclaimed(among: chosen, of: account))
    }
    return said([Notice(shownTo.notice, of: changed), Notice(.holdingsUnproven, of: unproven)])
  }

  func checkAgain(_ call: Call<Member>) async throws -> Answer {
    let (chosen, account) = (chosen(call), call.who.account.id)
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    try await RateLimit.checksAgain.take("\(account.rawValue)", storage: call.storage, at: call.now)
    let count = try await call.storage.transaction { db in
      try chosen.count { try db.checkSoon($0, of: account, at: call.now) }
    }
    return said([Notice(.badgesCheckedAgain, of: count)], otherwise: .badgesCheckedNone)
  }

  func collect(_ call: Call<Member>) async throws -> Answer {
    let (chosen, account) = (chosen(call), call.who.account.id)
    guard let id = PublicID(call.form[CollectionChoice.fieldName]) else { throw Refusal(.badRequest) }
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    let notice = try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: account), row.collection.filter == nil else { throw Refusal.notFound }
      let before = try db.content(of: row.collection, for: .owner).count
      let added = try db.collect(chosen, into: row.collection.id, at: call.now)
      if added > 0 { return Notice(.collected, of: added) }
      let isFull = before + chosen.count > Collection.mostEntries
      return Notice(kind: isFull ? .collectionFull : .collectedNone)
    }
    return .seeOther(
      notice.kind == .collectionFull ? Paths.backpack.link() : Paths.ownCollection.link(id), saying: [notice])
  }

  func remove(_ call: Call<Member>) async throws -> Answer {
    let chosen = chosen(call)
    guard !chosen.isEmpty else { return .seeOther(Paths.backpack.link(), saying: .nothingChosen) }
    let count = try await call.storage.transaction { db in
      try db.remove(chosen, of: call.who.account.id, at: call.now)
    }
    return said([Notice(.badgesRemoved, of: count)])
  }

  func bringBack(_ call: Call<Member>) async throws -> Answer {
    let chosen = chosen(call)
    guard !chosen.isEmpty else { return .seeOther(Paths.removed.link(), saying: .nothingChosen) }
    let count = try await call.storage.transaction { db in try db.bringBack(chosen, of: call.who.account.id) }
    return said([Notice(.badgesBack, of: count)])
  }

  /// Back to the backpack with what was done, as far as it was done at all.
  private func said(_ notices: [Notice], otherwise nothing: Notice.Kind = .nothingChanged) -> Answer {
    let done = notices.filter { $0.count != 0 }
    return .seeOther(Paths.backpack.link(), saying: done.isEmpty ? [Notice(kind: nothing)] : done)
  }

  private func chosen(_ call: Call<Member>) -> [PublicID] {
    call.form.values(HeldBadge.fieldName).prefix(Self.most).compactMap { PublicID($0) }
  }
}

extension ShownTo {
  /// What is said of badges that are shown to these from now on.
  fileprivate var notice: Notice.Kind {
    switch self {
    case .everyone: .holdingsShown
    case .members: .holdingsForMembers
    case .link: .holdingsByLink
    case .onlyMe: .holdingsHidden
    }
  }
}
