internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// A signed badge: the signature over these bytes, by a key of the issuer.
  ///
  /// - Source: Open Badges 2.0, “SignedBadge Verification”; Open Badges 1.0, “Badge Verification”.
  mutating func verify(signed text: String) async {
    let jws: JWS
    do {
      jws = try JWS(compact: text)
    } catch {
      addMalformed(error)
      return
    }
    let json: JSON
    do {
      json = try JSON(parsing: jws.payload)
    } catch {
      rows.add(.inputRecognised, .failed, .inputPayloadMalformed, ["reason": error.name])
      return
    }
    if await isCredential(jws, saying: json) { return }
    guard let (written, version) = recognise(json), isChecked(version, written) else { return }
    let object = inPlainWords(written)
    guard version != .v0_5 else {
      rows.add(.signature, .failed, .signatureNotInVersion, ["version": version.rawValue])
      return
    }
    let assertion = AssertionDocument(object, version: version)
    badge = FoundBadge(assertion)
    add(assertion.problems)
    rows.add(.hosted, .doesNotApply, .hostedNotNeeded)
    guard assertion.verification?.kind != .hosted else {
      rows.add(.signature, .failed, .signatureSaysHosted)
      return
    }
    guard assertion.verification != nil else { return }
    let chain = await chain(of: assertion, publishedAt: nil)
    badge = FoundBadge(chain)
    guard let issuer = chain.issuer, await addSignature(jws, chain, issuer) else { return }
    badge?.issuerHost = chain.issuerOrigin?.name
    if assertion.verification?.hasOwnRules == true {
      rows.add(.issuerScope, .failed, .scopeOwnRules)
    } else {
      rows.add(.issuerScope, .doesNotApply, .scopeBySignature)
    }
    await addRevocation(assertion, issuer, chain)
    await addAward(chain, copy: nil)
  }

  private mutating func addMalformed(_ malformed: JWS.Malformed) {
    switch malformed {
    case .algorithmMissing, .algorithmRefused, .criticalHeader, .payloadForm:
      rows.add(.signature, .failed, .signatureRefused, ["reason": malformed.name])
    case .tooLong, .parts, .headerTooLong, .headerEncoding, .headerNotAnObject, .payloadEncoding,
      .signatureEncoding:
      rows.add(.inputRecognised, .failed, .inputSignedMalformed, ["reason": malformed.name])
    }
  }
}

extension JWS.Malformed {
  /// A stable name; its words stand under the key `reason.` and this.
  var name: String {
    switch self {
    case .tooLong, .headerTooLong: "jws-too-long"
    case .parts: "jws-parts"
    case .headerEncoding, .payloadEncoding, .signatureEncoding: "jws-encoding"
    case .headerNotAnObject: "jws-header"
    case .algorithmMissing: "jws-algorithm-missing"
    case .algorithmRefused: "jws-algorithm-refused"
    case .criticalHeader: "jws-critical-header"
    case .payloadForm: "jws-payload-form"
    }
  }
}
