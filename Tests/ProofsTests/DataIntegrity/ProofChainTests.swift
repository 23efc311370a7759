import LinkedData
import Testing

@testable import Proofs

@Suite("Proofs that build on others")
struct ProofChainTests {
  private static let first = "urn:uuid:a1"
  private static let second = "urn:uuid:a2"

  /// Two proofs side by side, and one over both.
  private static func chain(_ suite: Cryptosuite) throws -> JSONObject {
    var document = Sample.document
    for (seed, options) in [
      (1, ["id": .string(first)] as JSONObject), (2, ["id": .string(second)]),
      (3, ["previousProof": [.string(first), .string(second)]]),
    ] {
      var options = options
      options["created"] = Sample.created["created"]
      let key = try #require(Sample.key(.ed25519, UInt8(seed)))
      document = try #require(key.secure(document, as: suite, options: options))
    }
    return document
  }

  /// Whether each proof of the document is good.
  private static func results(_ document: JSONObject) throws -> [Bool] {
    var secured = SecuredDocument(document)
    return try secured.proofs.enumerated().map { position, object in
      let key = try #require(Sample.key(.ed25519, UInt8(position + 1)))
      return try DataIntegrityProof(object).isMade(by: key.publicKey, over: &secured)
    }
  }

  private static func changing(
    _ document: JSONObject, _ position: Int, _ change: (inout JSONObject) -> Void
  ) throws -> JSONObject {
    var proofs = try #require(document["proof"]?.array)
    var proof = try #require(proofs[position].object)
    change(&proof)
    proofs[position] = .object(proof)
    var changed = document
    changed["proof"] = .array(proofs)
    return changed
  }

  @Test("all of them are good", arguments: [Cryptosuite.eddsaRDFC, .eddsaJCS])
  func good(suite: Cryptosuite) throws {
    #expect(try Self.results(Self.chain(suite)) == [true, true, true])
  }

  @Test("a proof that is built upon may not change", arguments: [Cryptosuite.eddsaRDFC, .eddsaJCS])
  func changed(suite: Cryptosuite) throws {
    let document = try Self.changing(Self.chain(suite), 0) { $0["created"] = "2024-01-03T00:00:00Z" }
    #expect(try Self.results(document) == [false, true, false])
  }

  @Test("without the proof that it builds upon the answer is a refusal")
  func missing() throws {
    let document = try Self.changing(Self.chain(.eddsaRDFC), 0) { $0["id"] = nil }
    #expect(throws: SecuredDocument.Failure.previousProofMissing) { try Self.results(document) }
    var alone = Sample.document
    alone["proof"] = nil
    let last = try #require(Self.chain(.eddsaRDFC)["proof"]?.array?.last?.object)
    let key = try #require(Sample.key(.ed25519, 3)).publicKey
    #expect(throws: SecuredDocument.Failure.previousProofMissing) {
      try DataIntegrityProof(last).isMade(by: key, over: alone)
    }
  }

  @Test("two proofs of one name are a refusal: nobody could say which was meant")
  func twice() throws {
    let document = try Self.changing(Self.chain(.eddsaRDFC), 1) { $0["id"] = .string(Self.first) }
    #expect(throws: SecuredDocument.Failure.previousProofMissing) { try Self.results(document) }
  }

  @Test("the link to earlier proofs cannot be taken away", arguments: [Cryptosuite.eddsaRDFC, .eddsaJCS])
  func unlinked(suite: Cryptosuite) throws {
    let document = try Self.changing(Self.chain(suite), 2) { $0["previousProof"] = .string(Self.first) }
    #expect(try Self.results(document) == [true, true, false])
  }
}
