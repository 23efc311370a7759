import OpenBadges
import Testing

@Suite("Recipients")
struct RecipientTests {
  private func hashed(_ text: String, salt: String = "s", _ algorithm: RecipientHash.Algorithm = .sha256)
    -> RecipientStatement
  {
    RecipientStatement(
      type: "email", identity: .hashed(RecipientHash(text, salt: salt, algorithm: algorithm), salt: salt))
  }

  @Test("a hash is the digest of the address with the salt appended")
  func digest() throws {
    let written = "sha256$5cd7ee18d0365032b203135f8cc25cd0a888494dd0f3769418a2f9fbe133671f"
    #expect(RecipientHash("ann@example.org", salt: "s").text == written)
    #expect(RecipientHash(written.uppercased()) == RecipientHash(written))
  }

  @Test(
    "a text that is not exactly algorithm and digest is no hash",
    arguments: [
      "", "sha256$", "sha256$108cff75", "bcrypt$5$something", "sha1stuff", "ann@example.org",
      "sha256$" + String(repeating: "g", count: 64), "md5$" + String(repeating: "0", count: 33),
    ])
  func noHash(text: String) { #expect(RecipientHash(text) == nil) }

  @Test("an address matches as it is written, in clear and hashed")
  func exact() throws {
    let ann = RecipientIdentity.email("ann@example.org")
    let match = try #require(hashed("ann@example.org").match([.email("bob@example.org"), ann]))
    #expect(match.identity == ann)
    #expect(match.written == nil)
    #expect(match.weakAlgorithm == nil)
    #expect(RecipientStatement(type: "email", identity: .plain("ann@example.org")).match([ann]) != nil)
  }

  @Test(
    "another case of letters matches, and is named",
    arguments: ["ann.smith@example.org", "Ann.smith@example.org", "Ann.Smith@example.org", "ANN.SMITH@EXAMPLE.ORG"])
  func letterCase(written: String) throws {
    let match = try #require(hashed(written).match([.email("Ann.SMITH@Example.org")]))
    #expect(match.written == written)
  }

  @Test("an address that matches as written goes before one that needs another spelling")
  func preference() throws {
    let match = try #require(hashed("ann@example.org").match([.email("ANN@example.org"), .email("ann@example.org")]))
    #expect(match.written == nil)
  }

  @Test(
    "look-alikes, white space and other people do not match",
    arguments: ["rоbin@example.org", "robin@example.org ", " robin@example.org", "robin@example.com", "robin"])
  func others(stated: String) {
    let robin = [RecipientIdentity.email("robin@example.org")]
    #expect(RecipientStatement(type: "email", identity: .plain(stated)).match(robin) == nil)
    #expect(hashed(stated).match(robin) == nil)
  }

  @Test("canonically equivalent spellings are different addresses")
  func bytes() {
    let composed = RecipientStatement(type: "email", identity: .plain("\u{E9}@example.org"))
    #expect(composed.match([.email("e\u{301}@example.org")]) == nil)
    #expect(hashed("\u{E9}@example.org").match([.email("e\u{301}@example.org")]) == nil)
  }

  @Test("md5 and sha1 match with the weakness named", arguments: [RecipientHash.Algorithm.md5, .sha1])
  func weak(algorithm: RecipientHash.Algorithm) throws {
    let match = try #require(hashed("ann@example.org", algorithm).match([.email("ann@example.org")]))
    #expect(match.weakAlgorithm == algorithm)
  }

  @Test("an e-mail address does not match a badge for a web address")
  func kinds() {
    let statement = RecipientStatement(type: "url", identity: .plain("ann@example.org"))
    #expect(statement.match([.email("ann@example.org")]) == nil)
    let page = RecipientStatement(type: "id", identity: .plain("https://ann.example/"))
    #expect(page.match([RecipientIdentity(.url, "https://ann.example/")]) != nil)
  }

  @Test("what stands between the digits of a telephone number means nothing, in clear and hashed")
  func telephone() throws {
    let given = RecipientIdentity(.telephone, "+1 (617) 555-1212")
    let hash = RecipientHash("+16175551212", salt: "s")
    for identity in [RecipientStatement.Identity.plain("+1 617 5551212"), .hashed(hash, salt: "s")] {
      let match = try #require(RecipientStatement(type: "telephone", identity: identity).match([given]))
      #expect(match.written == nil)
    }
    let other = RecipientStatement(type: "telephone", identity: .plain("+16175551213"))
    #expect(other.match([given]) == nil)
    #expect(RecipientStatement(type: "email", identity: .plain("+16175551212")).match([given]) == nil)
  }

  @Test("an id and a web address may stand for each other, an address for mail for neither")
  func names() {
    let page = RecipientIdentity(.url, "https://ann.example/")
    let did = RecipientIdentity(.id, "did:example:ann")
    #expect(RecipientStatement(type: "id", identity: .plain("https://ann.example/")).match([page]) != nil)
    #expect(RecipientStatement(type: "id", identity: .plain("did:example:ann")).match([page, did])?.identity == did)
    #expect(RecipientStatement(type: "email", identity: .plain("https://ann.example/")).match([page]) == nil)
    #expect(RecipientStatement(type: "url", identity: .plain("https://ANN.example/")).match([page]) == nil)
  }
}
