internal import Backpack
internal import Foundation
internal import LinkedData
internal import Names
internal import Pages
internal import Storage

extension JSON {
  /// What was handed in at once, and how far it is.
  static func batch(_ batch: PublicID, _ entries: [ImportEntry]) -> JSON {
    let settled = entries.count { if case .received = $0.imported.outcome { false } else { true } }
    return [
      "id": .string(batch.description), "count": JSON(entries.count), "settled": JSON(settled),
      "isFinished": .bool(settled == entries.count), "imports": .array(entries.map { one($0.imported) }),
    ]
  }

  private static func one(_ imported: Import) -> JSON {
    let (state, refusal, next, holding): (String, ImportRefusal?, Date?, PublicID?) =
      switch imported.outcome {
      case .received: ("received", nil, nil, nil)
      case .waiting(let refusal, let next): ("waiting", refusal, next, nil)
      case .accepted(let holding, _): ("accepted", nil, nil, holding)
      case .refused(let refusal): ("refused", refusal, nil, nil)
      }
    let arrival: Import.Arrival? = if case .accepted(_, let arrival) = imported.outcome { arrival } else { nil }
    return [
      "id": .string(imported.publicID.description), "source": .string(imported.source.rawValue),
      "label": .string(imported.label), "state": .string(state),
      "arrival": arrival.map { .string($0.rawValue) } ?? .null, "reason": refusal.map(reason) ?? .null,
      "holding": holding.map { .string($0.description) } ?? .null, "nextTryAt": .moment(next),
      "receivedAt": .moment(imported.createdAt),
    ]
  }

  private static func reason(_ refusal: ImportRefusal) -> JSON {
    let more = [refusal.arguments["recipient"], refusal.arguments["reason"]].contains { $0?.isEmpty == false }
    let sentence = Messages().text("refusal.\(refusal.kind.rawValue)\(more ? "-hint" : "")", refusal.arguments)
    return ["kind": .string(refusal.kind.rawValue), "sentence": .string(sentence)]
  }
}
