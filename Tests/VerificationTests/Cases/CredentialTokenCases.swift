import LinkedData
import OpenBadges
import Proofs
import Verification

/// Credentials that are signed as tokens.
enum CredentialTokenCases {
  static func of(_ model: DataModel) -> [OwnCase] {
    func one(
      _ about: String, _ check: CheckID, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void = { _ in }
    ) -> OwnCase { OwnCase(about, model, .token, check, state, headline, change: change) }
    let claims = ["iss", "sub", "jti", "nbf"].flatMap { name in
      [
        one("without \(name)", .claimsMatch, .failed, .notVerified) { $0.omitted = [name] },
        one("another \(name)", .claimsMatch, .failed, .notVerified) { $0.claims = [name: name == "nbf" ? 1 : "other"] },
      ]
    }
    return claims + keys(model) + [
      one("claims that say the same", .claimsMatch, .passed, .verified),
      one("an end that the badge does not have", .claimsMatch, .failed, .notVerified) {
        $0.claims = ["exp": 4_000_000_000]
      },
      one("whom it names by an identifier alone", .claimsMatch, .remark, .verifiedWithRemarks) {
        $0.changeSubject { $0["id"] = nil }
      },
      one("intact", .signature, .passed, .verified),
      one("another signature", .signature, .failed, .notVerified) { $0.tamper = { $0["changed"] = true } },
      one("no key is named", .signature, .failed, .notVerified) { $0.header["kid"] = nil },
      one("a header that no badge has", .signature, .failed, .notVerified) {
        $0.header["x5u"] = "https://evil.example"
      },
      one("in a set at its own address that is somebody else's", .signature, .failed, .notVerified) {
        $0.header["kid"] = .string(CredentialWorld.keySet + "#k")
        $0.publishSet(issuer: "https://other.example")
      },
      one("alone at its address, for something else than signatures", .signature, .failed, .notVerified) {
        var jwk = $0.key.jwk
        jwk["use"] = "enc"
        $0.header["kid"] = "https://issuer.example/key"
        $0.web["https://issuer.example/key"] = .object(jwk)
      },
      one("the key is out of reach", .signature, .notChecked, .notFullyChecked) { $0.web.answers = [:] },
    ]
  }

  private static func keys(_ model: DataModel) -> [OwnCase] {
    func one(
      _ about: String, _ state: CheckState, _ headline: Headline,
      _ change: @escaping @Sendable (inout CredentialWorld) throws -> Void
    ) -> OwnCase { OwnCase(about, model, .token, .keyBelongsToIssuer, state, headline, change: change) }
    let stranger = CredentialWorld.keys[1]
    return [
      one("listed by the issuer", .passed, .verified) { _ in },
      one("the issuer's own name", .passed, .verified) {
        $0.setIssuer($0.key.did)
        $0.setMethod($0.key.method)
      },
      one("listed by a did:web", .passed, .verified) { $0.moveToDIDWeb() },
      one("listed by a did:web, by itself", .passed, .verified) {
        $0.moveToDIDWeb()
        $0.header["kid"] = nil
        $0.header["jwk"] = .object($0.key.jwk)
      },
      one("listed by a did:web, and withdrawn there under another name", .failed, .notVerified) {
        $0.moveToDIDWeb()
        $0.withdrawUnderAnotherName()
        $0.header["kid"] = nil
        $0.header["jwk"] = .object($0.key.jwk)
      },
      one("listed by a did:web, withdrawn there under another name, and called by the good one", .failed, .notVerified)
      {
        $0.moveToDIDWeb()
        $0.withdrawUnderAnotherName()
      },
      one("alone at an address on the issuer's site", .passed, .verified) {
        $0.publishAlone($0.key, at: "https://issuer.example/keys/1")
        $0.web.answers[CredentialWorld.issuer] = nil
      },
      one("that somebody uploaded to the issuer's site, beside the issuer's set", .failed, .notVerified) {
        $0.publishSet()
        $0.publishAlone(stranger, at: "https://issuer.example/uploads/1.json")
      },
      one("that somebody uploaded to the issuer's site, beside the issuer's own list", .failed, .notVerified) {
        $0.publishAlone(stranger, at: "https://issuer.example/uploads/1.json")
      },
      one("a stranger's name", .failed, .notVerified) {
        $0.key = stranger
        $0.setMethod(stranger.method)
      },
      one("in the issuer's set, by its name", .passed, .verified) {
        $0.header["kid"] = "k"
        $0.publishSet()
      },
      one("in the issuer's set, by itself", .passed, .verified) {
        $0.header["kid"] = nil
        $0.header["jwk"] = .object($0.key.jwk)
        $0.publishSet()
      },
      one("one of two keys of its name in the issuer's set", .passed, .verified) {
        $0.header["kid"] = "k"
        $0.publishSet(behind: stranger)
      },
      one("withdrawn", .failed, .notVerified) { $0.changeMethod { $0["revoked"] = true } },
      one("past its end", .failed, .notVerified) { $0.changeMethod { $0["expires"] = "2025-01-01T00:00:00Z" } },
      one("in a set that is somebody else's", .failed, .notVerified) {
        $0.header["kid"] = nil
        $0.header["jwk"] = .object($0.key.jwk)
        $0.publishSet(issuer: "https://other.example")
      },
      one("it travels in the badge alone", .failed, .notVerified) {
        $0.publishSet()
        $0.key = stranger
        $0.header["kid"] = nil
        $0.header["jwk"] = .object(stranger.jwk)
      },
      one("on another site", .failed, .notVerified) { $0.publishElsewhere(stranger) },
      one("on another site, and two others of its name at the issuer", .failed, .notVerified) {
        $0.publishElsewhere(stranger)
        $0.listTwice("https://evil.example/keys#1")
      },
      one("the issuer's set is out of reach", .notChecked, .notFullyChecked) {
        $0.header["kid"] = nil
        $0.header["jwk"] = .object($0.key.jwk)
      },
    ]
  }
}
