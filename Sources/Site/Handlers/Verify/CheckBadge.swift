internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import MicroHTTP
internal import Names
internal import OpenBadges
internal import Pages
internal import Verification

/// `/verify`: anybody hands in a file, an address or text and reads what comes of it. Nothing of it is kept, unless they
/// ask for a report to share.
struct CheckBadge: Sendable {
  let frames: Frames
  /// Makes the way to the documents of one verification.
  let web: @Sendable () -> Web
  let places: Places

  func show(_ call: Call<Anyone>) async throws -> Answer { .page(page(call).bytes) }

  func submit(_ call: Call<Anyone>) async throws -> Answer {
    guard let upload = call.upload else { throw Refusal(.badRequest) }
    try await RateLimit.checks.take(call.request.customer, storage: call.storage, at: call.now)
    let asked = try await HandedIn(upload)
    guard let bytes = asked.bytes, asked.isGood else { return again(call, asked) }
    let wanted = asked.wanted
    if wanted == .shared {
      try await RateLimit.sharedReports.take(call.request.customer, storage: call.storage, at: call.now)
    }
    let report = try await places.take {
      await Verifier(web: web()).verify(
        bytes: bytes, isFile: asked.file != nil, earlier: asked.earlier,
        recipients: asked.email.map { [.email($0.description)] }, now: call.now)
    }
    switch wanted {
    case .report: return shown(report, asked, call)
    case .shared: return try await KeepReport(frames: frames).keep(report, call)
    case .record: return .record(of: report.documents)
    }
  }

  private func shown(_ report: Report, _ asked: HandedIn, _ call: Call<Anyone>) -> Answer {
    var page = page(call)
    page.input = asked.file == nil ? asked.input : ""
    page.recipient = asked.recipient
    let again = asked.again
    page.outcome = .init(
      report: VerdictReport(report.verdict, host: report.facts?.issuerHost),
      badge: report.facts.map(CheckedBadge.init), again: again?.statement, reading: again?.reading.text ?? "")
    return .page(page.bytes)
  }

  /// The form once more, with what was wrong.
  private func again(_ call: Call<Anyone>, _ asked: HandedIn) -> Answer {
    var page = page(call)
    page.input = asked.input
    page.inputProblem = asked.inputProblem
    page.recipient = asked.recipient
    page.recipientProblem = asked.recipientProblem
    page.problem = asked.problem
    return .page(page.bytes, status: .unprocessableContent)
  }

  private func page(_ call: Call<Anyone>) -> VerifyPage {
    VerifyPage(frame: frames.frame(for: call), maximumBytes: UploadLimits.file, keptDays: KeepReport.life)
  }
}
