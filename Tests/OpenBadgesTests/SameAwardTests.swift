import LinkedData
import OpenBadges
import Testing

@Suite("Whether two credentials are the same award")
struct SameAwardTests {
  private func credential(_ id: JSON?, _ issuer: JSON?) -> CredentialDocument {
    var object = JSONObject()
    object["id"] = id
    object["issuer"] = issuer
    return CredentialDocument(object, .award)
  }

  @Test(
    "their ids are the same once trimmed and decoded",
    arguments: [
      ("https://issuer.example/a%20b", "https://issuer.example/a b", true),
      (" https://issuer.example/a/1\n", "https://issuer.example/a/1", true),
      ("https://issuer.example/%C3%A9", "https://issuer.example/é", true),
      ("https://issuer.example/a%2", "https://issuer.example/a%2", true),
      ("https://issuer.example/a", "https://issuer.example/A", false),
      ("https://issuer.example/a%2520", "https://issuer.example/a%20", false),
    ] as [(JSON, JSON, Bool)])
  func ids(id: JSON, other: JSON, isSame: Bool) {
    let issuer: JSON = "https://issuer.example"
    #expect(credential(id, issuer).isSameAward(as: credential(other, issuer)) == isSame)
    #expect(credential("urn:1", id).isSameAward(as: credential("urn:1", ["id": other])) == isSame)
  }

  @Test("one without a name is the same as none")
  func unnamed() {
    #expect(!credential(nil, "urn:i").isSameAward(as: credential(nil, "urn:i")))
    #expect(!credential("urn:1", nil).isSameAward(as: credential("urn:1", nil)))
  }
}
