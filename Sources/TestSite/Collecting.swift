internal import Addresses
public import Backpack
internal import Gateway
public import Names
internal import Storage

extension TestSite {
  /// Opens a collection at an address below the person's profile: by hand, or with a filter.
  @discardableResult
  public func collection(
    _ slug: String, of person: TestPerson, _ filter: CollectionFilter? = nil, visibility: Visibility = .everyone
  ) async throws -> PublicID {
    let (slug, title) = (try Self.required(Slug(slug)), try Self.required(Title("Collection \(slug)")))
    let (account, now) = (person.account.id, clock.now)
    return try await storage.transaction { db in
      let id = try Self.required(try db.openCollection(title, near: slug, of: account, at: now))
      var collection = try Self.required(try db.collection(id, of: account)).collection
      collection.filter = filter
      collection.visibility = visibility
      try db.save(collection, cover: nil, at: now)
      return id
    }
  }

  /// Puts badges into a collection by hand.
  public func collect(_ holdings: [PublicID], into collection: PublicID, of person: TestPerson) async throws {
    let (account, now) = (person.account.id, clock.now)
    try await storage.transaction { db in
      let row = try Self.required(try db.collection(collection, of: account))
      _ = try db.collect(holdings, into: row.collection.id, at: now)
    }
  }

  /// The unlisted address of a collection.
  public func link(of collection: PublicID, of person: TestPerson) async throws -> String {
    let account = person.account.id
    return try await storage.transaction { db in
      Paths.unlisted.link(try Self.required(try db.collection(collection, of: account)).link).address
    }
  }
}
