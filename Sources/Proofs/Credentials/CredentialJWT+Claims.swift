internal import LinkedData

extension CredentialJWT {
  /// Where the claims differ from the credential; empty where all five say the same.
  ///
  /// - Source: Open Badges 3.0, section “JWT Claims”: `iss`, `sub`, `jti` and `nbf` are required; `exp` where the
  ///   credential ends.
  public var claimDifferences: [ClaimDifference] {
    let issuer = credential["issuer"]
    let subject = credential["credentialSubject"].flatMap { $0.array?.first ?? $0 }
    return [
      text(.issuer, issuer?.string ?? issuer?["id"]?.string),
      self.subject(subject?["id"]?.string),
      text(.identifier, credential["id"]?.string),
      instant(.notBefore, ["validFrom", "issuanceDate"], isRequired: true),
      instant(.expires, ["validUntil", "expirationDate"], isRequired: false),
    ].compactMap(\.self)
  }

  private func text(_ claim: ClaimDifference.Claim, _ expected: String?) -> ClaimDifference? {
    guard let value = claims[claim.rawValue] else { return ClaimDifference(claim: claim, kind: .missing) }
    guard let text = value.string, let expected, text.isSame(as: expected) else {
      return ClaimDifference(claim: claim, kind: .differs)
    }
    return nil
  }

  private func subject(_ expected: String?) -> ClaimDifference? {
    if claims["sub"] == nil, expected == nil { return ClaimDifference(claim: .subject, kind: .missingForIdentifiers) }
    return text(.subject, expected)
  }

  /// A claim that must be what one of these members says: each data model has a name of its own for it.
  private func instant(_ claim: ClaimDifference.Claim, _ members: [String], isRequired: Bool) -> ClaimDifference? {
    guard let value = claims[claim.rawValue] else {
      return isRequired ? ClaimDifference(claim: claim, kind: .missing) : nil
    }
    // Claims count whole seconds as a rule; the credential may name parts of one.
    let expected = members.compactMap { credential[$0]?.string.flatMap(InternetInstant.seconds)?.rounded(.down) }
    guard let seconds = value.number?.double, expected.contains(seconds.rounded(.down)) else {
      return ClaimDifference(claim: claim, kind: .differs)
    }
    return nil
  }
}
