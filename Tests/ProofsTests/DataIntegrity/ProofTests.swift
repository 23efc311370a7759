import LinkedData
import Testing

@testable import Proofs

@Suite("Proofs within documents")
struct ProofTests {
  /// The old suite has a context of its own.
  private static func document(for suite: Cryptosuite) -> JSONObject {
    guard suite == .ed25519Signature2020 else { return Sample.document }
    var document = Sample.document
    let contexts = document["@context"]?.array ?? []
    document["@context"] = .array(contexts + ["https://w3id.org/security/suites/ed25519-2020/v1"])
    return document
  }

  private static func signed(_ suite: Cryptosuite, _ kind: PublicKey.Kind) throws -> (JSONObject, ProofKey) {
    let key = try #require(Sample.key(kind))
    return (try #require(key.secure(document(for: suite), as: suite, options: Sample.created)), key)
  }

  private static func proof(_ document: JSONObject) throws -> DataIntegrityProof {
    try DataIntegrityProof(try #require(document["proof"]?.object))
  }

  @Test("what a key signs is found good with it, and with no other", arguments: Sample.combinations)
  func roundTrip(suite: Cryptosuite, kind: PublicKey.Kind) throws {
    let (document, key) = try Self.signed(suite, kind)
    let proof = try Self.proof(document)
    #expect(proof.suite == suite)
    #expect(proof.verificationMethod == key.method)
    #expect(proof.purpose == "assertionMethod")
    #expect(try proof.isMade(by: key.publicKey, over: document))
    let other = try #require(Sample.key(kind, 2))
    #expect(try !proof.isMade(by: other.publicKey, over: document))
    var unsigned = document
    unsigned["proof"] = nil
    #expect(try proof.isMade(by: key.publicKey, over: unsigned))
  }

  @Test("a change of the document is noticed", arguments: Sample.combinations)
  func changedDocument(suite: Cryptosuite, kind: PublicKey.Kind) throws {
    var (document, key) = try Self.signed(suite, kind)
    document["validFrom"] = "2024-01-01T00:00:01Z"
    #expect(try !Self.proof(document).isMade(by: key.publicKey, over: document))
  }

  @Test("a change of what the proof says is noticed", arguments: Sample.combinations)
  func changedOptions(suite: Cryptosuite, kind: PublicKey.Kind) throws {
    let (document, key) = try Self.signed(suite, kind)
    for (name, value) in [
      ("proofPurpose", "authentication"), ("created", "2024-01-02T00:00:01Z"), ("expires", "2030-01-01T00:00:00Z"),
      ("verificationMethod", "https://issuer.example/profile#1"), ("domain", "elsewhere.example"), ("id", "urn:uuid:9"),
    ] {
      var object = try #require(document["proof"]?.object)
      object[name] = .string(value)
      #expect(try !DataIntegrityProof(object).isMade(by: key.publicKey, over: document), "\(name)")
    }
  }

  @Test("one flipped bit of the signature is noticed", arguments: Sample.combinations)
  func flippedBit(suite: Cryptosuite, kind: PublicKey.Kind) throws {
    let (document, key) = try Self.signed(suite, kind)
    var object = try #require(document["proof"]?.object)
    var signature = try #require(Multibase.decode(object["proofValue"]?.string ?? ""))
    for position in [0, signature.count / 2, signature.count - 1] {
      signature[position] ^= 1
      object["proofValue"] = .string(Multibase.encode(signature, as: .base58))
      #expect(try !DataIntegrityProof(object).isMade(by: key.publicKey, over: document))
      signature[position] ^= 1
    }
  }

  @Test("a proof under the name of another suite is not good")
  func otherSuite() throws {
    let (document, key) = try Self.signed(.eddsaRDFC, .ed25519)
    var object = try #require(document["proof"]?.object)
    for name in ["eddsa-2022", "eddsa-jcs-2022"] {
      object["cryptosuite"] = .string(name)
      #expect(try !DataIntegrityProof(object).isMade(by: key.publicKey, over: document), "\(name)")
    }
    object["cryptosuite"] = "ecdsa-rdfc-2019"
    #expect(throws: SecuredDocument.Failure.keyKind(.ed25519)) {
      try DataIntegrityProof(object).isMade(by: key.publicKey, over: document)
    }
    let p256 = try #require(Sample.key(.p256)).publicKey
    #expect(try !DataIntegrityProof(object).isMade(by: p256, over: document))
    // As many bytes as a signature with P-256 has, asked of a key on P-384.
    let p384 = try #require(Sample.key(.p384)).publicKey
    #expect(try !DataIntegrityProof(object).isMade(by: p384, over: document))
  }

  @Test("with Ed25519 the same document is signed to the same bytes", arguments: [Cryptosuite.eddsaRDFC, .eddsaJCS])
  func deterministic(suite: Cryptosuite) throws {
    #expect(try Self.signed(suite, .ed25519).0 == Self.signed(suite, .ed25519).0)
  }

  @Test("with P-384 what is signed is hashed with SHA-384, the canonical form too")
  func longHash() throws {
    let (document, _) = try Self.signed(.ecdsaRDFC, .p384)
    var secured = SecuredDocument(document)
    let data = try Self.proof(document).signedData(document: &secured, .sha384)
    #expect(data.count == 96)
    #expect(try Array(data.suffix(48)) == RDFHash.sha384.digest(secured.statements(.sha384)))
  }

  @Test("an RSA key makes no proofs, and no proof is asked of one")
  func rsa() throws {
    let (document, _) = try Self.signed(.eddsaRDFC, .ed25519)
    #expect(ProofKey.generate(.rsa) == nil)
    #expect(throws: SecuredDocument.Failure.keyKind(.rsa)) {
      try Self.proof(document).isMade(by: PublicKey(pem: TestKeys.rsaPublic), over: document)
    }
  }

  @Test("a key on a curve does not make the other curve's proofs")
  func wrongKey() throws {
    let key = try #require(Sample.key(.p256))
    #expect(key.secure(Sample.document, as: .eddsaRDFC, options: Sample.created) == nil)
  }
}
