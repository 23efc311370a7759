internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The rows about a credential that is signed as a token.
  ///
  /// - Source: Open Badges 3.0, “JSON Web Token Proof Format”.
  mutating func addToken(_ token: CredentialJWT, _ credential: CredentialDocument, _ issuer: String) async {
    rows.add(.proofPurpose, .doesNotApply, .proofPurposeInNoToken)
    rows.add(.proofTime, .doesNotApply, .proofTimeInNoToken)
    do {
      try token.checkHeader()
    } catch {
      rows.add(.signature, .failed, .signatureRefused, ["reason": error.name])
      return
    }
    addClaims(token, credential, issuer)
    let keys = await keys(of: token, issuer)
    guard !keys.candidates.isEmpty else {
      if let obstacle = keys.obstacle { rows.add(obstacle) }
      return
    }
    let method = token.jws.algorithm.rawValue
    for candidate in keys.candidates {
      guard let isSigned = try? token.jws.isSigned(by: candidate.key) else {
        let arguments = ["method": method, "key": candidate.key.kind.rawValue]
        rows.add(.signature, .failed, .signatureKeyMismatch, arguments)
        return
      }
      guard isSigned else { continue }
      var known = [Known(.key, candidate.key.fingerprint), Known(.method, method)]
      if let name = token.jws.keyID { known.insert(Known(.keyAddress, String(name.prefix(500))), at: 0) }
      rows.add(.signature, .passed, .signatureGood, ["method": method], known: known)
      rows.add(candidate.row)
      return
    }
    rows.add(.signature, .failed, .signatureBad)
  }

  /// The row `claims-match`.
  private mutating func addClaims(_ token: CredentialJWT, _ credential: CredentialDocument, _ issuer: String) {
    let differences = token.claimDifferences(
      issuer: issuer, subject: credential.subjectID, id: credential.id, validFrom: credential.validFrom,
      validUntil: credential.validUntil)
    for difference in differences {
      switch difference {
      case .missing("sub") where credential.subjectID == nil:
        rows.add(.claimsMatch, .remark, .claimSubjectNotSaid)
      case .missing(let claim): rows.add(.claimsMatch, .failed, .claimMissing, ["claim": claim])
      case .differs(let claim): rows.add(.claimsMatch, .failed, .claimDiffers, ["claim": claim])
      }
    }
    if differences.isEmpty { rows.add(.claimsMatch, .passed, .claimsSame) }
  }
}

extension CredentialJWT.Malformed {
  /// A stable name; its words stand under the key `reason.` and this.
  var name: String {
    switch self {
    case .payload: "jwt-payload"
    case .header: "jwt-header"
    case .keyMissing: "jwt-key-missing"
    case .privateKey: "jwt-private-key"
    }
  }
}
