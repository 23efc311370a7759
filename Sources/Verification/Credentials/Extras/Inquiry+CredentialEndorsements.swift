internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `endorsements`: each is a credential of its own, about the award, the achievement or the issuer.
  ///
  /// - Source: Open Badges 3.0, “EndorsementCredential”.
  mutating func addEndorsements(_ credential: CredentialDocument) async {
    let attached = Self.endorsements(of: credential)
    guard !attached.isEmpty else {
      rows.add(.endorsements, .doesNotApply, .endorsementsNone)
      return
    }
    var outcomes: [EndorsementOutcome] = []
    for endorsement in attached.prefix(limits.endorsements) { outcomes.append(await outcome(of: endorsement)) }
    addEndorsements(outcomes, leftOut: attached.count - outcomes.count)
  }

  private mutating func outcome(of attached: AttachedEndorsement) async -> EndorsementOutcome {
    let sealed =
      attached.statement.object.map { SealedCredential($0) }
      ?? attached.statement.string.flatMap { SealedCredential(token: $0) }
    guard let sealed else {
      let bad = Finding(.endorsementBad, ["host": ""])
      return EndorsementOutcome(state: .failed, findings: [bad, Finding(.inputNotABadge)], known: [])
    }
    var judged = await judge(sealed, .endorsement)
    judged = JudgedCredential(document: judged.document, rows: await standing(of: judged, about: attached.endorsed))
    let issuer = judged.document.issuer
    let host = issuer.map { Self.provenName($0.id) } ?? ""
    if let why = judged.failed ?? judged.undone {
      let kind: Finding.Kind = judged.failed == nil ? .endorsementUndone : .endorsementBad
      return EndorsementOutcome(
        state: why.state, findings: [Finding(kind, ["host": host]), why.finding], known: judged.known)
    }
    let finding = Finding(.endorsedBy, ["issuer": issuer?.name ?? host, "host": host])
    return EndorsementOutcome(state: .passed, findings: [finding], known: judged.known)
  }

  /// The rows of an endorsement with those about its form, when it counts and what it is about.
  private mutating func standing(of judged: JudgedCredential, about endorsed: String?) async -> Rows {
    let rowsOfBadge = rows
    defer { rows = rowsOfBadge }
    rows = judged.rows
    await addSchemas(judged.document)
    addPeriod(judged.document)
    let subject = judged.document.subjectID ?? ""
    if !(endorsed.map { Self.same($0, subject) } ?? false) {
      rows.add(.claimsMatch, .failed, .endorsementOfAnother, ["other": String(subject.prefix(200))])
    }
    return rows
  }

  private static func endorsements(of credential: CredentialDocument) -> [AttachedEndorsement] {
    attached(to: credential.object, credential.id)
      + attached(to: credential.achievement, credential.achievement?["id"]?.string)
      + attached(to: credential.issuer?.object, credential.issuer?.id)
  }

  private static func attached(to object: JSONObject?, _ id: String?) -> [AttachedEndorsement] {
    var attached: [AttachedEndorsement] = []
    for field in ["endorsement", "endorsementJwt"] {
      guard let value = object?[field], !value.isNull else { continue }
      attached += (value.array ?? [value]).map { AttachedEndorsement(statement: $0, endorsed: id) }
    }
    return attached
  }
}
