internal import Addresses
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `GET /admin/mail` and `/admin/mail/{id}`: the site's mails, for where there is no mail server.
struct ShowMails: Sendable {
  let frames: Frames

  func all(_ call: Call<Admin>) async throws -> Answer {
    let mails = try await call.storage.transaction { db in try db.mails(limit: 100) }
    let page = AdminMailsPage(
      frame: frames.frame(for: call), hasMailServer: !call.settings.keepsMail,
      mails: mails.map {
        .init(
          recipient: $0.recipient.description, subject: $0.subject, createdAt: $0.createdAt, sentAt: $0.sentAt,
          page: Paths.adminMail.link($0.publicID))
      })
    return .page(page.bytes)
  }

  func one(_ call: Call<Admin>, id: PublicID) async throws -> Answer {
    guard let mail = try await call.storage.transaction({ db in try db.mail(id) }) else { throw Refusal.notFound }
    let page = AdminMailPage(
      frame: frames.frame(for: call), recipient: mail.recipient.description, subject: mail.subject,
      createdAt: mail.createdAt, sentAt: mail.sentAt, body: mail.body, link: Self.link(in: mail.body, call.settings))
    return .page(page.bytes)
  }

  /// The first address of this site in a mail's text.
  private static func link(in body: String, _ settings: SiteSettings) -> Link? {
    let base = settings.base.description
    let words = body.split(whereSeparator: \.isWhitespace)
    return words.first { $0.hasPrefix(base + "/") }.flatMap { Link(path: String($0.dropFirst(base.count))) }
  }
}
