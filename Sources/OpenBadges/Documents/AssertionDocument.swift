public import Foundation
public import LinkedData

/// One award as a document of Open Badges 0.5 to 2.1 states it, in one shape.
///
/// Reading never fails: what is missing or wrong is in ``problems``, and what could be read is there.
///
/// - Source: Open Badges 2.0, “Assertion”; Open Badges 1.0 and 1.1, “Assertion”.
public struct AssertionDocument: Sendable, Hashable {
  public let version: StandardVersion
  /// The document as it was read; one of 0.5 in the words of the versions after it.
  public let object: JSONObject
  public let id: String?
  /// The issuer's own name for the award, of the first versions.
  public let uid: String?
  public let recipient: RecipientStatement?
  public let badge: Linked?
  public let verification: VerificationStatement?
  public let issuedOn: Date?
  public let expires: Date?
  public let image: ImageReference?
  public let narrative: String?
  public let evidence: [EvidenceItem]
  public let isRevoked: Bool
  /// The issuer's own words for why it is revoked.
  public let revocationReason: String?
  public let problems: [DocumentProblem]

  public init(_ object: JSONObject, version: StandardVersion) {
    let object = version == .v0_5 ? FirstVersion.upgraded(object) : object
    var reader = FieldReader(.assertion, object, version: version)
    self.version = version
    self.object = object
    // The context of 2.0 has two names for one word, and a document may be rewritten to either.
    let isListedRevoked = version.isSecond && reader.flag("revokedAssertions")
    self.isRevoked = reader.flag("revoked") || isListedRevoked
    self.revocationReason = object["revocationReason"]?.string
    self.id = version.isSecond ? reader.id() : reader.optionalText("id")
    self.uid = reader.optionalText("uid")
    if version.asksForName, uid == nil, version == .v1_0 || id == nil, !isRevoked {
      reader.note(.fieldMissing(.assertion, field: version == .v1_0 ? "uid" : "id"))
    }
    // Of a revoked award nothing but its id is asked for; what else it says is shown all the same.
    let askedOfRevoked = reader.problems
    if version.isSecond, uid != nil { reader.note(.nameOfFirstVersions) }
    reader.requireType(["Assertion"])
    self.recipient = reader.recipient()
    self.badge = reader.requiredLink("badge")
    self.verification = reader.verification()
    self.issuedOn = reader.date("issuedOn", isRequired: version.isSecond)
    // 1.0 and 1.1 say both that it is required and that it is optional.
    if version.asksForName, object["issuedOn"].map(\.isNull) ?? true { reader.note(.issueDateNotSaid) }
    self.expires = reader.date("expires")
    self.image = ImageReference(object["image"])
    self.narrative = object["narrative"]?.wording
    self.evidence = EvidenceItem.list(object["evidence"])
    self.problems = isRevoked ? askedOfRevoked : reader.problems
  }

  /// By what the badge can be told from every other one; `nil` where it has nothing of the kind. The address that a
  /// signed badge of the first versions names is its key's, and a `uid` is one issuer's own.
  var identifier: String? { id ?? (verification?.kind == .signed ? nil : hostedAddress) }

  /// Where a hosted badge says it is published.
  public var hostedAddress: String? {
    let said = version == .v1_0 || version == .v0_5 ? [verification?.address, id] : [id, verification?.address]
    return said.compactMap(\.self).first { WebOrigin($0) != nil }
  }
}

extension StandardVersion {
  /// 1.0 and 1.1, whose assertions have a `uid` or an id.
  fileprivate var asksForName: Bool { self == .v1_0 || self == .v1_1 }
}
