import LinkedData
import Proofs
import Testing

@Suite("Reading proofs")
struct ProofReadingTests {
  private static let value = Multibase.encode([UInt8](repeating: 7, count: 64), as: .base58)
  private static let good: JSONObject = [
    "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2024-01-01T00:00:00Z",
    "verificationMethod": "did:example:1#2", "proofPurpose": "assertionMethod", "proofValue": .string(value),
  ]

  private static func with(_ changes: JSONObject) -> JSONObject {
    var object = good
    for change in changes.members { object[change.key] = change.value.isNull ? Optional<JSON>.none : change.value }
    return object
  }

  @Test("everything that a proof says is read")
  func everything() throws {
    let proof = try DataIntegrityProof(
      Self.with([
        "expires": "2030-01-01T00:00:00Z", "id": "urn:uuid:1", "previousProof": ["urn:uuid:2", "urn:uuid:3"],
      ]))
    #expect(proof.suite == .eddsaRDFC)
    #expect(proof.verificationMethod == "did:example:1#2")
    #expect(proof.created == "2024-01-01T00:00:00Z")
    #expect(proof.expires == "2030-01-01T00:00:00Z")
    #expect(proof.id == "urn:uuid:1")
    #expect(proof.previousProofs == ["urn:uuid:2", "urn:uuid:3"])
  }

  @Test("kinds of proof that cannot be verified are named")
  func unsupported() {
    for name in ["ecdsa-sd-2023", "bbs-2023", "Ed25519Signature2020", "EDDSA-RDFC-2022", "eddsa-rdfc-2022\u{0}", ""] {
      #expect(throws: DataIntegrityProof.Malformed.unsupported(name: name)) {
        try DataIntegrityProof(Self.with(["cryptosuite": .string(name)]))
      }
    }
    for type in ["Ed25519Signature2018", "JsonWebSignature2020", "RsaSignature2018"] {
      #expect(throws: DataIntegrityProof.Malformed.unsupported(name: type)) {
        try DataIntegrityProof(Self.with(["type": .string(type)]))
      }
    }
  }

  @Test(
    "members that are missing or no texts are named",
    arguments: [
      ("type", "null"), ("type", "1"), ("type", #"["DataIntegrityProof","Other"]"#), ("cryptosuite", "null"),
      ("cryptosuite", #"["eddsa-rdfc-2022"]"#), ("verificationMethod", "null"), ("verificationMethod", "1"),
      ("proofPurpose", "null"), ("proofPurpose", #"["assertionMethod"]"#), ("proofValue", "null"),
      ("proofValue", "1"), ("created", "1"), ("expires", "false"), ("id", #"["a"]"#),
      ("previousProof", "1"), ("previousProof", #"["a",1]"#),
    ])
  func members(name: String, value: String) throws {
    let object = Self.with(JSONObject([(key: name, value: try JSON(parsing: value))]))
    #expect(throws: DataIntegrityProof.Malformed.member(name)) { try DataIntegrityProof(object) }
  }

  @Test("a signature has the length of its suite and is written in base 58")
  func values() throws {
    let long = Multibase.encode([UInt8](repeating: 7, count: 96), as: .base58)
    for value in [
      long, Multibase.encode([UInt8](repeating: 7, count: 63), as: .base58),
      Multibase.encode([UInt8](repeating: 7, count: 65), as: .base58), "", "z", "z0", String(Self.value.dropFirst()),
      Multibase.encode([UInt8](repeating: 7, count: 64), as: .base64URL), Self.value + " ", " " + Self.value,
      "z" + String(repeating: "2", count: 100_000),
    ] {
      #expect(throws: DataIntegrityProof.Malformed.member("proofValue")) {
        try DataIntegrityProof(Self.with(["proofValue": .string(value)]))
      }
    }
    #expect(throws: Never.self) {
      try DataIntegrityProof(Self.with(["cryptosuite": "ecdsa-rdfc-2019", "proofValue": .string(long)]))
    }
  }

  @Test("no more earlier proofs than anybody needs are looked at")
  func many() {
    let many = JSON.array((0..<17).map { .string("urn:uuid:\($0)") })
    #expect(throws: DataIntegrityProof.Malformed.member("previousProof")) {
      try DataIntegrityProof(Self.with(["previousProof": many]))
    }
  }
}
