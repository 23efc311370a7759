import Proofs
import Testing

@Suite("Names of keys within a DID")
struct DIDURLTests {
  @Test("the identifier and the fragment are told apart")
  func parts() throws {
    let url = try #require(DIDURL("did:web:example.com:a#key-1"))
    #expect(url.did.text == "did:web:example.com:a")
    #expect(url.fragment == "key-1")
    #expect(DIDURL("did:example:1")?.fragment == nil)
    #expect(DIDURL("did:example:1")?.did.text == "did:example:1")
  }

  @Test(
    "paths, queries and what cannot stand in a fragment are refused",
    arguments: [
      "did:example:1/path#a", "did:example:1?query#a", "did:example:1#", "did:example:1#a#b", "did:example:1#a b",
      "did:example:1#é", "did:example:1#\u{0}", "#a", "", "https://example.com/#a", "example#did:example:1",
    ])
  func refused(text: String) {
    #expect(DIDURL(text) == nil)
  }
}
