internal import Gateway
internal import Issuing
internal import Names
internal import Storage

/// The documents that an assertion of this site leads to: badge class, issuer profile, key, revocation list.
struct ShowIssuerDocuments: Sendable {
  func badgeClass(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    let row = try await call.storage.transaction { db in try db.badgeClass(slug) }
    guard let row else { throw Refusal.notFound }
    return document(AwardDocuments(base: call.settings.base).badgeClass(row.badgeClass))
  }

  func profile(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    document(AwardDocuments(base: call.settings.base).profile(of: try await issuer(call, slug)))
  }

  func key(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    document(AwardDocuments(base: call.settings.base).key(of: try await issuer(call, slug)))
  }

  func revocations(_ call: Call<Anyone>, slug: Slug) async throws -> Answer {
    let (issuer, awards) = try await call.storage.transaction { db in
      (try db.issuer(slug), try db.withdrawnAwards(of: slug))
    }
    guard let issuer else { throw Refusal.notFound }
    return document(AwardDocuments(base: call.settings.base).revocationList(of: issuer, awards: awards))
  }

  private func issuer(_ call: Call<Anyone>, _ slug: Slug) async throws -> Issuer {
    guard let issuer = try await call.storage.transaction({ db in try db.issuer(slug) }) else { throw Refusal.notFound }
    return issuer
  }

  private func document(_ bytes: [UInt8]) -> Answer { .publicJSON(bytes, mediaType: AwardDocuments.mediaType) }
}
