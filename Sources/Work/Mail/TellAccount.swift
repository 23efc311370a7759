internal import Addresses
internal import Backpack
internal import Foundation
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// Writes one mail about all that happened to somebody's badges since the last one, as far as they want to know.
struct TellAccount: Sendable {
  let storage: Storage
  let base: BaseAddress
  let siteName: String
  /// Whether mails are kept for the admin, since there is no mail server.
  let keepsMail: Bool
  let clock: @Sendable () -> Date

  /// How many badges one mail names.
  static let most = 20

  func run(_ job: Job, finish: @escaping @Sendable (isolated Connection) throws -> Bool) async throws {
    let (now, account) = (clock(), Account.ID(rawValue: job.subject))
    try await storage.transaction { db in
      try db.lockNotices(of: account)
      guard try finish(db) else { return }
      let news = try db.tellNotices(of: account, limit: Self.most + 1, at: now)
      guard !news.isEmpty, let reader = try db.noticeReader(account) else { return }
      let named = news.prefix(Self.most)
      let token = try db.noticeToken(of: account, orNew: LinkToken.random().segment)
      guard let off = LinkToken(segment: token) else { return }
      let kinds = NoticeKind.allCases.filter { kind in named.contains { $0.kind == kind } }
      let address = base.absolute(Paths.noticesOff.link(off).with(kinds: kinds))
      let mail = NoticesMail(
        messages: Messages(), siteName: siteName, nickname: reader.nickname.description,
        lines: named.map { line($0) }, hasMore: news.count > named.count, overview: base.absolute(Paths.notices.link()),
        off: address)
      try db.post(
        to: reader.email, account: account, subject: mail.subject, body: mail.body, unsubscribe: address,
        keep: keepsMail, at: now)
    }
  }

  private func line(_ row: NoticeRow) -> NoticesMail.Line {
    NoticesMail.Line(
      kind: row.kind.rawValue, badge: row.holding.name, expires: row.holding.expiresAt,
      link: base.absolute(Paths.award.link(row.holding.publicID)))
  }
}

extension Link {
  /// The address with the kinds of notice that it is about.
  fileprivate func with(kinds: [NoticeKind]) -> Link {
    with(query: kinds.map { (name: NoticesOffPage.kindField, value: $0.rawValue) })
  }
}
