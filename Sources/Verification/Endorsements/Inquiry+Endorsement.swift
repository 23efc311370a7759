internal import Foundation
internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// Verifies one endorsement with rows of its own, of which only the outcome is kept.
  mutating func outcome(of attached: AttachedEndorsement, in version: StandardVersion) async -> EndorsementOutcome {
    let (rowsOfBadge, badgeBefore) = (rows, badge)
    defer { (rows, badge) = (rowsOfBadge, badgeBefore) }
    rows = Rows()
    badge = nil
    let endorser = await verify(attached, in: version)
    let checks = rows.checks
    let known = checks.flatMap(\.known).filter { [.asked, .answer, .time].contains($0.label) }
    let bad = checks.filter { $0.state == .failed }
    // An endorsement that takes words from elsewhere is still one.
    let undone = checks.filter { $0.state == .notChecked && $0.id != .wordsKnown }
    if let why = bad.first ?? undone.first {
      let kind: Finding.Kind = bad.isEmpty ? .endorsementUndone : .endorsementBad
      return EndorsementOutcome(
        state: why.state, findings: [Finding(kind, ["host": endorser.host]), why.finding], known: known)
    }
    return EndorsementOutcome(
      state: .passed, findings: [Finding(.endorsedBy, ["issuer": endorser.name, "host": endorser.host])],
      known: known)
  }

  /// Fills the rows of an endorsement; who made it, as far as that could be found out.
  private mutating func verify(
    _ attached: AttachedEndorsement, in version: StandardVersion
  ) async -> (host: String, name: String) {
    if let text = attached.statement.string, let jws = try? JWS(compact: text) {
      guard let object = (try? JSON(parsing: jws.payload))?.object else {
        rows.add(.signature, .failed, .inputNotABadge)
        return ("", "")
      }
      return await verify(Resolved(object: object), jws, attached, in: version)
    }
    guard let link = Linked(attached.statement) else {
      let arguments = ["document": DocumentRole.endorsement.rawValue, "field": "endorsement"]
      rows.add(.documentComplete, .failed, .fieldMalformed, arguments)
      return ("", "")
    }
    guard let found = await resolve(link, .endorsement) else { return (Self.host(link.id), "") }
    return await verify(found, nil, attached, in: version)
  }

  private mutating func verify(
    _ found: Resolved, _ jws: JWS?, _ attached: AttachedEndorsement, in version: StandardVersion
  ) async -> (host: String, name: String) {
    let endorsement = EndorsementDocument(found.object, version: version)
    var chain = Chain(
      assertion: endorsement.statement, assertionAddress: found.address, assertionAnsweredAt: found.answeredAt)
    if endorsement.statement.isRevoked {
      addRevoked(reason: endorsement.statement.revocationReason, known: [])
      return (Self.host(found.address), "")
    }
    add(endorsement.problems)
    if let issuer = endorsement.issuer, let found = await resolve(issuer, .issuer) { chain.take(issuer: found) }
    let host = chain.issuerOrigin?.name ?? Self.host(chain.issuerAddress ?? found.address)
    if let claim = endorsement.claimID, !(attached.endorsed.map { Self.same($0, claim) } ?? false) {
      rows.add(.claimsMatch, .failed, .endorsementOfAnother, ["other": String(claim.prefix(200))])
    }
    addPeriod(endorsement.statement)
    await addProof(of: chain, jws)
    return (host, chain.issuer?.name ?? host)
  }

  /// That the endorsement is its issuer's: signed with the issuer's key, or published where the issuer allows.
  private mutating func addProof(of chain: Chain, _ jws: JWS?) async {
    guard let issuer = chain.issuer else { return }
    if let jws {
      guard await addSignature(jws, chain, issuer) else { return }
      await addRevocation(chain.assertion, issuer, chain)
    } else if chain.assertion.verification?.kind == .signed {
      rows.add(.signature, .failed, .signatureMissing)
    } else if chain.assertionAddress == nil {
      rows.add(.hosted, .failed, .hostedNowhere)
    } else {
      addScope(chain)
    }
  }
}
