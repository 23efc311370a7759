internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/verify/reports/{token}`: a report that is shared, and what can be done about it.
struct ShowSharedReport: Sendable {
  let frames: Frames

  /// How long a complaint may be, in characters.
  static let complaintLimit = 2000
  /// How many of those who run the site are written to.
  static let readers = 10

  func answer(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    .page(try await page(call, token).bytes).unlisted
  }

  /// `POST …/complain`: tells those who run the site.
  func complain(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    try await RateLimit.complaints.take(call.request.customer, storage: call.storage, at: call.now)
    var page = try await page(call, token)
    let reason = call.form[SharedReportPage.reasonField].trimmingSpaces
    guard !reason.isEmpty, reason.count <= Self.complaintLimit else {
      page.problem =
        reason.isEmpty
        ? Problem(kind: .complaintEmpty)
        : Problem(kind: .complaintTooLong, arguments: ["maximum": "\(Self.complaintLimit)"])
      return .page(page.bytes, status: .unprocessableContent).unlisted
    }
    let mail = ReportComplaintMail(
      messages: Messages(), siteName: call.settings.name,
      reason: reason.split(whereSeparator: \.isNewline).map(String.init), link: page.address)
    try await call.storage.transaction { db in
      let admins = try db.adminAddresses(limit: Self.readers)
      for admin in admins where admin.isProven {
        try Posting(call).send(mail, to: admin.email, account: admin.account, in: db)
      }
      // Nobody proved that they read their mails: it waits where the mails are shown.
      if let admin = admins.first, !admin.isProven {
        try Posting(call).keep(mail, for: admin.email, account: admin.account, in: db)
      }
    }
    return .seeOther(Paths.sharedReport.link(token), saying: .complaintSent)
  }

  /// `POST …/take-down`: those who run the site remove it.
  func takeDown(_ call: Call<Admin>, token: LinkToken) async throws -> Answer {
    let isGone = try await call.storage.transaction { db in try db.removeSharedReport(token) }
    guard isGone else { throw Refusal.notFound }
    return .seeOther(Paths.verify.link(), saying: .reportRemoved)
  }

  private func page(_ call: Call<Anyone>, _ token: LinkToken) async throws -> SharedReportPage {
    let kept = try await call.storage.transaction { db in try db.sharedReport(token, at: call.now) }
    guard let kept else { throw Refusal.notFound }
    return SharedReportPage(kept, frame: frames.frame(for: call), call)
  }
}
