internal import Addresses
internal import Gateway
internal import Pages
internal import Storage

/// `/verify/removals/{token}`: whoever made a report removes it, by the secret that they alone were shown.
struct RemoveReport: Sendable {
  let frames: Frames

  func show(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let kept = try await call.storage.transaction { db in
      try db.sharedReport(removalHash: token.hash, at: call.now)
    }
    guard let kept else { throw Refusal(.linkSpent) }
    let page = RemoveReportPage(
      frame: frames.frame(for: call), name: kept.badge?.name ?? "", remove: Paths.reportRemoval.link(token))
    return .page(page.bytes).unlisted
  }

  func submit(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let isGone = try await call.storage.transaction { db in
      guard let kept = try db.sharedReport(removalHash: token.hash, at: call.now) else { return false }
      return try db.removeSharedReport(kept.token)
    }
    guard isGone else { throw Refusal(.linkSpent) }
    return .seeOther(Paths.verify.link(), saying: .reportRemoved)
  }
}
