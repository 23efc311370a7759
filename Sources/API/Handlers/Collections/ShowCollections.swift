internal import Addresses
internal import Backpack
internal import Gateway
internal import HTTPTypes
internal import LinkedData
internal import Names
internal import Storage

/// `GET /api/v1/people/{nick}/collections` and `…/{slug}`: what a person shows to everyone.
struct ShowCollections: Sendable {
  func list(_ call: Call<Anyone>, nickname: Nickname) async throws -> Answer {
    _ = try QueryReader(call.request)
    let (account, rows) = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(onceCalled: nickname) else { throw Refusal.notFound }
      return (account, try db.collections(of: account.id, for: .stranger))
    }
    let base = call.settings.base
    return Answer.document(
      ["items": .array(rows.map { .shown($0, of: account, base: base) })], for: call.request, isPublic: true
    ).indexed(asWantedBy: account)
  }

  func one(_ call: Call<Anyone>, nickname: Nickname, slug: Slug) async throws -> Answer {
    _ = try QueryReader(call.request)
    let (account, row, content) = try await call.storage.transaction { db in
      guard let account = try db.visibleAccount(onceCalled: nickname),
        let row = try db.collection(slug, of: account.id, for: .stranger)
      else { throw Refusal.notFound }
      return (account, row, try db.content(of: row.collection, for: .stranger))
    }
    let base = call.settings.base
    return Answer.document(
      .details(.shown(row, of: account, base: base), content) { .shown($0, base: base, at: call.now) },
      for: call.request, isPublic: true
    ).indexed(asWantedBy: account)
  }
}
