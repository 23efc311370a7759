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
    addClaims(token)
    let keys = await keys(of: token, issuer)
    guard !keys.candidates.isEmpty else {
      if let obstacle = keys.obstacle { rows.add(obstacle) }
      return
    }
    let method = token.jws.algorithm.rawValue
    // Of several keys of one name some may be of another kind.
    let fitting = keys.candidates.compactMap { candidate in
      (try? token.jws.isSigned(by: candidate.key)).map { (candidate, isSigned: $0) }
    }
    for (candidate, isSigned) in fitting where isSigned {
      var known = [Known(.key, candidate.key.fingerprint), Known(.method, method)]
      if let name = token.keyID { known.insert(Known(.keyAddress, name.cut(to: 500)), at: 0) }
      rows.add(.signature, .passed, .signatureGood, ["method": method], known: known)
      rows.add(candidate.row)
      return
    }
    if fitting.isEmpty, let other = keys.candidates.first?.key.kind {
      rows.add(.signature, .failed, .signatureKeyMismatch, ["method": method, "key": other.rawValue])
    } else {
      rows.add(.signature, .failed, .signatureBad)
    }
  }

  /// The row `claims-match`.
  private mutating func addClaims(_ token: CredentialJWT) {
    let differences = token.claimDifferences
    for difference in differences {
      let claim = ["claim": difference.claim.rawValue]
      switch difference.kind {
      case .missingForIdentifiers: rows.add(.claimsMatch, .remark, .claimSubjectNotSaid)
      case .missing: rows.add(.claimsMatch, .failed, .claimMissing, claim)
      case .differs: rows.add(.claimsMatch, .failed, .claimDiffers, claim)
      }
    }
    if differences.isEmpty { rows.add(.claimsMatch, .passed, .claimsSame) }
  }

  /// Verifies a signed statement that is a credential of 3.0; `false` for those of other versions.
  mutating func isCredential(_ jws: JWS, saying document: JSON) async -> Bool {
    let token: CredentialJWT
    do {
      token = try CredentialJWT(jws, saying: document)
    } catch {
      return refuse(document, error)
    }
    guard (try? StandardVersion(of: .object(token.credential))) == .v3_0 else { return false }
    add(StandardVersion.v3_0)
    await verify(SealedCredential(token))
    return true
  }

  /// A signed statement of 3.0 whose header no badge has. What it says is shown all the same.
  private mutating func refuse(_ payload: JSON, _ malformed: CredentialJWT.Malformed) -> Bool {
    let credential = payload["vc"] ?? payload
    guard (try? StandardVersion(of: credential)) == .v3_0, let (object, _) = recognise(credential) else { return false }
    badge = FoundBadge(CredentialDocument(object, .award))
    rows.add(.signature, .failed, .signatureRefused, ["reason": malformed.name])
    return true
  }
}

extension CredentialJWT.Malformed {
  /// A stable name; its words stand under the key `reason.` and this.
  var name: String {
    switch self {
    case .payload, .notAnObject, .twoCredentials: "jwt-payload"
    case .header: "jwt-header"
    case .noKey: "jwt-key-missing"
    case .key: "jwt-key"
    }
  }
}
