internal import Addresses
internal import LinkedData

extension AwardDocuments {
  /// What can be awarded, at `/badge/{slug}/class`.
  public func badgeClass(_ badgeClass: BadgeClass) -> [UInt8] {
    var members: JSONObject = [
      "name": .string(badgeClass.name),
      "description": .string(badgeClass.description),
      "image": [
        "id": .string(base.absolute(Paths.picture.link(badgeClass.picture))),
        "caption": .string(badgeClass.caption ?? badgeClass.name),
      ],
      "criteria": [
        "id": .string(base.absolute(Paths.badge.link(badgeClass.slug))),
        "narrative": .string(badgeClass.criteria),
      ],
      "issuer": .string(profileID(badgeClass.issuer)),
    ]
    if !badgeClass.tags.isEmpty { members["tags"] = .array(badgeClass.tags.map { .string($0) }) }
    return document("BadgeClass", id: badgeClassID(badgeClass.slug), members).bytes
  }
}
