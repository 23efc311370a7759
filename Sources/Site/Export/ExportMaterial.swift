internal import Addresses
internal import Backpack
internal import Baking
internal import Crypto
internal import Foundation
internal import Issuing
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage
internal import Verification

/// The bytes of one badge for an export.
struct ExportMaterial: Sendable {
  let badge: [UInt8]
  let ending: String
  /// What shows it, where the badge itself is no picture.
  let picture: (bytes: [UInt8], ending: String)?
  /// Every answer that its verdict rests on, as `lapel verify --web` reads it.
  let record: [UInt8]
  /// The verdict, check by check.
  let report: [UInt8]?

  static func load(
    _ row: ExportedHolding, account: Account.ID, _ storage: Storage, base: BaseAddress, now: Date
  ) async throws -> ExportMaterial {
    row.isAward
      ? try await own(row, account: account, storage, base: base, now: now)
      : try await foreign(row, account: account, storage)
  }

  /// An award of this site is baked and checked anew: the bytes are always the same.
  private static func own(
    _ row: ExportedHolding, account: Account.ID, _ storage: Storage, base: BaseAddress, now: Date
  ) async throws -> ExportMaterial {
    let material = try await AwardMaterial.load(row.holding.publicID, storage)
    let addresses = try await storage.transaction { db in try db.confirmedAddresses(of: account) }
    let badge = try bake(try material.statement(base: base), into: material.picture, as: .version2)
    let report = await material.verify(for: addresses, base: base, now: now)
    return ExportMaterial(
      badge: badge, ending: material.facts.badgeClass.picture.kind.rawValue, picture: nil,
      record: WebRecord(report.documents).json.bytes,
      report: document(report.verdict, report.facts, badge))
  }

  private static func foreign(
    _ row: ExportedHolding, account: Account.ID, _ storage: Storage
  ) async throws -> ExportMaterial {
    let id = row.holding.publicID
    let (badge, records, picture) = try await storage.transaction { db in
      (
        try db.originalFile(of: id) ?? [], try db.records(ofHolding: id, of: account) ?? [],
        try row.holding.picture.flatMap { name throws in
          try db.picture(sha256: name.digestBytes, mediaType: name.kind.mediaType)
        }
      )
    }
    let ending = BadgeFileName.ending(of: badge)
    let isPicture = ["png", "svg"].contains(ending)
    return ExportMaterial(
      badge: badge, ending: ending,
      picture: isPicture ? nil : picture.map { ($0.bytes, row.holding.picture?.kind.rawValue ?? "png") },
      record: WebRecord(records.map(WebDocument.init)).json.bytes,
      report: row.verdict.map { document($0, row.facts, badge) })
  }

  private static func document(_ verdict: Verdict, _ facts: BadgeFacts?, _ badge: [UInt8]) -> [UInt8] {
    VerificationDocument(
      verdict: verdict, facts: facts, version: facts?.version, inputDigest: Array(SHA256.hash(data: badge))
    ).json(Messages()).bytes
  }
}
