import LinkedData
import Proofs
import Testing

@Suite("Keys")
struct PublicKeyTests {
  @Test("a key is the same key from PEM of either form, and from its own PEM")
  func forms() throws {
    let key = try PublicKey(pem: TestKeys.rsaPublic)
    #expect(try PublicKey(pem: TestKeys.rsaPublicPKCS1) == key)
    #expect(try PublicKey(pem: key.pem) == key)
    #expect(try SigningKey(pem: TestKeys.rsaPrivate).publicKey == key)
    #expect(key.kind == .rsa)
    #expect(key.fingerprint == TestKeys.rsaFingerprint)
  }

  @Test(
    "keys on curves are told by their kind",
    arguments: [
      (TestKeys.p256Public, PublicKey.Kind.p256), (TestKeys.p384Public, .p384), (TestKeys.ed25519Public, .ed25519),
    ])
  func curves(pem: String, kind: PublicKey.Kind) throws {
    let key = try PublicKey(pem: pem)
    #expect(key.kind == kind)
    #expect(try PublicKey(pem: key.pem) == key)
  }

  @Test("signatures of every kind of key are verified", arguments: TestKeys.statements)
  func statements(pem: String, statement: String) throws {
    let jws = try JWS(compact: statement)
    #expect(try jws.isSigned(by: PublicKey(pem: pem)))
    var changed = statement.split(separator: ".").map(String.init)
    changed[1] = Base64URL.encode("another payload".utf8)
    #expect(try JWS(compact: changed.joined(separator: ".")).isSigned(by: PublicKey(pem: pem)) == false)
  }

  @Test("an RSA key of 1,024 bits is refused by its size")
  func small() {
    #expect(throws: PublicKey.Malformed.rsaSize(bits: 1_024)) { try PublicKey(pem: TestKeys.rsa1024Public) }
  }

  @Test(
    "what is no key is refused",
    arguments: [
      "", "hello", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
      "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----\nMIIB",
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
      TestKeys.p256Public + TestKeys.p256Public,
    ])
  func noKey(pem: String) {
    #expect(throws: PublicKey.Malformed.self) { try PublicKey(pem: pem) }
  }

  @Test("a PEM of a private key is no public key, and the reverse")
  func mixedUp() {
    #expect(throws: PublicKey.Malformed.self) { try PublicKey(pem: TestKeys.rsaPrivate) }
    #expect(throws: SigningKey.Failure.notAPrivateKey) { try SigningKey(pem: TestKeys.rsaPublic) }
  }

  @Test("white space around and carriage returns within PEM are tolerated")
  func carriageReturns() throws {
    let text = "  \r\n" + TestKeys.rsaPublic.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try PublicKey(pem: text) == PublicKey(pem: TestKeys.rsaPublic))
  }

  @Test("a JSON Web Key with its private half is refused")
  func privateHalf() throws {
    let jwk: JSONObject = ["kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"]
    #expect(try PublicKey(jwk: jwk).kind == .ed25519)
    var secret = jwk
    secret["d"] = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
    #expect(throws: PublicKey.Malformed.secret) { try PublicKey(jwk: secret) }
  }

  @Test("a new signing key reads back from its PEM and signs the same")
  func generated() throws {
    let key = try SigningKey.generate()
    let again = try SigningKey(pem: key.pem)
    #expect(again.publicKey == key.publicKey)
    #expect(try again.sign(payload: [1]) == key.sign(payload: [1]))
    #expect(key.publicPEM.hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
  }
}
