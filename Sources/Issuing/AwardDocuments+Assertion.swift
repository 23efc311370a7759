internal import Foundation
internal import LinkedData

extension AwardDocuments {
  /// The assertion as it was made, without regard to a later revocation: what a baked picture of a hosted award
  /// carries, and what is signed.
  public func assertion(_ award: Award) -> [UInt8] {
    var members: JSONObject = [
      "recipient": [
        "type": "email",
        "hashed": true,
        "salt": .string(award.recipient.salt.description),
        "identity": .string(award.recipient.identity),
      ],
      "badge": .string(badgeClassID(award.badgeClass)),
      "verification": verification(of: award),
      "issuedOn": .string(Self.written(award.issuedAt)),
    ]
    members["expires"] = award.expiresAt.map { .string(Self.written($0)) }
    members["narrative"] = award.narrative.map { .string($0) }
    if !award.evidence.isEmpty { members["evidence"] = .array(award.evidence.map { .object($0.members) }) }
    return document("Assertion", id: id(of: award), members).bytes
  }

  /// What the assertion's address answers at present.
  public func published(_ award: Award) -> PublishedAssertion {
    guard let revocation = award.revocation else { return .standing(assertion(award)) }
    let members: JSONObject = ["revoked": true, "revocationReason": .string(revocation.reason)]
    return .withdrawn(document("Assertion", id: id(of: award), members).bytes)
  }

  private func verification(of award: Award) -> JSON {
    switch award.proof {
    case .hosted: ["type": "HostedBadge"]
    case .signed: ["type": "SignedBadge", "creator": .string(keyID(award.issuer))]
    }
  }

  /// ISO 8601 with its zone, in whole seconds (Open Badges 2.0, “DateTime”).
  private static func written(_ date: Date) -> String {
    Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)).formatted(.iso8601)
  }
}
