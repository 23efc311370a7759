internal import Addresses
internal import Backpack
internal import Foundation
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Storage

extension JSON {
  /// A badge as everyone sees it.
  static func shown(_ holding: Holding, base: BaseAddress, at now: Date) -> JSON {
    [
      "id": .string(holding.publicID.description), "name": .string(holding.name),
      "issuer": .string(holding.issuerName), "badge": holding.badgeClass.map { .string($0.description) } ?? .null,
      "picture": holding.picture.map { .string(base.absolute(Paths.picture.link($0))) } ?? .null,
      "page": .string(base.absolute(Paths.award.link(holding.publicID))),
      "tags": .array(holding.tags.map(JSON.string)), "awardedAt": .moment(holding.orderedAt),
      "expiresAt": .moment(holding.expiresAt), "state": .string(holding.standing(at: now).rawValue),
      "isPinned": .bool(holding.pin != nil),
    ]
  }

  /// A badge as its owner sees it in a list.
  static func own(_ holding: Holding, base: BaseAddress, at now: Date) -> JSON {
    var document = shown(holding, base: base, at: now).object ?? JSONObject()
    // Where it stands among those that are pinned: of others perhaps not everything is seen.
    document["pin"] = holding.pin.map { JSON($0) } ?? .null
    document["visibility"] = .string(holding.visibility.rawValue)
    return .object(document)
  }

  /// A badge as its owner sees it by itself.
  static func details(_ row: HoldingRow, base: BaseAddress, at now: Date) -> JSON {
    var document = own(row.holding, base: base, at: now).object ?? JSONObject()
    document["note"] = .string(row.note.description)
    document["showsEvidence"] = .bool(row.showsEvidence)
    document["isAwardedHere"] = .bool(row.isAward)
    document["checkedAt"] = .moment(row.verdict?.checkedAt)
    return .object(document)
  }
}
