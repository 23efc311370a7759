internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Postgres
internal import Storage

/// `/api/v1/collections/{slug}/entries`: what is in a collection, in which order and with which notes.
struct CollectionEntries: Sendable {
  private typealias Entry = (holding: PublicID, note: Prose)

  /// `PUT`: these and no others, in this order.
  func replace(_ call: Call<Program>, slug: Slug) async throws -> Answer {
    _ = try QueryReader(call.request)
    let members = try MemberReader(body: call)
    try members.knows(["entries"])
    let entries = try members.read("entries", else: "entries", ["maximum": "\(Collection.mostEntries)"]) { value in
      guard let list = value.array, list.count <= Collection.mostEntries else { return nil as [Entry]? }
      return try list.enumerated().map { try Self.entry($1, at: "/entries/\($0)") }
    }
    guard let entries, Set(entries.map(\.holding)).count == entries.count else {
      throw members.refusal(of: "entries", "entries", ["maximum": "\(Collection.mostEntries)"])
    }
    return try await write(call, slug) { _ in entries }
  }

  /// `PUT …/{id}`: puts a badge behind the others, or changes what is written about it there.
  func put(_ call: Call<Program>, slug: Slug, holding: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let members = try MemberReader(body: call)
    try members.knows(["note"])
    let note = try members.prose("note", atMost: Holding.longestNote)
    return try await write(call, slug) { before in
      guard let place = before.firstIndex(where: { $0.holding == holding }) else {
        return before + [(holding: holding, note: note ?? .none)]
      }
      var entries = before
      entries[place].note = note ?? entries[place].note
      return entries
    }
  }

  /// `DELETE …/{id}`: takes a badge out; it stays in the backpack.
  func remove(_ call: Call<Program>, slug: Slug, holding: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    _ = try await write(call, slug) { before in
      guard before.contains(where: { $0.holding == holding }) else { throw Refusal.notFound }
      return before.filter { $0.holding != holding }
    }
    return .done
  }

  private func write(
    _ call: Call<Program>, _ slug: Slug,
    _ change:
      @Sendable ([(holding: PublicID, note: Prose)]) throws
      -> [(holding: PublicID, note: Prose)]
  ) async throws -> Answer {
    let document = try await call.storage.transaction { db in
      let collection = try OwnCollection.locked(slug, call, in: db).collection
      let isAutomatic = collection.filter != nil
      let before = try db.content(of: collection, for: .owner).map { (holding: $0.holding.publicID, note: $0.note) }
      let entries = try change(before)
      let wanted = entries.map(\.holding)
      if isAutomatic {
        // What is in it the filter says: only notes can be written.
        guard Set(wanted) == Set(before.map(\.holding)) else {
          throw Refusal(.conflict, because: .init("interface.reason.automatic"))
        }
      } else {
        try db.takeOut(allBut: wanted, of: collection.id)
        _ = try db.collect(wanted, into: collection.id, at: call.now)
      }
      try db.arrange(collection.id, entries, isAutomatic: isAutomatic)
      let after = try OwnCollection.document(slug, call, in: db)
      let isComplete = after.row.count == wanted.count
      guard isComplete else { throw Refusal(.invalidMember, because: .init("interface.reason.holding")) }
      return after.json
    }
    return .changed(document, for: call, readWith: .collectionsRead)
  }

  private static func entry(_ value: JSON, at place: String) throws -> Entry {
    let members = try MemberReader(value, at: place)
    try members.knows(["holding", "note"])
    let holding = try members.read("holding", else: "holding") { $0.string.flatMap { PublicID($0) } }
    guard let holding else { throw members.refusal(of: "holding", "holding") }
    return (holding, try members.prose("note", atMost: Holding.longestNote) ?? .none)
  }
}
