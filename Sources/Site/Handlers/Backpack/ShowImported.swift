internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `GET /backpack/imports/{id}`: what became of one import, why, and what to do next; and what can be done with it.
struct ShowImported: Sendable {
  let frames: Frames

  func answer(_ call: Call<Member>, id: PublicID) async throws -> Answer { .page(try await page(call, id).bytes) }

  /// `POST …/claim`: the address that an unclaimed badge was written to; once it is proved the badge is tried again by
  /// itself.
  func claim(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    var page = try await page(call, id)
    guard page.unclaimed != nil else { throw Refusal.notFound }
    let text = call.form[UnclaimedForm.addressField].trimmingSpaces
    switch try await AddressRequest(frames: frames).submit(text, for: .unclaimedBadge, call) {
    case .mailed(let answer): return answer
    case .spelled: return .seeOther(Paths.imported.link(id), saying: .importAgain)
    case .faulty(let kind):
      page.unclaimed?.address = String(text.prefix(254))
      page.unclaimed?.problem = Problem(kind: kind == .addressHeldAlready ? .addressNotTheOne : kind)
      return .page(page.bytes, status: .unprocessableContent)
    }
  }

  private func page(_ call: Call<Member>, _ id: PublicID) async throws -> ImportResultPage {
    let entry = try await call.storage.transaction { db in try db.imported(id, of: call.who.account.id) }
    guard let entry else { throw Refusal.notFound }
    let imported = entry.imported
    let (isOpen, isRunning) =
      switch imported.outcome {
      case .refused(let refusal): (!refusal.kind.isRemark, false)
      case .waiting: (true, false)
      case .received: (true, true)
      case .accepted: (false, false)
      }
    return ImportResultPage(
      frame: frames.frame(for: call), title: entry.holding?.name ?? imported.label,
      picture: entry.holding?.pictureLink, state: ImportState(entry, at: call.now),
      sentence: imported.outcome.sentence, advice: imported.outcome.advice,
      unclaimed: UnclaimedForm(entry),
      report: entry.verdict.map { VerdictReport($0, host: nil) }, receivedAt: imported.createdAt,
      bytes: entry.isKept ? entry.size : nil, award: entry.award,
      download: entry.isKept ? Paths.importedFile.link(id) : nil,
      record: entry.verdict == nil ? nil : Paths.importRecord.link(id),
      again: Paths.imported.link(id),
      checkAgain: isOpen && !isRunning && entry.isKept ? Paths.importRetry.link(id) : nil,
      discard: isOpen ? Paths.importDiscard.link(id) : nil)
  }

  /// `GET …/file`: the bytes as they were handed in.
  func file(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let (entry, bytes) = try await call.storage.transaction { db in
      (try db.imported(id, of: call.who.account.id), try db.importedBytes(id, of: call.who.account.id))
    }
    guard let entry, let bytes else { throw Refusal.notFound }
    return .download(bytes, mediaType: "application/octet-stream", name: entry.imported.label)
  }

  /// `POST …/retry`: looks at it again, as after an address was added.
  func retry(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    try await RateLimit.imports.take("\(call.who.account.id.rawValue)", storage: call.storage, at: call.now)
    let isThere = try await call.storage.transaction { db in
      try db.retryImport(id, of: call.who.account.id, at: call.now)
    }
    guard isThere else { throw Refusal.notFound }
    return .seeOther(Paths.imported.link(id), saying: .importAgain)
  }

  /// `POST /backpack/imports/discard-refused`: destroys everything that was refused.
  func discardRefused(_ call: Call<Member>) async throws -> Answer {
    let count = try await call.storage.transaction { db in try db.discardRefusedImports(of: call.who.account.id) }
    return .seeOther(
      Paths.backpack.link(),
      saying: [count == 0 ? Notice(kind: .nothingDiscarded) : Notice(.importsDiscarded, of: count)])
  }

  /// `POST …/discard`: destroys what was handed in.
  func discard(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let isGone = try await call.storage.transaction { db in try db.discardImport(id, of: call.who.account.id) }
    guard isGone else { throw Refusal.notFound }
    return .seeOther(Paths.backpack.link(), saying: .importDiscarded)
  }
}
