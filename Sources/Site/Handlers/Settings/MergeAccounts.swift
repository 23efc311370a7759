internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `/settings/merge`: two accounts of one person become one.
///
/// Whoever begins shows by being signed in that the first account is theirs; a ticket in a cookie remembers it while they
/// sign in to the other one, in whatever way. Only then both are shown side by side, and nothing happens before they agree.
struct MergeAccounts: Sendable {
  let frames: Frames

  static let cookie = SiteCookie("merge")
  /// In seconds.
  static let life = 1800

  func show(_ call: Call<Member>) async throws -> Answer {
    let token = Self.token(call)
    let found = try await call.storage.transaction { db -> (Account, MergePage.Side, MergePage.Side)? in
      guard let token, let first = try Self.first(token, call, in: db) else { return nil }
      let second = call.who.account
      return (
        first, MergePage.Side(first, try db.mergeCounts(of: first.id, into: second.id)),
        MergePage.Side(second, try db.mergeCounts(of: second.id, into: first.id))
      )
    }
    let page = MergePage(
      frame: frames.frame(for: call), own: call.who.account.nickname.description,
      preview: found.map { MergePage.Preview(first: $0.1, second: $0.2) }, begin: Paths.mergeBegin.link(),
      merge: Paths.merge.link())
    return .page(page.bytes)
  }

  /// Remembers the account that is signed in, signs it out here, and asks for the other one.
  func begin(_ call: Call<Member>) async throws -> Answer {
    let token = LinkToken.random()
    let signedIn = call.who.signedIn
    try await call.storage.transaction { db in
      try db.voidTickets(.merge, of: signedIn.account.id)
      try db.keep(
        Ticket(
          .merge, account: signedIn.account.id, createdAt: call.now,
          expiresAt: call.now.addingTimeInterval(Double(Self.life))), tokenHash: token.hash)
      _ = try db.endSession(signedIn.session, of: signedIn.account.id)
    }
    let isSecure = call.settings.base.isSecure
    let signIn = Paths.signIn.link().with(query: [(name: SignInPage.nextField, value: Paths.merge.link().address)])
    var answer = Answer.seeOther(signIn, saying: .mergeBegun)
    answer.headers.append(HTTPField(name: .setCookie, value: SessionCookie.clear(isSecure: isSecure)))
    answer.headers.append(
      HTTPField(name: .setCookie, value: Self.cookie.header(token.segment, life: Self.life, isSecure: isSecure)))
    return answer
  }

  /// Does it. The form says which nickname stays; the other account's sessions end with it.
  func merge(_ call: Call<Member>) async throws -> Answer {
    guard let token = Self.token(call) else { throw Refusal(.linkSpent) }
    let wanted = call.form[MergePage.keptField]
    let session = NewSession(call)
    let isDone = try await call.storage.transaction { db in
      guard let first = try Self.first(token, call, in: db) else { return false }
      let second = call.who.account
      guard let kept = [first, second].first(where: { $0.nickname.description == wanted }) else {
        throw Refusal(.badRequest)
      }
      let gone = kept.id == first.id ? second : first
      guard try db.useTicket(.merge, tokenHash: token.hash, at: call.now) != nil else { return false }
      try session.begin(for: kept.id, in: db)
      guard try db.merge(gone.id, into: kept.id, at: call.now) else { throw Refusal(.linkSpent) }
      _ = try db.retryUnclaimedImports(of: kept.id, at: call.now)
      try db.reclaim(for: kept.id, at: call.now)
      return true
    }
    guard isDone else { throw Refusal(.linkSpent) }
    var answer = session.hand(to: .seeOther(Paths.backpack.link(), saying: .merged))
    answer.headers.append(
      HTTPField(name: .setCookie, value: Self.cookie.clearing(isSecure: call.settings.base.isSecure)))
    return answer
  }

  /// The account that the person began with, where it is another one than they are signed in to now.
  private static func first(
    _ token: LinkToken, _ call: Call<Member>, in db: isolated Connection
  ) throws -> Account? {
    guard let id = try db.ticket(.merge, tokenHash: token.hash, at: call.now)?.account, id != call.who.account.id,
      let account = try db.credentials(account: id)?.account, account.state == .active
    else { return nil }
    return account
  }

  private static func token(_ call: Call<Member>) -> LinkToken? {
    call.request.cookie(cookie, isSecure: call.settings.base.isSecure).flatMap(LinkToken.init(segment:))
  }
}

extension MergePage.Side {
  init(_ account: Account, _ counts: MergeCounts) {
    self.init(
      nickname: account.nickname.description, badges: counts.badges, addresses: counts.addresses,
      collections: counts.collections, imports: counts.imports, badgesInBoth: counts.badgesInBoth,
      collectionsOfOneName: counts.collectionsOfOneName)
  }
}
