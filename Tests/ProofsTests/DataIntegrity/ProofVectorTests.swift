import Foundation
import LinkedData
import TestSupport
import Testing

@testable import Proofs

@Suite("Proofs of the standards", .enabled(if: Fixtures.areThere))
struct ProofVectorTests {
  @Test(
    "every step to a proof is as published",
    arguments: [
      ("vc-di-eddsa/eddsa-rdfc-2022", "vc-di-eddsa/keyPair.json"),
      ("vc-di-eddsa/eddsa-jcs-2022", "vc-di-eddsa/keyPair.json"),
      ("vc-di-eddsa/Ed25519Signature2020", "vc-di-eddsa/keyPair.json"),
      ("vc-di-ecdsa/ecdsa-rdfc-2019-p256", "vc-di-ecdsa/p256KeyPair.json"),
      ("vc-di-ecdsa/ecdsa-jcs-2019-p256", "vc-di-ecdsa/p256KeyPair.json"),
    ])
  func steps(folder: String, keys: String) throws {
    let text = try #require(Self.json("vc-di/" + keys)["publicKeyMultibase"]?.string)
    let vector = try ProofVector(Fixtures.openBadges.url.appending(path: "vc-di/" + folder))
    try vector.check(with: PublicKey(multibase: text), in: Self.jsonLD())
  }

  @Test(
    "the published secret keys make the published proofs, byte for byte",
    arguments: [
      ("eddsa-rdfc-2022/signedDataInt.json", Cryptosuite.eddsaRDFC), ("eddsa-jcs-2022/signedJCS.json", .eddsaJCS),
      ("Ed25519Signature2020/signedEdSig.json", .ed25519Signature2020),
    ])
  func made(path: String, suite: Cryptosuite) throws {
    let secret = try #require(Self.json("vc-di/vc-di-eddsa/keyPair.json")["privateKeyMultibase"]?.string)
    let bytes = try #require(Multibase.decode(secret))
    let key = try #require(ProofKey(.ed25519, secret: Array(bytes.dropFirst(2))))
    let signed = try #require(Self.json("vc-di/vc-di-eddsa/" + path).object)
    var unsigned = signed
    unsigned["proof"] = nil
    let options: JSONObject = ["created": "2023-02-24T23:36:38Z"]
    #expect(key.secure(unsigned, as: suite, options: options, in: try Self.jsonLD()) == signed)
  }

  private static func json(_ path: String) throws -> JSON { try JSON(parsing: Fixtures.openBadges.bytes(path)) }

  private static func jsonLD() throws -> JSONLD {
    let examples = try json("contexts/credentials-examples-v2.jsonld")
    let address = "https://www.w3.org/ns/credentials/examples/v2"
    return JSONLD(vocabularies: Vocabularies.standard.adding(address, examples))
  }
}
