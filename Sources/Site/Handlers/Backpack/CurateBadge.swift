internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `POST /backpack/badges/{id}`, `…/pin` and `…/remove`: what its owner makes of one badge.
struct CurateBadge: Sendable {
  let frames: Frames

  func save(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    guard let shownTo = ShownTo(rawValue: call.form[ShownTo.fieldName]) else { throw Refusal(.badRequest) }
    let note = Prose(cleaning: call.form[AwardPage.OwnerControls.noteField])
    guard note.length <= Holding.longestNote else {
      let show = ShowAward(frames: frames)
      return .page(
        try await show.page(of: id, call, tooLong: note).bytes, status: .unprocessableContent)
    }
    let asking = JoiningQuestion(frames: frames, back: Paths.award.link(id))
    if let question = try await asking.page(call, publishing: [id], as: shownTo) { return question }
    let account = call.who.account.id
    let notice: Notice.Kind? = try await call.storage.transaction { db in
      guard
        try db.setCuration(
          of: id, note: note, showsEvidence: call.form.has(AwardPage.OwnerControls.evidenceField), account: account)
      else { return nil }
      let isShown = try db.setVisibility(of: [id], to: Visibility(shownTo), account: account) == 1
      return isShown ? .badgeSaved : .badgeNotYours
    }
    guard let notice else { throw Refusal.notFound }
    return .seeOther(Paths.award.link(id), saying: notice)
  }

  /// Pins a badge to the top of the profile, or takes it from there.
  func pin(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let account = call.who.account.id
    let notice: Notice.Kind = try await call.storage.transaction { db in
      guard let row = try db.holding(id), row.account.id == account else { throw Refusal.notFound }
      guard row.holding.pin == nil else {
        _ = try db.unpin(id, of: account)
        return .unpinned
      }
      switch try db.pin(id, of: account) {
      case .done: return .pinned
      case .full: return .pinsFull
      case .unseen: return .pinUnseen
      case .notThere: throw Refusal.notFound
      }
    }
    return .seeOther(Paths.award.link(id), saying: notice)
  }

  func remove(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let removed = try await call.storage.transaction { db in
      try db.remove([id], of: call.who.account.id, at: call.now)
    }
    guard removed == 1 else { throw Refusal.notFound }
    return .seeOther(Paths.backpack.link(), saying: [Notice(.badgesRemoved, of: removed)])
  }
}
