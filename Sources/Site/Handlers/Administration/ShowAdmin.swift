internal import Addresses
internal import Foundation
internal import Gateway
internal import Pages
internal import Storage

/// `GET /admin`: how the site is doing.
struct ShowAdmin: Sendable {
  let frames: Frames
  let version: String
  let startedAt: Date

  func answer(_ call: Call<Admin>) async throws -> Answer {
    let (census, backlog, troubled) = try await call.storage.transaction { db in
      (try db.census(), try db.backlog(at: call.now), try db.troubledJobs(limit: 50))
    }
    let page = AdminPage(
      frame: frames.frame(for: call), counts: SiteCounts(census), version: version, startedAt: startedAt,
      waitingJobs: backlog.jobs,
      failedJobs: troubled.map { .init(kind: $0.kind.rawValue, error: $0.lastError, nextTry: $0.runAt) },
      keptMails: backlog.keptMails, hasMailServer: !call.settings.keepsMail, isSecure: call.settings.base.isSecure)
    return .page(page.bytes)
  }
}
