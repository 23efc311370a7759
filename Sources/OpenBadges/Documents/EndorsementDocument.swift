public import LinkedData

/// What somebody else says about an award, a badge class or an issuer.
///
/// - Source: Open Badges 2.0, “Endorsement”.
public struct EndorsementDocument: Sendable, Hashable {
  /// The parts that it shares with an award: id, verification, dates, whether it is revoked.
  public let statement: AssertionDocument
  /// What is endorsed.
  public let claimID: String?
  public let comment: String?
  public let issuer: Linked?
  public let problems: [DocumentProblem]

  public init(_ object: JSONObject, version: StandardVersion) {
    var reader = FieldReader(.endorsement, object, version: version)
    self.statement = AssertionDocument(object, version: version)
    _ = reader.id()
    reader.requireType(["Endorsement"])
    let claim = reader.requiredLink("claim")
    self.claimID = claim?.id
    if claim != nil, claimID == nil { reader.note(.fieldMissing(.endorsement, field: "claim.id")) }
    if case .embedded(let object)? = claim {
      self.comment = object["endorsementComment"]?.string
    } else {
      self.comment = nil
    }
    self.issuer = reader.requiredLink("issuer")
    _ = reader.verification()
    // The standard's own example leaves the date out.
    if reader.date("issuedOn") == nil, reader.problems.isEmpty { reader.note(.issueDateNotSaid) }
    self.problems = reader.problems
  }
}
