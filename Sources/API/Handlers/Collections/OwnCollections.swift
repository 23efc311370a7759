internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Postgres
internal import Storage

/// `/api/v1/collections`: all of one's own; and a new one.
struct OwnCollections: Sendable {
  func list(_ call: Call<Program>) async throws -> Answer {
    _ = try QueryReader(call.request)
    let (account, base) = (call.who.account, call.settings.base)
    let rows = try await call.storage.transaction { db in try db.collections(of: account.id, for: .owner) }
    return .document(
      ["items": .array(rows.map { .own($0, of: account, base: base) })], for: call.request)
  }

  /// Opens a collection. Unless its program says otherwise only its owner sees it.
  func open(_ call: Call<Program>) async throws -> Answer {
    _ = try QueryReader(call.request)
    let members = try MemberReader(body: call)
    let change = try CollectionChange(members, isNew: true)
    guard let title = change.title else {
      throw members.refusal(of: "title", "title", ["maximum": "\(Title.longest)"])
    }
    let (account, base) = (call.who.account, call.settings.base)
    let near = change.slug ?? Slug(reading: title.description) ?? Slug(known: "collection")
    let row = try await Self.unlessTaken {
      try await call.storage.transaction { db in
        _ = try db.lock(account.id)
        guard let id = try db.openCollection(title, near: near, of: account.id, at: call.now),
          let opened = try db.collection(id, of: account.id)
        else {
          throw Refusal(.conflict, because: .init("interface.reason.collections", ["maximum": "\(Collection.most)"]))
        }
        try db.save(change.applied(to: opened.collection), cover: nil, at: call.now)
        guard let row = try db.collection(id, of: account.id) else { throw Refusal.notFound }
        return row
      }
    }
    let isRead = call.who.pass.scopes.contains(.collectionsRead)
    return .made(
      isRead
        ? .details(.own(row, of: account, base: base), []) { .own($0, base: base, at: call.now) }
        : ["slug": .string(row.collection.slug.description)],
      at: Paths.collectionAPI.link(row.collection.slug))
  }

  /// Does something that gives a collection its address, which another one of the account may have.
  static func unlessTaken<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as DatabaseError where error.isConflict {
      throw Refusal(.conflict, because: .init("interface.reason.slug-taken", at: "/slug"))
    }
  }
}
