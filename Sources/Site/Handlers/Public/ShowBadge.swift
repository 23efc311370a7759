internal import Addresses
internal import Gateway
internal import Issuing
internal import Names
internal import Pages
internal import Storage

/// `GET /badge/{slug}`: one badge that can be earned here, and who holds it.
struct ShowBadge: Sendable {
  let frames: Frames

  static let pageSize = 30

  func answer(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    let after = call.request.query("after").flatMap { PublicID($0) }
    let year = CalendarMonth.startOfYear(of: call.now)
    let found = try await call.storage.transaction { db in
      (
        row: try db.badgeClass(slug), holders: try db.holders(of: slug, after: after, limit: Self.pageSize + 1),
        first: try db.firstHolder(of: slug), latest: try db.holders(of: slug, after: nil, limit: 1).first,
        thisYear: try db.countAwards(of: slug, since: year), series: try db.seriesSteps(with: slug)
      )
    }
    guard let row = found.row else { throw Refusal.notFound }
    let badge = row.badgeClass
    let shown = found.holders.prefix(Self.pageSize)
    let page = BadgePage(
      frame: frames.frame(for: call), name: badge.name, issuer: row.issuerName,
      picture: Paths.picture.link(badge.picture), pictureAlternative: badge.caption ?? "", summary: badge.description,
      criteria: Paragraphs.of(badge.criteria),
      tags: badge.tags.map { tag in
        TagLink(name: tag, page: Paths.explore.link().with(query: [(name: "tag", value: tag)]))
      },
      holders: row.timesAwarded, awardedThisYear: found.thisYear, createdOn: badge.createdAt,
      series: SeriesPath.paths(found.series, isAboutSomebody: false),
      first: found.first.map(Holder.init), latest: found.latest.map(Holder.init), shown: shown.map(Holder.init),
      more: found.holders.count > Self.pageSize
        ? shown.last.map { Paths.badge.link(slug).with(query: [(name: "after", value: $0.holding.description)]) } : nil,
      start: after == nil ? nil : Paths.badge.link(slug), json: Paths.badgeJSON.link(slug))
    return .page(page.bytes).kept(from: [.badge(slug), .people])
  }
}

extension Holder {
  init(_ row: HolderRow) { self.init(person: Person(row.account), awardedOn: row.awardedAt) }
}
