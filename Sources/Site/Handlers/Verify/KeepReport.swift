internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import OpenBadges
internal import Pages
internal import Storage
internal import Verification

/// Keeps a report at an address of its own, for a time, at the wish of whoever had the badge checked.
struct KeepReport: Sendable {
  let frames: Frames

  /// In days.
  static let life = 30

  /// Shows it as everybody will see it, and once the address by which it can be removed.
  func keep(_ report: Report, _ call: Call<Anyone>) async throws -> Answer {
    let badge = report.facts.map {
      SharedReport.Badge(
        name: $0.name, issuerName: $0.issuerName, issuerHost: $0.issuerHost, version: $0.version)
    }
    let kept = SharedReport(
      token: .random(), badge: badge, verdict: report.verdict.masked,
      expiresAt: call.now.addingTimeInterval(Double(Self.life) * 86_400))
    let removal = LinkToken.random()
    try await call.storage.transaction { db in try db.keep(kept, removalHash: removal.hash, at: call.now) }
    var page = SharedReportPage(kept, frame: frames.frame(for: call), call)
    page.removal = call.settings.base.absolute(Paths.reportRemoval.link(removal))
    return .page(page.bytes, status: .created).unlisted
  }
}

extension SharedReportPage {
  init(_ kept: SharedReport, frame: PageFrame, _ call: Call<Anyone>) {
    self.init(
      frame: frame, report: VerdictReport(kept.verdict, host: kept.badge?.issuerHost),
      badge: kept.badge.map { badge in
        CheckedBadge(
          name: badge.name, issuerName: badge.issuerName, issuerHost: badge.issuerHost,
          version: badge.version.rawValue)
      }, address: call.settings.base.absolute(Paths.sharedReport.link(kept.token)), expires: kept.expiresAt,
      complain: Paths.reportComplaint.link(kept.token),
      takeDown: call.visitor.account?.role == .admin ? Paths.reportTakeDown.link(kept.token) : nil)
  }
}

extension Answer {
  /// The same answer for nobody's index and nobody's cache.
  var unlisted: Answer {
    var answer = unindexed
    answer.headers[.cacheControl] = "no-store"
    return answer
  }
}
