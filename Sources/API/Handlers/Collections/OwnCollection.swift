internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Postgres
internal import Storage

/// `/api/v1/collections/{slug}`: one of one's own collections and what is in it.
struct OwnCollection: Sendable {
  func show(_ call: Call<Program>, slug: Slug) async throws -> Answer {
    _ = try QueryReader(call.request)
    let document = try await call.storage.transaction { db in try Self.document(slug, call, in: db).json }
    return .document(document, for: call.request)
  }

  func change(_ call: Call<Program>, slug: Slug) async throws -> Answer {
    _ = try QueryReader(call.request)
    let change = try CollectionChange(MemberReader(body: call, as: MemberReader.changes))
    let account = call.who.account
    let document = try await OwnCollections.unlessTaken {
      try await call.storage.transaction { db in
        let row = try Self.locked(slug, call, in: db)
        if let cover = change.cover.flatMap({ $0 }) {
          guard let holding = try db.holding(cover), holding.account.id == account.id else {
            throw Refusal(.invalidMember, because: .init("interface.reason.holding", at: "/cover"))
          }
        }
        let collection = change.applied(to: row.collection)
        try db.save(collection, cover: change.cover ?? row.cover, at: call.now)
        return try Self.document(collection.slug, call, in: db).json
      }
    }
    return .changed(document, for: call, readWith: .collectionsRead)
  }

  /// Its badges stay in the backpack.
  func remove(_ call: Call<Program>, slug: Slug) async throws -> Answer {
    _ = try QueryReader(call.request)
    try await call.storage.transaction { db in
      try db.removeCollection(Self.locked(slug, call, in: db).collection.id)
    }
    return .done
  }

  /// The collection, which nobody else changes until the end of the transaction, where it is as the program saw it.
  static func locked(_ slug: Slug, _ call: Call<Program>, in db: isolated Connection) throws -> CollectionRow {
    try db.lock(collection: slug, of: call.who.account.id)
    let (row, json) = try document(slug, call, in: db)
    try call.request.expects(json)
    return row
  }

  static func document(
    _ slug: Slug, _ call: Call<Program>, in db: isolated Connection
  ) throws -> (row: CollectionRow, json: JSON) {
    let (account, base) = (call.who.account, call.settings.base)
    guard let row = try db.collection(slug, of: account.id, for: .owner) else { throw Refusal.notFound }
    let content = try db.content(of: row.collection, for: .owner)
    return (
      row, .details(.own(row, of: account, base: base), content) { .own($0, base: base, at: call.now) }
    )
  }
}
