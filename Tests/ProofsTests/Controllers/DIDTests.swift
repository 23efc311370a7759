import LinkedData
import Proofs
import TestSupport
import Testing

@Suite("Decentralized identifiers")
struct DIDTests {
  @Test(
    "the document of a did:web has one address",
    arguments: [
      ("did:web:example.com", "https://example.com/.well-known/did.json"),
      ("did:web:Example.COM", "https://example.com/.well-known/did.json"),
      ("did:web:example.com%3A3000", "https://example.com:3000/.well-known/did.json"),
      ("did:web:example.com%3a3000:user:alice", "https://example.com:3000/user/alice/did.json"),
      ("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json"),
      ("did:web:localhost", "https://localhost/.well-known/did.json"),
      ("did:web:example.com:a%20b%7Ec", nil), ("did:web:example.com:%7Ealice", "https://example.com/%7Ealice/did.json"),
    ])
  func web(text: String, address: String?) {
    let method = DID(text)?.method
    #expect(method == address.map { .web(document: $0) })
  }

  @Test(
    "a did:web that could lead elsewhere is refused",
    arguments: [
      "did:web:", "did:web::a", "did:web:example.com:", "did:web:example.com::a", "did:web:example.com:..",
      "did:web:example.com:.:a", "did:web:example.com:%2e%2e", "did:web:example.com:a%2Fb", "did:web:example.com:a%5Cb",
      "did:web:example.com:a%00", "did:web:example.com:%25", "did:web:example.com%3A", "did:web:example.com%3A0",
      "did:web:example.com%3A065", "did:web:example.com%3A65536", "did:web:example.com%3A80%3A80",
      "did:web:user%40example.com", "did:web:example.com%2Fa", "did:web:example.com/a", "did:web:example.com?a",
      "did:web:127.0.0.1", "did:web:2130706433", "did:web:0x7f.1", "did:web:-a.example", "did:web:a-.example",
      "did:web:a..example", "did:web:example.com.", "did:web:ex_ample.com", "did:web:%5B%3A%3A1%5D",
      "did:web:" + String(repeating: "a", count: 64) + ".example", "did:web:éxample.com",
    ])
  func noWeb(text: String) {
    #expect(DID(text) == nil)
  }

  @Test("methods that are not resolved here are named")
  func others() throws {
    #expect(DID("did:example:123")?.method == .other("example"))
    #expect(DID("did:ion:EiA:x%20y")?.method == .other("ion"))
    #expect(DID("did:jwk:e30")?.method == .other("jwk"))
    // A key for secrecy, not for signatures.
    #expect(DID("did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW")?.method == .other("key"))
  }

  @Test(
    "what is no DID is refused",
    arguments: [
      "", "did", "did:", "did:key", "did:key:", "did::a", "DID:key:a", "did:KEY:a", "did:example:a:", "did:example:%",
      "did:example:%2", "did:example:%zz", "did:example:a b", "did:example:a\u{0}", "did:example:é", " did:example:a",
      "did:exam-ple:a", "https://example.com", "did:key:z6Mk", "did:key:abc", "did:jwk:abc",
    ])
  func none(text: String) {
    #expect(DID(text) == nil)
  }

  @Test("no longer identifier than anybody needs is read")
  func long() {
    #expect(DID("did:example:" + String(repeating: "a", count: 8_000)) != nil)
    #expect(DID("did:example:" + String(repeating: "a", count: 8_200)) == nil)
  }

  @Test("a did:key and a did:jwk are their own document")
  func computed() throws {
    let key = try PublicKey(pem: TestKeys.ed25519Public)
    let multibase = try #require(key.multibase)
    let did = try #require(DID("did:key:" + multibase))
    #expect(did.method == .key(key, multibase: multibase))
    let document = try #require(ControllerDocument(computedFor: did))
    #expect(document.assertionMethod(did.text + "#" + multibase)?.key == key)
    #expect(document.assertionMethod(did.text + "#z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp") == nil)

    let jwk = #"{"crv":"Ed25519","kty":"OKP","x":"\#(Base64URL.encode(key.subjectPublicKeyInfo.suffix(32)))"}"#
    let other = try #require(DID("did:jwk:" + Base64URL.encode(jwk.utf8)))
    #expect(other.method == .jwk(key))
    let its = try #require(ControllerDocument(computedFor: other))
    #expect(its.assertionMethod(other.text + "#0")?.key == key)
    #expect(ControllerDocument(computedFor: try #require(DID("did:web:example.com"))) == nil)
  }

  @Test("a did:jwk with its secret half is none")
  func secret() {
    let jwk = #"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"AA"}"#
    #expect(DID("did:jwk:" + Base64URL.encode(jwk.utf8)) == nil)
  }

  @Test(
    "the published did:key vectors give the keys that they list", .enabled(if: Fixtures.areThere),
    arguments: ["did-key/ed25519-x25519.json", "did-key/nist-curves.json"])
  func vectors(path: String) throws {
    let vectors = try #require(JSON(parsing: Fixtures.openBadges.bytes(path)).object)
    var read = 0
    for (text, vector) in vectors.members.map({ ($0.key, $0.value) }) {
      let did = try #require(DID(text), "\(text)")
      guard case .key(let key, let multibase) = did.method else {
        // P-521 and keys for secrecy.
        #expect(did.method == .other("key"), "\(text)")
        continue
      }
      read += 1
      #expect(key.multibase == multibase)
      let methods = vector["didDocument"]?["verificationMethod"]?.array ?? []
      let listed = try #require(methods.first)
      #expect(listed["id"]?.string == text + "#" + multibase)
      if let jwk = listed["publicKeyJwk"]?.object { #expect(try PublicKey(jwk: jwk) == key) }
      if key.kind == .ed25519, let old = listed["publicKeyBase58"]?.string {
        #expect(Multibase.decode("z" + old) == Array(key.subjectPublicKeyInfo.suffix(32)))
      }
    }
    #expect(read >= 5)
  }
}
