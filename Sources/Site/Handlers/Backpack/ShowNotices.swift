internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `/backpack/notices…`: what happened to somebody's badges, read once it is shown; and the mails about it.
struct ShowNotices: Sendable {
  let frames: Frames

  func answer(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    let (rows, muted) = try await call.storage.transaction { db in
      let rows = try db.notices(of: account, limit: 100)
      try db.noteNoticesRead(by: account, at: call.now)
      return (rows, try db.mutedNotices(of: account))
    }
    let page = NoticesPage(
      frame: frames.frame(for: call),
      notices: rows.map { row in
        NoticeLine(
          kind: row.kind.rawValue, badge: row.holding.name, picture: row.holding.pictureLink,
          page: Paths.award.link(row.holding.publicID), at: row.createdAt, expires: row.holding.expiresAt,
          isUnread: row.isUnread)
      }, mails: NoticeKind.allCases.map { .init(kind: $0.rawValue, isOn: !muted.contains($0)) },
      save: Paths.noticeMails.link())
    return .page(page.bytes)
  }

  /// `POST …/mails`: of which kinds mails are written.
  func choose(_ call: Call<Member>) async throws -> Answer {
    let wanted = call.form.values(NoticesPage.kindField)
    let muted = NoticeKind.allCases.filter { !wanted.contains($0.rawValue) }
    try await call.storage.transaction { db in try db.muteNotices(muted, of: call.who.account.id) }
    return .seeOther(Paths.notices.link(), saying: .noticeMailsSaved)
  }

  /// `GET …/off/{token}`: the link at the end of each such mail, which works without signing in. Its query names the kinds
  /// that the mail speaks of; without one it means all of them.
  func askOff(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let account = try await call.storage.transaction { db in try db.account(noticeToken: token.segment) }
    guard account != nil else { throw Refusal.notFound }
    return .page(off(call, token, isDone: false).bytes)
  }

  /// `POST …/off/{token}`: sent by that page, or by a mail program on its own. It is answered in place, since a mail
  /// program follows nowhere (RFC 8058 §3.1).
  func turnOff(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let isDone = try await call.storage.transaction { db in
      guard let account = try db.account(noticeToken: token.segment) else { return false }
      let muted = try db.mutedNotices(of: account) + Self.kinds(call)
      try db.muteNotices(NoticeKind.allCases.filter(muted.contains), of: account)
      return true
    }
    guard isDone else { throw Refusal.notFound }
    return .page(off(call, token, isDone: true).bytes)
  }

  private func off(_ call: Call<Anyone>, _ token: LinkToken, isDone: Bool) -> NoticesOffPage {
    let kinds = Self.kinds(call).map(\.rawValue)
    let action = Paths.noticesOff.link(token).with(query: kinds.map { (name: NoticesOffPage.kindField, value: $0) })
    return NoticesOffPage(frame: frames.frame(for: call), kinds: kinds, action: action, isDone: isDone)
  }

  private static func kinds(_ call: Call<Anyone>) -> [NoticeKind] {
    let named = call.request.queries(NoticesOffPage.kindField)
    let kinds = NoticeKind.allCases.filter { named.contains($0.rawValue) }
    return kinds.isEmpty ? NoticeKind.allCases : kinds
  }
}
