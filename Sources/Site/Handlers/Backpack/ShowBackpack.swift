internal import Addresses
internal import Backpack
internal import Gateway
internal import Names
internal import Pages
internal import Storage

/// `GET /backpack`: all badges of whoever is signed in, what needs attention first.
struct ShowBackpack: Sendable {
  let frames: Frames

  static let pageSize = 60

  func answer(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    let after = call.request.query("after").flatMap { PublicID($0) }
    let limit = call.request.query("attention") == "all" ? 1000 : 20
    let found = try await call.storage.transaction { db in
      (
        count: try db.countHoldings(of: account), open: try db.openImports(of: account, limit: limit),
        changed: after == nil ? try db.changedHoldings(of: account, limit: 20) : [],
        openCount: try db.countOpenImports(of: account),
        holdings: try db.holdings(of: account, after: after, limit: Self.pageSize + 1)
      )
    }
    let shown = found.holdings.prefix(Self.pageSize)
    let page = BackpackPage(
      frame: frames.frame(for: call), count: found.count,
      changes: found.changed.map { ChangedBadge($0, at: call.now) }, changesSeen: Paths.changesSeen.link(),
      attention: after == nil ? found.open.map { ImportLine($0, at: call.now) } : [],
      attentionCount: found.openCount,
      allAttention: found.openCount > found.open.count
        ? Paths.backpack.link().with(query: [(name: "attention", value: "all")]) : nil,
      discardRefused: Paths.importsDiscard.link(),
      holdings: shown.map { holding in
        HeldBadge(
          id: holding.publicID.description, name: holding.name, issuer: holding.issuerName,
          picture: holding.pictureLink, page: Paths.award.link(holding.publicID),
          state: BadgeState(holding.standing(at: call.now)), shownTo: ShownTo(holding.visibility))
      },
      changeVisibility: Paths.visibilities.link(),
      more: found.holdings.count > Self.pageSize
        ? shown.last.map { Paths.backpack.link().with(query: [(name: "after", value: $0.publicID.description)]) } : nil,
      start: after == nil ? nil : Paths.backpack.link())
    return .page(page.bytes)
  }
}

extension ShownTo {
  init(_ visibility: Visibility) { self = visibility == .everyone ? .everyone : .onlyMe }
}
