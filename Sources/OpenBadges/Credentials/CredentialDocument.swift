public import Foundation
public import LinkedData

/// A credential of Open Badges 3.0, an endorsement, or a status list, in one shape for both data models.
///
/// Reading never fails: what is missing or wrong is in ``problems``, and what could be read is there.
///
/// - Source: Open Badges 3.0, “AchievementCredential” and “EndorsementCredential”; Verifiable Credentials Data Model 1.1
///   and 2.0; Bitstring Status List, “BitstringStatusListCredential”.
public struct CredentialDocument: Sendable, Hashable {
  public let kind: CredentialKind
  public let dataModel: DataModel
  public let object: JSONObject
  public let id: String?
  public let issuer: CredentialIssuer?
  /// When it begins to be valid, which is when it was issued.
  public let validFrom: Date?
  public let validUntil: Date?
  public let subject: JSONObject
  /// Whom or what it is about, where it has an address.
  public let subjectID: String?
  /// Whom it was awarded to, each way it says so.
  public let recipients: [RecipientStatement]
  public let statusEntries: [StatusEntry]
  public let schemas: [CredentialReference]
  /// Where a newer version may be had.
  public let refresh: CredentialReference?
  public let problems: [DocumentProblem]
  /// What was achieved; `nil` where the subject does not write it out.
  public let achievement: JSONObject?
  public let evidence: [EvidenceItem]
  public let image: ImageReference?

  public init(_ object: JSONObject, _ kind: CredentialKind) {
    var reader = CredentialReader(kind.role)
    let whole = CredentialPart(object: object, path: "")
    let dataModel = CredentialContexts.dataModel(of: object["@context"]) ?? .second
    if !CredentialContexts.areInOrder(object["@context"], isBadge: kind != .statusList) { reader.note(.contexts) }
    reader.noteEmptyMembers(of: object)
    self.kind = kind
    self.dataModel = dataModel
    self.object = object
    self.id = kind == .statusList ? object["id"]?.string : reader.requireAddress("id", in: whole)
    reader.requireType("VerifiableCredential", in: whole)
    if !object["type"].isOne(of: kind.types) { reader.malformed("type", in: whole) }
    if kind == .endorsement { reader.requireText("name", in: whole) }
    self.issuer = reader.issuer(in: whole, isBadge: kind != .statusList)
    let period = reader.period(in: whole, dataModel, isRequired: kind != .statusList || dataModel == .first)
    self.validFrom = period.start
    self.validUntil = period.end
    reader.date("awardedDate", in: whole)
    let subject = reader.subject(in: whole)
    self.subject = subject?.object ?? JSONObject()
    self.subjectID = subject?.object["id"]?.string
    self.recipients = kind == .award ? reader.recipients(of: subject) : []
    if let subject { reader.check(subject: subject, of: kind) }
    self.statusEntries = reader.statusEntries(in: whole)
    self.schemas = reader.references("credentialSchema", in: whole)
    self.refresh = reader.references("refreshService", in: whole).first
    _ = reader.parts("termsOfUse", in: whole, mayBeCompacted: true)
    _ = reader.parts("proof", in: whole, mayBeCompacted: true)
    reader.checkEvidence(in: whole)
    reader.requireLists(["endorsement", "endorsementJwt"], in: whole)
    self.problems = reader.problems
    self.achievement = self.subject["achievement"]?.object
    self.evidence = EvidenceItem.list(object["evidence"])
    self.image = ImageReference(achievement?["image"]) ?? ImageReference(object["image"])
  }

  public var alignment: [AlignmentItem] { AlignmentItem.list(achievement?["alignment"]) }
  /// The proofs that it carries.
  public var proofs: [JSONObject] { (object["proof"]?.array ?? [object["proof"] ?? .null]).compactMap(\.object) }
}
