import LinkedData
import Proofs
import Testing

@Suite("Credentials as tokens")
struct CredentialJWTTests {
  static let claims: JSONObject = [
    "iss": "https://issuer.example/profile", "sub": "did:example:ann", "jti": "urn:uuid:1", "nbf": 1_704_067_200,
  ]

  /// The credential, about somebody with an id.
  static let credential: JSONObject = {
    var document = Sample.document
    var subject = document["credentialSubject"]?.object ?? JSONObject()
    subject["id"] = "did:example:ann"
    document["credentialSubject"] = .object(subject)
    return document
  }()

  /// A token with the claims beside the credential.
  static func token(
    _ changes: JSONObject = [:], header: JSONObject = ["kid": "#1", "typ": "JWT"], kind: PublicKey.Kind = .ed25519
  ) throws -> CredentialJWT {
    var payload = credential
    for member in claims.members + changes.members {
      payload[member.key] = member.value.isNull ? Optional<JSON>.none : member.value
    }
    return try token(payload: payload, header: header, kind: kind)
  }

  static func token(
    payload: JSONObject, header: JSONObject = ["kid": "#1"], kind: PublicKey.Kind = .ed25519
  ) throws -> CredentialJWT {
    let key = try #require(Sample.key(kind))
    let text = try #require(key.sign(payload: JSON.object(payload).bytes, header: header))
    return try CredentialJWT(JWS(compact: text))
  }

  @Test("a token is read and verified with every kind of key", arguments: [PublicKey.Kind.ed25519, .p256, .p384])
  func roundTrip(kind: PublicKey.Kind) throws {
    let token = try Self.token(kind: kind)
    #expect(try token.jws.isSigned(by: try #require(Sample.key(kind)).publicKey))
    #expect(try !token.jws.isSigned(by: try #require(Sample.key(kind, 2)).publicKey))
    #expect(token.credential == Self.credential)
    #expect(!token.isWrapped)
    #expect(token.keyID == "#1")
    #expect(token.claimDifferences.isEmpty)
  }

  @Test("with RSA too")
  func rsa() throws {
    let key = try SigningKey(pem: TestKeys.rsaPrivate)
    let text = try key.sign(payload: JSON.object(Self.credential).bytes, header: ["kid": "1"])
    #expect(try CredentialJWT(JWS(compact: text)).jws.isSigned(by: key.publicKey))
  }

  @Test("the credential may stand in the claim vc")
  func wrapped() throws {
    var payload = Self.claims
    payload["vc"] = .object(Self.credential)
    let token = try Self.token(payload: payload)
    #expect(token.isWrapped)
    #expect(token.credential == Self.credential)
    #expect(token.claimDifferences.isEmpty)
  }

  @Test("a credential in the claim and another one around it are two credentials")
  func two() {
    #expect(throws: CredentialJWT.Malformed.twoCredentials) {
      try Self.token(["vc": .object(Self.credential)])
    }
  }

  @Test(
    "the type may be written in every case, and be absent",
    arguments: ["JWT", "jwt", "vc+jwt", "VC+LD+JSON+JWT"])
  func types(type: String) {
    #expect(throws: Never.self) { try Self.token(header: ["kid": "1", "typ": .string(type)]) }
    #expect(throws: Never.self) { try Self.token(header: ["kid": "1"]) }
  }

  @Test(
    "a header with anything else is refused by the member's name",
    arguments: [
      (#"{"kid":"1","jku":"https://evil.example"}"#, "jku"), (#"{"kid":"1","x5c":[]}"#, "x5c"),
      (#"{"kid":"1","cty":"vc"}"#, "cty"), (#"{"kid":"1","typ":"at+jwt"}"#, "typ"), (#"{"kid":"1","typ":1}"#, "typ"),
      (#"{"kid":1}"#, "kid"), (#"{"kid":"1","iss":"x"}"#, "iss"),
    ])
  func headers(header: String, member: String) throws {
    let header = try #require(JSON(parsing: header).object)
    #expect(throws: CredentialJWT.Malformed.header(member: member)) { try Self.token(header: header) }
  }

  @Test("a header that names no key is refused")
  func noKey() {
    #expect(throws: CredentialJWT.Malformed.noKey) { try Self.token(header: ["typ": "JWT"]) }
  }

  @Test("the key in the header is read, and refused with its secret half")
  func embedded() throws {
    let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    let jwk: JSONObject = ["kty": "OKP", "crv": "Ed25519", "x": .string(x)]
    let token = try Self.token(header: ["jwk": .object(jwk)])
    #expect(try token.key == PublicKey(jwk: jwk))
    #expect(token.keyID == nil)
    var secret = jwk
    secret["d"] = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
    for value in [JSON.object(secret), ["kty": "oct", "k": "AA"], "1"] {
      #expect(throws: CredentialJWT.Malformed.key) { try Self.token(header: ["jwk": value]) }
    }
  }

  @Test("content that is no object, or written so that two readers differ, is refused")
  func payloads() throws {
    let key = try #require(Sample.key(.ed25519))
    for text in ["[]", "", #"{"id":1,"id":2}"#, "{} {}", #"{"vc":[]}"#, #"{"vc":null}"#] {
      let token = try #require(key.sign(payload: Array(text.utf8), header: ["kid": "1"]))
      #expect(throws: CredentialJWT.Malformed.self) { try CredentialJWT(JWS(compact: token)) }
    }
  }

  @Test("a token changed anywhere, or cut, is refused or not signed")
  func changedAnywhere() throws {
    let key = try #require(Sample.key(.ed25519))
    let good = try #require(key.sign(payload: JSON.object(Self.credential).bytes, header: ["kid": "1"]))
    let letters = Array(good.utf8)
    for position in stride(from: 0, to: letters.count, by: 7) {
      var changed = letters
      changed[position] = letters[position] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      for text in [changed, Array(letters[..<position])] {
        let token = try? CredentialJWT(JWS(compact: String(decoding: text, as: UTF8.self)))
        let isSigned = (try? token?.jws.isSigned(by: key.publicKey)) ?? false
        #expect(!isSigned, "\(position)")
      }
    }
  }
}
