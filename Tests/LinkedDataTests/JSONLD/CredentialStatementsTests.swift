import LinkedData
import TestSupport
import Testing

/// Credentials whose statements somebody else has published.
@Suite("Statements of published credentials", .enabled(if: Fixtures.areThere))
struct CredentialStatementsTests {
  private static let contexts = [
    "https://www.w3.org/2018/credentials/v1": "credentials-v1.jsonld",
    "https://www.w3.org/ns/credentials/v2": "credentials-v2.jsonld",
    "https://www.w3.org/ns/credentials/examples/v2": "credentials-examples-v2.jsonld",
    "https://w3id.org/security/data-integrity/v2": "data-integrity-v2.jsonld",
    "https://w3id.org/security/suites/ed25519-2020/v1": "ed25519-2020-v1.jsonld",
    "https://w3id.org/citizenship/v4rc1": "citizenship-v4rc1.jsonld",
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json": "ob-v3p0.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": "ob-v3p0-3.0.1.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json": "ob-v3p0-3.0.2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
  ]

  private static func json(_ path: String) throws -> JSON { try JSON(parsing: Fixtures.openBadges.bytes(path)) }

  private static func processor() throws -> JSONLD {
    JSONLD(vocabularies: Vocabularies(contexts: try contexts.mapValues { try json("contexts/\($0)") }))
  }

  private static let published = [
    ("vc-di/vc-di-eddsa/unsigned.json", "vc-di/vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt"),
    (
      "vc-di/vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json",
      "vc-di/vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt"
    ),
    (
      "vc-di/vc-di-eddsa/Ed25519Signature2020/proofConfigEdSig.json",
      "vc-di/vc-di-eddsa/Ed25519Signature2020/proofCanonEdSig.txt"
    ),
    ("vc-di/vc-di-ecdsa/unsigned.json", "vc-di/vc-di-ecdsa/ecdsa-rdfc-2019-p256/canonDocECDSAP256.txt"),
    (
      "ob3/1edtech-spec-examples/impl__linked-data-proof-ob-00.json",
      "ob3/1edtech-impl-guide-vector/document-canon.txt"
    ),
  ]

  @Test("a credential states what its publisher says", arguments: published)
  func statements(_ document: String, _ canonical: String) throws {
    guard case .object(var object) = try Self.json(document) else { return }
    object["proof"] = nil
    let result = SimpleStatements.lines(of: try Self.processor().dataset(.object(object)))
    let wanted = SimpleStatements.lines(in: try Fixtures.openBadges.text(canonical))
    #expect(SimpleStatements.areAlike(result, wanted), "\(result.sorted().joined(separator: "\n"))")
  }
}
