import LinkedData
import Proofs
import Testing

@Suite("Sets of keys")
struct JSONWebKeySetTests {
  private static let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
  private static let jwk: JSONObject = ["kty": "OKP", "crv": "Ed25519", "x": .string(x), "kid": "1"]

  private static func with(_ name: String, _ value: JSON) -> JSON {
    var jwk = jwk
    jwk[name] = value
    return .object(jwk)
  }

  @Test("keys are found by their name and by themselves")
  func found() throws {
    let set = try #require(JSONWebKeySet(["keys": [.object(Self.jwk)], "iss": "https://issuer.example/profile"]))
    let key = try PublicKey(jwk: Self.jwk)
    #expect(set.issuer == "https://issuer.example/profile")
    #expect(set.keys(named: "1") == [key])
    #expect(set.keys(named: "2") == [])
    #expect(set.keys(of: "https://issuer.example/profile") == [key])
    #expect(set.keys(named: "1", of: "https://issuer.example/profile") == [key])
  }

  @Test("a set, or a key in one, that says it is somebody else's is not the issuer's")
  func owners() throws {
    let issuer = "https://issuer.example/profile"
    let other = try #require(JSONWebKeySet(["keys": [.object(Self.jwk)], "iss": "https://other.example"]))
    #expect(other.keys(of: issuer) == [] && other.keys(named: "1", of: issuer) == [])
    let mixed = try #require(JSONWebKeySet(["keys": [Self.with("iss", "https://other.example"), .object(Self.jwk)]]))
    #expect(mixed.keys(named: "1", of: issuer).count == 1)
    #expect(mixed.keys(named: "1").count == 2)
  }

  @Test("what was published is read alike each time, and other bytes are other sets")
  func published() throws {
    let bytes = JSON.object(["keys": [.object(Self.jwk)]]).bytes
    let other = JSON.object(["keys": [.object(Self.jwk)], "iss": "https://other.example"]).bytes
    for _ in 0..<2 {
      #expect(JSONWebKeySet(published: bytes) == JSONWebKeySet(["keys": [.object(Self.jwk)]]))
      #expect(JSONWebKeySet(published: other)?.issuer == "https://other.example")
      #expect(JSONWebKeySet(published: Array(bytes.dropLast())) == nil)
      #expect(JSONWebKeySet(published: JSON.object(["key": []]).bytes) == nil)
    }
    // Too large to be kept.
    let large = JSON.object(["keys": [.object(Self.jwk)], "iss": .string(String(repeating: "a", count: 20_000))]).bytes
    #expect(JSONWebKeySet(published: large)?.members.count == 1)
  }

  @Test("keys that cannot have signed a badge are passed over")
  func passedOver() throws {
    let set = try #require(
      JSONWebKeySet([
        "keys": [
          Self.with("use", "enc"), Self.with("key_ops", ["sign"]), Self.with("d", "AA"), Self.with("kty", "oct"),
          Self.with("crv", "X25519"), "not an object", Self.with("x", "AA"),
        ]
      ]))
    #expect(set.members.isEmpty)
    let others = try #require(
      JSONWebKeySet(["keys": [Self.with("use", "sig"), Self.with("key_ops", ["verify"]), Self.with("alg", "EdDSA")]]))
    #expect(others.keys(named: "1").count == 3)
  }

  @Test("an RSA key below 2,048 bits is passed over")
  func small() throws {
    let small: JSON = ["kty": "RSA", "n": .string(String(repeating: "w", count: 172)), "e": "AQAB", "kid": "1"]
    #expect(JSONWebKeySet(["keys": [small]])?.members == [])
  }

  @Test("what has no list of keys is no set")
  func none() {
    #expect(JSONWebKeySet([:]) == nil)
    #expect(JSONWebKeySet(["keys": "1"]) == nil)
    #expect(JSONWebKeySet(Self.jwk) == nil)
  }
}
