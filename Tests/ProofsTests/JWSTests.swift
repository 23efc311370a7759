import LinkedData
import Proofs
import Testing

@Suite("Signed statements")
struct JWSTests {
  let key: SigningKey

  init() throws { self.key = try SigningKey(pem: TestKeys.rsaPrivate) }

  @Test("what is signed is verified by the same key, and carries its payload unchanged")
  func roundTrip() throws {
    let payload = Array(#"{"id":"urn:uuid:1"}"#.utf8)
    let jws = try JWS(compact: try key.sign(payload: payload, header: ["kid": "https://issuer.example/key"]))
    #expect(jws.payload == payload)
    #expect(jws.algorithm == .rs256)
    #expect(jws.keyID == "https://issuer.example/key")
    #expect(try jws.isSigned(by: key.publicKey))
  }

  @Test("the same statement is signed to the same bytes")
  func deterministic() throws {
    #expect(try key.sign(payload: [1, 2, 3]) == key.sign(payload: [1, 2, 3]))
  }

  @Test("another algorithm asked for in the header is replaced")
  func header() throws {
    #expect(try JWS(compact: key.sign(payload: [], header: ["alg": "none"])).algorithm == .rs256)
  }

  @Test("another key did not sign it")
  func otherKey() throws {
    let other = try SigningKey.generate()
    #expect(try JWS(compact: key.sign(payload: [1])).isSigned(by: other.publicKey) == false)
  }

  @Test("one flipped bit anywhere is noticed", arguments: [0, 40, 100, 200])
  func flippedBit(position: Int) throws {
    let text = try key.sign(payload: Array(repeating: 7, count: 60))
    var letters = Array(text.utf8)
    guard letters[position] != UInt8(ascii: ".") else { return }
    letters[position] = letters[position] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    let changed = String(decoding: letters, as: UTF8.self)
    #expect(changed != text)
    let isGood = (try? JWS(compact: changed).isSigned(by: key.publicKey)) ?? false
    #expect(!isGood)
  }

  @Test("a statement cut anywhere is refused or not signed", arguments: Array(stride(from: 0, to: 400, by: 13)))
  func cut(length: Int) throws {
    let text = String(try key.sign(payload: [1, 2, 3]).prefix(length))
    let isGood = (try? JWS(compact: text).isSigned(by: key.publicKey)) ?? false
    #expect(isGood == (length >= 368))
  }

  @Test("the key decides which algorithms are possible")
  func mismatch() throws {
    let text = try key.sign(payload: [1])
    let parts = text.split(separator: ".")
    let other = Base64URL.encode(#"{"alg":"ES256"}"#.utf8) + "." + parts[1] + "." + parts[2]
    #expect(throws: JWS.Mismatch.algorithm(.es256, key: .rsa)) {
      try JWS(compact: other).isSigned(by: key.publicKey)
    }
  }

  @Test(
    "headers that prove nothing are refused",
    arguments: [
      (#"{"alg":"none"}"#, JWS.Malformed.algorithmRefused("none")),
      (#"{"alg":"nOnE"}"#, .algorithmRefused("nOnE")),
      (#"{"alg":"HS256"}"#, .algorithmRefused("HS256")),
      (#"{"alg":null}"#, .algorithmMissing),
      (#"{}"#, .algorithmMissing),
      (#"{"alg":"RS256","alg":"none"}"#, .headerNotAnObject),
      (#"["RS256"]"#, .headerNotAnObject),
      ("not json", .headerNotAnObject),
      (#"{"alg":"RS256","crit":["exp"],"exp":1}"#, .criticalHeader),
      (#"{"alg":"RS256","zip":"DEF"}"#, .payloadForm),
      (#"{"alg":"RS256","b64":false}"#, .payloadForm),
    ])
  func headers(header: String, refusal: JWS.Malformed) {
    #expect(throws: refusal) { try JWS(compact: Base64URL.encode(header.utf8) + ".e30.AAAA") }
  }

  @Test(
    "what is not three parts of base64url is refused",
    arguments: ["", "a", "a.b", "e30.e30.e30.e30", "e 30.e30.e30", "eyJhbGciOiJSUzI1NiJ9.e3 0.AAAA", "..", "é.e30.AA"])
  func parts(text: String) {
    #expect(throws: JWS.Malformed.self) { try JWS(compact: text) }
  }

  @Test("a key that travels in the header is not looked at")
  func embeddedKey() throws {
    let other = try SigningKey.generate()
    let text = try other.sign(payload: [1], header: ["jwk": ["kty": "RSA"], "x5c": ["…"], "jku": "http://127.0.0.1/"])
    #expect(try JWS(compact: text).isSigned(by: key.publicKey) == false)
  }
}
