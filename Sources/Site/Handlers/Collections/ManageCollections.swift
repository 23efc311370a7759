internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/backpack/collections`: one's own collections; a new one; and what is done with one beyond changing it.
struct ManageCollections: Sendable {
  let frames: Frames

  func show(_ call: Call<Member>) async throws -> Answer { .page(try await page(call).bytes) }

  /// Opens a collection, which only its owner sees at first.
  func open(_ call: Call<Member>) async throws -> Answer {
    let text = call.form[EditCollectionPage.titleField]
    guard let title = Title(text) else {
      var page = try await page(call)
      page.title = String(text.prefix(200))
      page.problem = Problem(kind: .titleMalformed, arguments: ["maximum": "\(Title.longest)"])
      return .page(page.bytes, status: .unprocessableContent)
    }
    let slug = Slug(reading: title.description) ?? Self.anySlug
    let opened = try await call.storage.transaction { db in
      try db.openCollection(title, near: slug, of: call.who.account.id, at: call.now)
    }
    guard let opened else { return .seeOther(Paths.collections.link(), saying: .collectionsFull) }
    return .seeOther(Paths.ownCollection.link(opened))
  }

  /// Gives a collection another unlisted link. The old one stops at once.
  func replaceLink(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: call.who.account.id) else { throw Refusal.notFound }
      try db.replaceLink(of: row.collection.id)
    }
    return .seeOther(Paths.ownCollection.link(id), saying: .linkReplaced)
  }

  func remove(_ call: Call<Member>, id: PublicID) async throws -> Answer {
    try await call.storage.transaction { db in
      guard let row = try db.collection(id, of: call.who.account.id) else { throw Refusal.notFound }
      try db.removeCollection(row.collection.id)
    }
    return .seeOther(Paths.collections.link(), saying: .collectionRemoved)
  }

  /// For titles without a single Latin letter or digit.
  private static let anySlug = Slug(known: "collection")

  private func page(_ call: Call<Member>) async throws -> CollectionsPage {
    let account = call.who.account.id
    let found = try await call.storage.transaction { db in
      (count: try db.countHoldings(of: account), rows: try db.collections(of: account, for: .owner))
    }
    return CollectionsPage(
      frame: frames.frame(for: call),
      collections: found.rows.map {
        CollectionCard($0, page: Paths.ownCollection.link($0.collection.publicID), showsAudience: true, at: call.now)
      }, open: Paths.collections.link(), count: found.count.held, removedCount: found.count.removed, links: .here)
  }
}
