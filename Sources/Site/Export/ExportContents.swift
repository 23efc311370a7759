internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Pages
internal import Storage

/// What is gathered while an export is written: a line per badge for its pages, and the table of contents.
struct ExportContents: Sendable {
  /// The badges as the pages list them.
  private(set) var lines: [ExportLine] = []
  /// The badges as the table of contents has them, with commas between.
  private var badges: [UInt8] = []
  private var places: [PublicID: Int] = [:]

  mutating func add(_ files: ExportedFiles, _ row: ExportedHolding, now: Date) {
    let holding = row.holding
    if !badges.isEmpty { badges.append(UInt8(ascii: ",")) }
    badges += Self.json(files, row).bytes
    places[holding.publicID] = lines.count
    lines.append(ExportLine(row, files, now: now))
  }

  /// What is in a collection, as its page lists it.
  func lines(of entries: [FilledCollection.Entry]) -> [ExportLine] {
    entries.compactMap { entry in places[entry.holding].map { lines[$0].noted(entry.note) } }
  }

  /// `backpack.json`, as the README describes it.
  ///
  /// - Parameter picture: the name of the file that shows the person.
  func manifest(
    of account: Account, _ picture: String?, _ profile: ExportedProfile, _ identities: [Identity],
    _ collections: [FilledCollection],
    settings: SiteSettings, at now: Date
  ) -> [UInt8] {
    let head: JSON = [
      "format": .string(RestoredBackpack.format), "version": 1, "site": .string(settings.base.description),
      "exportedAt": .string(Timestamp.text(now)),
      "profile": [
        "nickname": .string(account.nickname.description),
        "displayName": account.displayName.map { .string($0.description) } ?? .null,
        "pronouns": .string(profile.pronouns), "biography": .string(account.biography),
        "picture": picture.map { .string($0) } ?? .null, "links": .array(profile.links.map { .string($0) }),
      ],
      "identities": .array(
        identities.map { identity in
          [
            "address": .string(identity.email.description), "isPrimary": .bool(identity.isPrimary),
            "isConfirmed": .bool(identity.confirmedAt != nil),
          ]
        }),
      "collections": .array(
        collections.map { filled in
          var members = filled.collection.json.object ?? JSONObject()
          members["cover"] = filled.cover.map { .string($0.description) }
          members["badges"] = .array(
            filled.entries.map { ["badge": .string($0.holding.description), "note": .string($0.note)] })
          return .object(members)
        }),
    ]
    // The badges may be many, so they are not made a value once more.
    return head.bytes.dropLast() + Array(#","badges":["#.utf8) + badges + Array("]}".utf8)
  }

  private static func json(_ files: ExportedFiles, _ row: ExportedHolding) -> JSON {
    let holding = row.holding
    return [
      "id": .string(holding.publicID.description), "name": .string(holding.name),
      "issuer": .string(holding.issuerName), "identifier": .string(row.identifier), "file": .string(files.badge),
      "sha256": .string(files.digest), "record": files.record.map { .string($0) } ?? .null,
      "report": files.report.map { .string($0) } ?? .null, "awardedAt": .string(Timestamp.text(holding.orderedAt)),
      "heldAt": .string(Timestamp.text(row.heldAt)), "visibility": .string(holding.visibility.rawValue),
      "note": .string(row.note), "showsEvidence": .bool(row.showsEvidence),
      "pin": holding.pin.map { .number(JSONNumber($0)) } ?? .null,
    ]
  }
}
