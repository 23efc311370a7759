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
    if let answer = try await again(call, id, note, shownTo) { return answer }
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

  /// The form once more with what was typed, where that cannot be saved; `nil` where it can.
  private func again(
    _ call: Call<Member>, _ id: PublicID, _ note: Prose, _ shownTo: ShownTo
  ) async throws -> Answer? {
    let isTooLong = note.length > Holding.longestNote
    guard isTooLong || call.form.has(OpenedForm.fieldName) else { return nil }
    var page = try await ShowAward(frames: frames).page(of: id, call)
    guard var controls = page.owner else { throw Refusal.notFound }
    controls.opened.isOutdated = controls.opened.isNewer(than: call.form)
    guard isTooLong || controls.opened.isOutdated else { return nil }
    if isTooLong {
      controls.noteProblem = Problem(kind: .noteTooLong, arguments: ["maximum": "\(Holding.longestNote)"])
    }
    controls.note = note.description
    controls.shownTo = shownTo
    controls.showsEvidence = call.form.has(AwardPage.OwnerControls.evidenceField)
    page.owner = controls
    return .page(page.bytes, status: .unprocessableContent)
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
