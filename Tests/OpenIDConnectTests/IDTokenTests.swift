import Crypto
import Foundation
import LinkedData
import Proofs
import Testing

@testable import OpenIDConnect

@Suite("What a provider says of a person is believed only where all of it fits") struct IDTokenTests {
  static let now = Date(timeIntervalSince1970: 1_795_521_600)
  static let provider = Provider(
    slug: "a", name: "A", issuer: "https://id.example", clientID: "lapel", clientSecret: nil,
    isTrustedForAddresses: true)
  let key = P256.Signing.PrivateKey()

  static var metadata: ProviderMetadata {
    get throws {
      try ProviderMetadata(
        Array(
          """
          {"issuer": "https://id.example", "authorization_endpoint": "https://id.example/authorize",
            "token_endpoint": "https://id.example/token", "jwks_uri": "https://id.example/keys",
            "id_token_signing_alg_values_supported": ["ES256"]}
          """.utf8), of: provider)
    }
  }

  static let usual: JSONObject = [
    "iss": "https://id.example", "aud": "lapel", "sub": "robin", "nonce": "n", "iat": 1_795_521_590,
    "exp": 1_795_521_900, "email": "robin@example.org", "email_verified": true, "preferred_username": "robin",
  ]

  private func keys(_ keyID: String? = "one") throws -> JSONWebKeySet {
    let point = Array(key.publicKey.rawRepresentation)
    var jwk: JSONObject = [
      "kty": "EC", "crv": "P-256", "x": .string(Base64URL.encode(Array(point.prefix(32)))),
      "y": .string(Base64URL.encode(Array(point.suffix(32)))),
    ]
    jwk["kid"] = keyID.map(JSON.string)
    return try #require(JSONWebKeySet(["keys": [.object(jwk)]]))
  }

  private func signed(
    _ payload: [UInt8], header: JSONObject = ["alg": "ES256", "kid": "one"], by other: P256.Signing.PrivateKey? = nil
  ) throws -> String {
    let input = Base64URL.encode(JSON.object(header).bytes) + "." + Base64URL.encode(payload)
    let signature = try (other ?? key).signature(for: Data(input.utf8))
    return input + "." + Base64URL.encode(Array(signature.rawRepresentation))
  }

  private func token(_ text: String, keyID: String? = "one") throws(IDToken.Refusal) -> IDToken {
    guard let keys = try? keys(keyID), let metadata = try? Self.metadata else { throw .content }
    return try IDToken(verifying: text, by: keys, of: metadata, for: Self.provider, nonce: "n", at: Self.now)
  }

  private func token(changing claims: JSONObject, without left: String? = nil) throws -> IDToken {
    var all = Self.usual
    for member in claims.members { all[member.key] = member.value }
    if let left { all[left] = nil }
    return try token(try signed(JSON.object(all).bytes))
  }

  @Test("a good one says who it is")
  func good() throws {
    let token = try token(changing: [:])
    #expect(token.issuer == "https://id.example" && token.subject == "robin")
    #expect(
      token.claims.email == "robin@example.org" && token.claims.isEmailVerified && token.claims.preferredName == "robin"
    )
    #expect(try self.token(changing: ["aud": ["lapel", "other"], "azp": "lapel"]).subject == "robin")
    #expect(try self.token(changing: ["email_verified": "true"]).claims.isEmailVerified)
    for doubt: JSON in [false, "false", 1, "yes", .null] {
      #expect(try !self.token(changing: ["email_verified": doubt]).claims.isEmailVerified)
    }
    #expect(try !self.token(changing: [:], without: "email_verified").claims.isEmailVerified)
  }

  @Test("without the name of a key, every key of the set is tried")
  func unnamedKey() throws {
    let text = try signed(JSON.object(Self.usual).bytes, header: ["alg": "ES256"])
    #expect(try token(text, keyID: nil).subject == "robin")
  }

  static let faults: [(IDToken.Refusal, JSONObject, String?)] = [
    (.issuer, ["iss": "https://id.example/"], nil), (.issuer, ["iss": "https://evil.example"], nil),
    (.issuer, [:], "iss"), (.audience, ["aud": "other"], nil), (.audience, ["aud": ["other"]], nil),
    (.audience, [:], "aud"), (.audience, ["aud": "LAPEL"], nil), (.party, ["aud": ["lapel", "other"]], nil),
    (.party, ["azp": "other"], nil), (.party, ["azp": 1], nil), (.expired, ["exp": 1_795_521_480], nil),
    (.time, [:], "exp"), (.time, [:], "iat"), (.time, ["iat": 1_795_521_721], nil),
    (.time, ["iat": 1_795_520_879], nil), (.time, ["exp": "1795521900"], nil), (.nonce, ["nonce": "m"], nil),
    (.nonce, [:], "nonce"), (.subject, [:], "sub"), (.subject, ["sub": ""], nil), (.subject, ["sub": 7], nil),
    (.subject, ["sub": "r\u{F6}bin"], nil), (.subject, ["sub": .string(String(repeating: "a", count: 256))], nil),
  ]

  @Test("each claim that does not fit is refused by its name", arguments: faults.indices)
  func refused(_ index: Int) throws {
    let (refusal, claims, left) = Self.faults[index]
    #expect(throws: refusal) { try token(changing: claims, without: left) }
  }

  @Test("a signature that proves nothing is none, whatever the token says of itself")
  func signatures() throws {
    let payload = JSON.object(Self.usual).bytes
    let good = try signed(payload)
    #expect(throws: IDToken.Refusal.signature) { try token(try signed(payload, by: P256.Signing.PrivateKey())) }
    #expect(throws: IDToken.Refusal.signature) {
      try token(try signed(payload, header: ["alg": "ES256", "kid": "two"]))
    }
    #expect(throws: IDToken.Refusal.signature) { try token(String(good.dropLast(2)) + "AA") }
    #expect(throws: IDToken.Refusal.algorithm) {
      try token(try signed(payload, header: ["alg": "RS256", "kid": "one"]))
    }
    for name: JSON in ["none", "HS256", "ES512", "es256"] {
      #expect(throws: IDToken.Refusal.notSigned) {
        try token(try signed(payload, header: ["alg": name, "kid": "one"]))
      }
    }
    #expect(throws: IDToken.Refusal.notSigned) { try token("a.b") }
    #expect(throws: IDToken.Refusal.content) { try token(try signed(Array("[]".utf8))) }
    let twice = Array(#"{"sub": "robin", "sub": "admin"}"#.utf8)
    #expect(throws: IDToken.Refusal.content) { try token(try signed(twice)) }
  }

  @Test("a token with any byte changed is refused")
  func flipped() throws {
    let good = Array(try signed(JSON.object(Self.usual).bytes).utf8)
    for index in good.indices.dropLast() where good[index] != UInt8(ascii: ".") {
      var bad = good
      bad[index] = bad[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      #expect(throws: IDToken.Refusal.self) { try token(String(decoding: bad, as: UTF8.self)) }
    }
  }
}
