internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// `GET /backpack`: all badges of whoever is signed in, what needs attention first.
struct ShowBackpack: Sendable {
  let frames: Frames

  static let pageSize = 60

  func answer(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    let wish = BackpackRequest(call.request)
    let isStart = wish.after == nil && !wish.filter.isNarrow
    let found = try await call.storage.transaction { db in
      (
        count: try db.countHoldings(of: account), attention: try attention(wish, of: account, db, isStart: isStart),
        justRemoved: isStart ? try db.lastRemoved(of: account, since: call.now.addingTimeInterval(-600)) : [],
        issuers: try db.issuerNames(of: account, limit: 100), years: try db.years(of: account),
        collections: try db.collections(of: account, for: .owner),
        holdings: try db.holdings(of: account, wish.filter, after: wish.after, limit: Self.pageSize + 1, at: call.now)
      )
    }
    let (shown, open) = (found.holdings.prefix(Self.pageSize), found.attention)
    let page = BackpackPage(
      frame: frames.frame(for: call), count: found.count.held,
      changes: open.changed.map { ChangedBadge($0, at: call.now) }, changesSeen: Paths.changesSeen.link(),
      attention: open.imports.map { ImportLine($0, at: call.now) }, attentionCount: open.count.refused,
      undecidedCount: open.count.undecided,
      allAttention: open.count.all > open.imports.count
        ? Paths.backpack.link().with(query: [(name: "attention", value: "all")]) : nil,
      discardRefused: Paths.importsDiscard.link(),
      justRemoved: found.justRemoved.map { HeldBadge($0, at: call.now) },
      filter: wish.fields(issuers: found.issuers, years: found.years), isNarrow: wish.filter.isNarrow,
      holdings: shown.map { HeldBadge($0, at: call.now) },
      collections: found.collections.filter { $0.collection.filter == nil }.map {
        CollectionChoice(id: $0.collection.publicID.description, title: $0.collection.title.description)
      },
      collectionCount: found.collections.count, removedCount: found.count.removed, links: .here,
      more: found.holdings.count > Self.pageSize ? shown.last.map { wish.link(after: $0.publicID) } : nil,
      start: wish.after == nil ? nil : wish.link())
    return .page(page.bytes)
  }

  /// `GET /backpack/removed`: what can still be brought back.
  func removed(_ call: Call<Member>) async throws -> Answer {
    let account = call.who.account.id
    let found = try await call.storage.transaction { db in
      (
        count: try db.countHoldings(of: account), holdings: try db.removedHoldings(of: account, limit: 200),
        collections: try db.collections(of: account, for: .owner).count
      )
    }
    let page = RemovedPage(
      frame: frames.frame(for: call), holdings: found.holdings.map { HeldBadge($0, at: call.now) },
      count: found.count.held, collectionCount: found.collections, removedCount: found.count.removed, links: .here)
    return .page(page.bytes)
  }

  private struct Attention {
    var changed: [ChangedHolding] = []
    var imports: [ImportEntry] = []
    var count = OpenImportCount(refused: 0, undecided: 0)
  }

  /// What needs the person stands on the first page alone, and only while nothing is looked for.
  private func attention(
    _ wish: BackpackRequest, of account: Account.ID, _ db: isolated Connection, isStart: Bool
  ) throws -> Attention {
    guard isStart else { return Attention() }
    return Attention(
      changed: try db.changedHoldings(of: account, limit: 20),
      imports: try db.openImports(of: account, limit: wish.showsAllAttention ? 1000 : 20),
      count: try db.countOpenImports(of: account))
  }
}
