internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import LinkedData
internal import OpenBadges
internal import Proofs
internal import Verification

/// Credentials of 3.0, from the bytes that are handed in to the whole report, on one core.
struct CredentialBenchmark {
  private let stopwatch: Stopwatch

  init(_ stopwatch: Stopwatch) { self.stopwatch = stopwatch }

  func run() async throws {
    try measureEdwards()
    try await measureWithin()
    try await measureToken()
  }

  /// A signature alone, over the two hashes that a proof signs.
  private func measureEdwards() throws {
    let key = Curve25519.Signing.PrivateKey()
    let data = [UInt8](repeating: 7, count: 64)
    let signature = try key.signature(for: data)
    let publicKey = key.publicKey
    stopwatch.measure("Ed25519 alone") { _ = publicKey.isValidSignature(signature, for: data) }
  }

  /// A proof within the document, by a key that is the issuer's identifier.
  private func measureWithin() async throws {
    guard let key = ProofKey.generate(.ed25519),
      let document = key.secure(
        SampleCredential.document(issuer: key.did), as: .eddsaRDFC, options: ["created": "2024-01-01T00:00:00Z"])
    else { throw Unmade() }
    let bytes = JSON.object(document).bytes
    let json = JSON.object(document)
    try stopwatch.measure("JSON read") { _ = try JSON(parsing: bytes) }
    let jsonLD = JSONLD()
    try stopwatch.measure("JSON-LD to statements") { _ = try jsonLD.dataset(json) }
    let dataset = try jsonLD.dataset(json)
    try stopwatch.measure("RDFC-1.0") { _ = try dataset.canonical() }
    guard let object = document["proof"]?.object else { throw Unmade() }
    let proof = try DataIntegrityProof(object)
    let publicKey = key.publicKey
    try stopwatch.measure("eddsa-rdfc-2022, the proof alone") {
      guard try proof.isMade(by: publicKey, over: document) else { throw Unmade() }
    }
    try await measure("verify 3.0, eddsa-rdfc-2022", bytes, Web { _, _ in .unreachable(.connection) })
  }

  /// The same credential in a token, by a key that the issuer publishes.
  private func measureToken() async throws {
    let key = try SigningKey.generate()
    let issuer = "https://issuer.example/profile"
    var claims = SampleCredential.document(issuer: issuer)
    claims["iss"] = .string(issuer)
    claims["sub"] = "did:example:ann"
    claims["jti"] = claims["id"]
    claims["nbf"] = 1_704_067_200
    let token = try key.sign(payload: JSON.object(claims).bytes, header: ["typ": "JWT", "kid": "k1"])
    let numbers = try _RSA.Signing.PublicKey(pemRepresentation: key.publicPEM).getKeyPrimitives()
    let keys: JSON = [
      "keys": [
        [
          "kty": "RSA", "kid": "k1", "n": .string(Base64URL.encode(Array(numbers.modulus))),
          "e": .string(Base64URL.encode(Array(numbers.publicExponent))),
        ]
      ]
    ]
    let body = keys.bytes
    let web = Web { address, _ in
      guard address == "https://issuer.example/.well-known/jwks.json" else { return .unreachable(.connection) }
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: 200, mediaType: "application/json", body: body,
          fetchedAt: Date(timeIntervalSince1970: 1_795_392_000)))
    }
    let jws = try JWS(compact: token)
    let publicKey = key.publicKey
    try stopwatch.measure("RS256 alone") { _ = try jws.isSigned(by: publicKey) }
    try await measure("verify 3.0, VC-JWT RS256", Array(token.utf8), web)
  }

  private func measure(_ name: String, _ bytes: [UInt8], _ web: Web) async throws {
    let verifier = Verifier(web: web)
    let now = Date(timeIntervalSince1970: 1_795_392_000)
    try await stopwatch.measure(name) {
      let report = await verifier.verify(bytes: bytes, isFile: false, recipients: nil, now: now)
      guard [.verified, .verifiedWithRemarks].contains(report.verdict.headline) else {
        throw IssuerBenchmark.Unexpected(name: name, verdict: report.verdict)
      }
    }
  }

  /// No key or proof could be made.
  private struct Unmade: Error {}
}
