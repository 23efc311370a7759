internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Markdown
internal import Names
internal import Pages
internal import Storage

/// `GET /user/{nick}/collection/{slug}`, `GET /c/{token}` and the owner's preview: a collection as others see it.
///
/// It never shows a badge to somebody who may not see that badge.
struct ShowCollection: Sendable {
  let frames: Frames

  /// At its address below the profile.
  func listed(_ call: Call<Anyone>, nickname: Nickname, slug: Slug) async throws -> Answer {
    try await MovedProfile.orMoved(
      call, to: { Paths.collection.link($0, slug) }, { try await listed(call, nickname, slug) })
  }

  private func listed(_ call: Call<Anyone>, _ nickname: Nickname, _ slug: Slug) async throws -> Answer {
    let (account, head, content, audience) = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(nickname: nickname) else {
        throw try MovedProfile.following(nickname, in: db)
      }
      let audience = Audience(of: account, for: call.visitor)
      guard let head = try db.collectionHead(slug, of: account.id, for: audience) else { throw Refusal.notFound }
      return (account, head, try db.content(of: head.collection, for: audience), audience)
    }
    var page = page(call, account, head, content)
    page.isUnlisted = head.collection.visibility != .everyone || !account.isIndexed
    if audience == .owner { page.edit = Paths.ownCollection.link(head.collection.publicID) }
    // A badge that ends is shown as ended from that moment on.
    let end = content.compactMap(\.holding.expiresAt).filter { $0 > call.now }.min()
    let answer = Answer.page(page.bytes).kept(from: [.account(account.id)], end: end)
    return page.isUnlisted ? answer.unindexed : answer
  }

  /// By its link that is in no list.
  func unlisted(_ call: Call<Anyone>, token: LinkToken) async throws -> Answer {
    let audience: Audience = call.visitor.account == nil ? .strangerByLink : .memberByLink
    let (linked, content) = try await call.storage.transaction { db in
      guard let linked = try db.collection(link: token, for: audience) else { throw Refusal.notFound }
      return (linked, try db.content(of: linked.head.collection, for: audience))
    }
    var page = page(call, linked.account, linked.head, content)
    page.isUnlisted = true
    return .page(page.bytes).unlisted
  }

  /// What strangers will see, or would if it were shown to them, for its owner alone.
  func preview(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    let account = call.who.account
    let (row, content) = try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: account.id) else { throw Refusal.notFound }
      let audience: Audience = row.collection.visibility == .link ? .strangerByLink : .stranger
      return (row, try db.content(of: row.collection, for: audience))
    }
    var page = page(call, account, row.head, content)
    page.isPreview = true
    page.isUnlisted = true
    page.edit = Paths.ownCollection.link(id)
    return .page(page.bytes).unlisted
  }

  private func page<Who: Caller>(
    _ call: Call<Who>, _ account: Account, _ head: CollectionHead, _ content: [CollectedHolding]
  ) -> CollectionPage {
    let holdings = content.map(\.holding)
    let front = holdings.filter { $0.publicID == head.cover } + holdings.filter { $0.publicID != head.cover }
    return CollectionPage(
      frame: frames.frame(for: call), title: head.collection.title.description,
      summary: MarkdownText(head.collection.summary), person: Person(account), changedAt: head.changedAt,
      pins: Array(front.lazy.compactMap { CoverPin($0, at: call.now) }.prefix(3)),
      isList: head.collection.layout == .list,
      entries: content.map { collected in
        .init(
          card: BadgeCard(collected.holding, at: call.now), issuer: collected.holding.issuerName,
          awardedOn: collected.holding.orderedAt, note: MarkdownText(collected.note))
      })
  }
}

extension Audience {
  /// Who a visitor is to a person's badges.
  init(of account: Account, for visitor: Visitor) {
    guard let visiting = visitor.account else {
      self = .stranger
      return
    }
    self = visiting.id == account.id ? .owner : .member
  }
}

extension CollectionCard {
  init(_ row: CollectionRow, page: Link, showsAudience: Bool = false, at now: Date) {
    self.init(
      title: row.collection.title.description, page: page, pins: row.front.map { CoverPin($0, at: now) },
      count: row.count, shownTo: showsAudience ? ShownTo(row.collection.visibility) : nil)
  }
}
