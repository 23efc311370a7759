internal import Addresses
internal import Backpack
internal import Baking
internal import Gateway
internal import Issuing
internal import Names
internal import Proofs
internal import Storage

/// `GET /api/v1/holdings/{id}/file`: the picture with the badge inside, or the very bytes that were brought.
struct HoldingFile: Sendable {
  func answer(_ call: Call<Program>, id: PublicID) async throws -> Answer {
    _ = try QueryReader(call.request)
    let (row, facts, picture, original) = try await call.storage.transaction { db in
      let row = try OwnHolding.row(id, call.who.account, in: db)
      let facts = row.isAward ? try db.award(id) : nil
      let name = facts?.badgeClass.picture
      let picture = try name.flatMap { try db.picture(sha256: $0.digestBytes, mediaType: $0.kind.mediaType)?.bytes }
      return (row, facts, picture, row.isAward ? nil : try db.originalFile(of: id))
    }
    if let facts, let picture {
      return .download(
        try bake(statement(facts, base: call.settings.base), into: picture, as: .version2),
        mediaType: facts.badgeClass.picture.kind.mediaType,
        name: "\(row.holding.name).\(facts.badgeClass.picture.kind.rawValue)")
    }
    guard let original else { throw Refusal.notFound }
    return .download(original, mediaType: "application/octet-stream", name: row.holding.name)
  }

  private func statement(_ facts: AwardFacts, base: BaseAddress) throws -> String {
    let pem = facts.signingKey
    return try AwardDocuments(base: base).statement(of: facts.award) { () throws(SigningKey.Failure) in
      try SigningKey(pem: pem)
    }
  }
}
