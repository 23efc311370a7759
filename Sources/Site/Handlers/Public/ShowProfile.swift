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
    try await MovedProfile.orMoved(call, to: { Paths.profile.link($0) }, { try await page(call, nickname) })
  }

  private func page(_ call: Call<Anyone>, _ nickname: Nickname) async throws -> Answer {
    let wish = ProfileRequest(call.request, nickname)
    let found = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(nickname: nickname) else {
        throw try MovedProfile.following(nickname, in: db)
      }
      let visiting = Audience(of: account, for: call.visitor)
      // To its owner a profile looks as it does to other members.
      let audience = visiting == .owner ? .member : visiting
      return (
        account: account, facets: try db.shownFacets(of: account.id, to: audience, limit: 12),
        holdings: try db.shownHoldings(
          of: account.id, wish.choice, to: audience, after: wish.after, limit: Self.pageSize + 1),
        pinned: try db.pinnedHoldings(of: account.id), facts: try db.profileFacts(of: account),
        // These stand on the first page only.
        collections: wish.isStart ? try db.collections(of: account.id, for: audience) : [],
        series: wish.isStart ? try db.seriesSteps(of: account.id) : []
      )
    }
    let account = found.account
    let shown = found.holdings.prefix(Self.pageSize)
    // What leaves the site, and what is said in one line, is what everyone sees.
    let open = shown.filter { $0.visibility == .everyone }
    let shared = SharedProfile(account: account, pinned: found.pinned, newest: open)
    let isRanked = account.isListed && account.isRanked && account.badgesShown > 0
    // Every badge is of one year; members may see more of them than are counted in public.
    let all = max(account.badgesShown, found.facets.lazy.filter { $0.kind == .year }.map(\.count).reduce(0, +))
    func tags(_ kind: Facet.Kind) -> [TagLink] {
      wish.tags(found.facets.filter { $0.kind == kind }, of: kind, all: frames.allTags, count: all)
    }
    let page = ProfilePage(
      frame: frames.frame(for: call), person: Person(account), biography: account.biography,
      pronouns: account.pronouns, links: found.facts.links.compactMap { Link(web: $0) },
      addresses: found.facts.addresses.map(\.description), memberSince: account.createdAt,
      favourites: found.pinned.map { BadgeCard($0, at: call.now) }, count: account.badgesShown,
      rank: isRanked ? found.facts.rank.place : nil, ranked: found.facts.rank.people, tags: tags(.tag),
      issuers: tags(.issuer),
      years: tags(.year),
      collections: found.collections.filter { $0.count > 0 }.map {
        CollectionCard($0, page: Paths.collection.link(account.nickname, $0.collection.slug), at: call.now)
      },
      series: SeriesPath.paths(found.series, isAboutSomebody: true),
      badges: shown.map { BadgeCard($0, at: call.now) },
      lately: wish.isStart
        ? open.prefix(4).map {
          .init(name: $0.name, page: Paths.award.link($0.publicID), awardedOn: $0.orderedAt)
        } : [],
      more: found.holdings.count > Self.pageSize ? shown.last.map { wish.link(after: $0.publicID) } : nil,
      start: wish.after == nil ? nil : wish.link(), json: Paths.profileJSON.link(account.nickname),
      head: shared.head(biography: account.biography, call), share: wish.isStart ? shared.panel(call) : nil,
      isUnlisted: !account.isIndexed)
    // A badge that ends is shown as ended from that moment on.
    let ends =
      (found.holdings + found.pinned).map(\.expiresAt) + found.collections.flatMap { $0.front.map(\.expiresAt) }
    let end = ends.compactMap(\.self).filter { $0 > call.now }.min()
    let answer = Answer.page(page.bytes).kept(from: [.account(account.id), .standing], end: end)
    return page.isUnlisted ? answer.unindexed : answer
  }
}
