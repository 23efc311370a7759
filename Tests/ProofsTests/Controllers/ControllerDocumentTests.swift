import LinkedData
import Proofs
import Testing

@Suite("Who says whose a key is")
struct ControllerDocumentTests {
  private static let id = "https://issuer.example/profile"
  private static let multikey: JSONObject = [
    "id": "https://issuer.example/profile#1", "type": "Multikey", "controller": "https://issuer.example/profile",
    "publicKeyMultibase": "z6MkmBr8GSqjbKNPkWGi6UU7Jt9zc6HQhMRR4BxfhVvuPZnZ",
  ]

  private static func document(_ methods: [JSONObject], assertions: [JSON]) throws -> ControllerDocument {
    try #require(
      ControllerDocument([
        "id": .string(id), "verificationMethod": .array(methods.map { .object($0) }),
        "assertionMethod": .array(assertions),
      ]))
  }

  private static func with(_ name: String, _ value: JSON?) -> JSONObject {
    var method = multikey
    method[name] = value
    return method
  }

  private static func key(_ document: ControllerDocument) -> PublicKey? { document.assertionMethod(id + "#1")?.key }

  @Test("a method that is listed for statements gives its key, by reference or embedded, alone or in a list")
  func listed() throws {
    let key = try PublicKey(multibase: "z6MkmBr8GSqjbKNPkWGi6UU7Jt9zc6HQhMRR4BxfhVvuPZnZ")
    let reference = JSON.string(Self.id + "#1")
    #expect(try Self.key(Self.document([Self.multikey], assertions: [reference])) == key)
    #expect(try Self.key(Self.document([Self.multikey], assertions: ["#1"])) == key)
    #expect(try Self.key(Self.document([Self.with("id", "#1")], assertions: [reference])) == key)
    #expect(try Self.key(Self.document([], assertions: [.object(Self.multikey)])) == key)
    let alone: JSONObject = [
      "id": .string(Self.id), "verificationMethod": .object(Self.multikey), "assertionMethod": reference,
    ]
    #expect(Self.key(try #require(ControllerDocument(alone))) == key)
  }

  @Test("a key that only the asker names is not listed")
  func notListed() throws {
    let document = try Self.document([Self.multikey], assertions: ["#1"])
    for name in ["#2", "#z6MkmBr8GSqjbKNPkWGi6UU7Jt9zc6HQhMRR4BxfhVvuPZnZ", "", "#1 "] {
      #expect(document.assertionMethod(Self.id + name) == nil)
    }
    #expect(try Self.key(Self.document([], assertions: ["#1"])) == nil)
  }

  @Test("a key for another purpose does not sign statements")
  func purpose() throws {
    let document = try #require(
      ControllerDocument([
        "id": .string(Self.id), "verificationMethod": [.object(Self.multikey)], "authentication": ["#1"],
        "assertionMethod": [],
      ]))
    #expect(document.method(Self.id + "#1") != nil)
    #expect(Self.key(document) == nil)
  }

  @Test("somebody else's key is not the issuer's")
  func controller() throws {
    let key = try PublicKey(multibase: "z6MkmBr8GSqjbKNPkWGi6UU7Jt9zc6HQhMRR4BxfhVvuPZnZ")
    let foreign = try Self.document([Self.with("controller", "https://evil.example/profile")], assertions: ["#1"])
    #expect(foreign.methods(with: key).isEmpty)
    #expect(try Self.document([Self.multikey], assertions: []).methods(with: key).isEmpty)
    #expect(try Self.document([Self.multikey], assertions: ["#1"]).methods(with: key).count == 1)
  }

  @Test("two different keys of one name are a refusal, the same one twice is not")
  func ambiguous() throws {
    let other = Self.with("publicKeyMultibase", "z6MkgYE1X439ceeTnL6Gk3ha5NrZ3xdZ75ZZ3zVdZ6bBnUeP")
    for methods in [[Self.multikey, other], [other, Self.multikey]] {
      #expect(try Self.key(Self.document(methods, assertions: ["#1"])) == nil)
    }
    #expect(try Self.key(Self.document([Self.multikey], assertions: [.object(other)])) == nil)
    #expect(try Self.key(Self.document([Self.multikey], assertions: [.object(Self.multikey)])) != nil)
  }

  @Test("a method with two keys, with its secret, or with a key of another kind than it says gives none")
  func keys() throws {
    let jwk: JSON = ["kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"]
    for method in [
      Self.with("publicKeyJwk", jwk), Self.with("secretKeyMultibase", "z3u2"), Self.with("privateKeyJwk", jwk),
      Self.with("type", "EcdsaSecp256r1VerificationKey2019"), Self.with("publicKeyMultibase", "z6Mk"),
      Self.with("publicKeyMultibase", nil), Self.with("publicKeyMultibase", 1),
    ] {
      #expect(try Self.key(Self.document([method], assertions: ["#1"])) == nil)
    }
  }

  @Test("keys are read in the forms that issuers publish", arguments: ["JsonWebKey", "JsonWebKey2020"])
  func forms(type: String) throws {
    var method = Self.with("type", .string(type))
    method["publicKeyMultibase"] = nil
    method["publicKeyJwk"] = ["kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"]
    #expect(try Self.key(Self.document([method], assertions: ["#1"]))?.kind == .ed25519)
    let old = Self.with("type", "Ed25519VerificationKey2020")
    #expect(try Self.key(Self.document([old], assertions: ["#1"]))?.kind == .ed25519)
  }

  @Test("one method that cannot be read spoils no other")
  func others() throws {
    let odd: JSONObject = ["id": "#0", "type": "Unheard", "publicKeyHex": "00"]
    #expect(try Self.key(Self.document([odd, Self.multikey], assertions: ["#0", "#1"])) != nil)
  }

  @Test(
    "a key is in force until it ends or is withdrawn; what is no date counts as one that is over",
    arguments: [
      ("expires", nil, .good), ("expires", "2030-01-01T00:00:00Z", .good),
      ("expires", "2020-01-01T00:00:00Z", .expired),
      ("expires", "soon", .expired), ("revoked", "2020-01-01T00:00:00Z", .revoked), ("revoked", "2020-01-01", .revoked),
      ("revoked", true, .revoked), ("revoked", false, .good), ("revoked", .null, .good),
      ("revoked", "2030-01-01T00:00:00Z", .good), ("revoked", ["2020-01-01T00:00:00Z"], .revoked),
    ] as [(String, JSON?, VerificationMethod.Standing)])
  func standing(_ member: String, _ value: JSON?, _ standing: VerificationMethod.Standing) throws {
    let method = try #require(VerificationMethod(Self.with(member, value)))
    #expect(method.standing(at: 1_767_225_600) == standing)
  }

  @Test("a document without an id says nothing about anybody")
  func noID() {
    #expect(ControllerDocument(["verificationMethod": [.object(Self.multikey)]]) == nil)
    #expect(ControllerDocument(["id": 1]) == nil)
  }

  @Test("a method may be a document of its own")
  func alone() throws {
    let method = try #require(VerificationMethod(Self.multikey))
    #expect(method.id == Self.id + "#1")
    #expect(method.controller == Self.id)
    #expect(method.key?.kind == .ed25519)
    #expect(VerificationMethod(["type": "Multikey"]) == nil)
  }
}
