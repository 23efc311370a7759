internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `GET /user/{nick}`: a person and the badges that they show.
struct ShowProfile: Sendable {
  let frames: Frames

  static let pageSize = 60

  func answer(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    let after = call.request.query("after").flatMap { PublicID($0) }
    let tag = call.request.searchWords("tag")
    let found = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(nickname: nickname) else { throw Refusal.notFound }
      return (
        account: account, tags: try db.shownTags(of: account.id, limit: 12),
        holdings: try db.shownHoldings(of: account.id, tag: tag, after: after, limit: Self.pageSize + 1),
        pinned: try db.pinnedHoldings(of: account.id), rank: try db.rank(of: account)
      )
    }
    let account = found.account
    let shown = found.holdings.prefix(Self.pageSize)
    let profile = Paths.profile.link(account.nickname)
    let kept = tag.map { [(name: "tag", value: $0)] } ?? []
    let page = ProfilePage(
      frame: frames.frame(for: call), person: Person(account), biography: account.biography,
      memberSince: account.createdAt, favourites: found.pinned.map { BadgeCard($0, at: call.now) },
      count: account.badgesShown, rank: account.isListed && account.badgesShown > 0 ? found.rank.place : nil,
      ranked: found.rank.people, tags: tagLinks(found.tags, current: tag, account),
      badges: shown.map { BadgeCard($0, at: call.now) },
      lately: after == nil && tag == nil
        ? shown.prefix(4).map {
          .init(name: $0.name, page: Paths.award.link($0.publicID), awardedOn: $0.orderedAt)
        } : [],
      more: found.holdings.count > Self.pageSize
        ? shown.last.map { profile.with(query: kept + [(name: "after", value: $0.publicID.description)]) } : nil,
      start: after == nil ? nil : profile.with(query: kept), json: Paths.profileJSON.link(account.nickname))
    // A badge that ends is shown as ended from that moment on.
    let end = (found.holdings + found.pinned).compactMap(\.expiresAt).filter { $0 > call.now }.min()
    return .page(page.bytes).kept(from: [.account(account.id), .standing], end: end)
  }

  private func tagLinks(_ tags: [TagCount], current: String?, _ account: Account) -> [TagLink] {
    guard !tags.isEmpty else { return [] }
    let profile = Paths.profile.link(account.nickname)
    let all = TagLink(name: frames.allTags, count: account.badgesShown, page: profile, isCurrent: current == nil)
    return [all]
      + tags.map { tag in
        TagLink(
          name: tag.tag, count: tag.count, page: profile.with(query: [(name: "tag", value: tag.tag)]),
          isCurrent: tag.tag == current)
      }
  }
}
