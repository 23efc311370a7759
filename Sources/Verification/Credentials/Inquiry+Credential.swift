internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// A credential of Open Badges 3.0 that was handed in, with every row.
  ///
  /// - Source: Open Badges 3.0, “Verification and Validation”.
  mutating func verify(_ sealed: SealedCredential) async {
    let original = CredentialDocument(sealed.object, .award)
    badge = FoundBadge(original)
    rows.add(.embeddedMatchesHosted, .doesNotApply, .embeddedNothing)
    rows.add(.issuerScope, .doesNotApply, .scopeBySignature)
    guard await addGenuineness(of: original, sealed.token) else { return }
    let newer = await refreshed(original)
    if let newer { badge = FoundBadge(newer) }
    let credential = newer ?? original
    badge?.issuerHost = credential.issuer.map { Self.provenName($0.id) }
    noteParticulars(credential)
    await addSchemas(credential)
    await addStatus(credential)
    addPeriod(credential)
    addRecipient(credential)
    await addImage(credential)
    addEvidence(credential)
    addAlignment(credential)
    rows.add(.extensions, .doesNotApply, .extensionsBySchema)
    await addEndorsements(credential)
  }

  /// The rows up to `key-belongs-to-issuer`; whether the credential is its issuer's.
  mutating func addGenuineness(of credential: CredentialDocument, _ token: CredentialJWT?) async -> Bool {
    add(credential.problems)
    if rows[.documentComplete] == nil { rows.add(.documentComplete, .passed, .documentComplete) }
    rows.add(.hosted, .doesNotApply, .hostedNotNeeded)
    guard let issuer = credential.issuer else { return false }
    if let token {
      rows.add(.wordsKnown, .doesNotApply, .wordsAllSigned)
      await addToken(token, credential, issuer.id)
    } else {
      await addProofs(credential, issuer.id)
    }
    // What its issuer forgot to say makes it no less the issuer's.
    let isBroken = rows.checks.contains { $0.state == .failed && $0.id != .documentComplete }
    return !isBroken && stands(.signature) && stands(.keyBelongsToIssuer)
  }

  private func stands(_ id: CheckID) -> Bool {
    rows[id].map { $0.state == .passed || $0.state == .remark } ?? false
  }

  /// The host or DID that is proven to stand behind an issuer.
  static func provenName(_ issuer: String) -> String {
    guard issuer.hasPrefix("did:web:"), case .web(let address)? = DID(issuer)?.method else { return host(issuer) }
    return host(address)
  }
}
