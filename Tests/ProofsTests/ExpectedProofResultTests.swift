import LinkedData
import Proofs
import TestSupport
import Testing

@Suite("The mathematics of published proofs", .enabled(if: Fixtures.areThere))
struct ExpectedProofResultTests {
  /// Contexts that only test vectors name.
  private static let contexts = [
    "https://www.w3.org/ns/credentials/examples/v2": "credentials-examples-v2.jsonld",
    "https://www.w3.org/2018/credentials/examples/v1": "credentials-examples-v1.jsonld",
    "https://w3id.org/citizenship/v4rc1": "citizenship-v4rc1.jsonld",
    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": "from-1edtech-validator/clr-v2p0-2.0.1.json",
  ]

  private static func processor() throws -> JSONLD {
    let all = try contexts.reduce(Vocabularies.standard) { known, context in
      known.adding(context.key, try JSON(parsing: Fixtures.openBadges.bytes("contexts/" + context.value)))
    }
    return JSONLD(vocabularies: all, isSafe: false)
  }

  @Test("each proof is good or bad as the reference says, by the key that its method's fragment is")
  func results() throws {
    let expected = try JSON(parsing: Fixtures.openBadges.bytes("expected-proof-results.json"))
    let files = (expected.object?.members ?? []).filter { !$0.key.hasPrefix("_") }
    #expect(files.count >= 35)
    let jsonLD = try Self.processor()
    for file in files {
      let document = try #require(JSON(parsing: Fixtures.openBadges.bytes(file.key)).object)
      var secured = SecuredDocument(document, in: jsonLD)
      let results = secured.proofs.map { Self.result($0, &secured) }
      #expect(results == file.value.array?.compactMap(\.string), "\(file.key)")
    }
  }

  private static func result(_ object: JSONObject, _ document: inout SecuredDocument) -> String {
    let proof: DataIntegrityProof
    do { proof = try DataIntegrityProof(object) } catch {
      if case .unsupported(let name) = error { return "not-checked-here \(name)" }
      return "\(error)"
    }
    let name = proof.suite.rawValue
    guard let fragment = proof.verificationMethod.split(whereSeparator: { $0 == "#" || $0 == ":" }).last,
      let key = try? PublicKey(multibase: String(fragment))
    else { return "no key \(proof.verificationMethod)" }
    do {
      return (try proof.isMade(by: key, over: &document) ? "signature-good " : "signature-bad ") + name
    } catch {
      return "\(error)"
    }
  }
}
