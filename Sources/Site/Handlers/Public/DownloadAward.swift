internal import Backpack
internal import Baking
internal import Gateway
internal import Issuing
internal import Names
internal import Storage

/// `GET /award/{id}/file`: the picture with the badge inside. An award of this site is baked anew, always the same bytes;
/// a badge from elsewhere goes back to its owner as it was brought.
struct DownloadAward: Sendable {
  func answer(_ call: Call<Anyone>, id: PublicID) async throws -> Answer {
    let found = try await call.storage.transaction { [viewer = call.visitor.account?.id] db in
      try db.holding(id, seenBy: viewer)
    }
    guard let row = found else { throw Refusal.notFound }
    guard row.isAward else { return try await foreign(row, call) }
    let material = try await AwardMaterial.load(id, call)
    let statement = try material.statement(base: call.settings.base)
    let baked = try bake(statement, into: material.picture, as: .version2)
    return .download(
      baked, mediaType: material.facts.badgeClass.picture.kind.mediaType, name: fileName(row, baked)
    ).indexed(asWantedBy: row.account)
  }

  /// Its owner gets the very bytes; they may hold an address in clear, or where a photograph was taken, so nobody else does.
  private func foreign(_ row: HoldingRow, _ call: Call<Anyone>) async throws -> Answer {
    guard call.visitor.account?.id == row.account.id,
      let bytes = try await call.storage.transaction({ db in try db.originalFile(of: row.holding.publicID) })
    else { throw Refusal.notFound }
    return .download(bytes, mediaType: "application/octet-stream", name: fileName(row, bytes))
  }

  private func fileName(_ row: HoldingRow, _ bytes: [UInt8]) -> String {
    let ending =
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { "png" } else if bytes.first == UInt8(ascii: "{") { "json" } else
      {
        row.holding.picture?.kind == .svg ? "svg" : "txt"
      }
    return "\(row.holding.name).\(ending)"
  }
}
