import Issuing
import LinkedData
import Names
import Testing

@Suite("The documents of an issuer")
struct IssuerDocumentTests {
  @Test("the profile has all that Open Badges 2.0 asks for")
  func profile() throws {
    let issuer = try Samples.issuer()
    let json = try JSON(parsing: try Samples.documents().profile(of: issuer))
    #expect(
      json == [
        "@context": "https://w3id.org/openbadges/v2", "type": "Issuer",
        "id": "https://badges.harbour.example/issuer/harbour-office/profile", "name": "Harbour Office",
        "url": "https://harbour.example/", "email": "badges@harbour.example", "description": "An office.",
        "publicKey": "https://badges.harbour.example/issuer/harbour-office/key",
        "revocationList": "https://badges.harbour.example/issuer/harbour-office/revocations",
      ])
  }

  @Test("the key and the profile point at each other")
  func key() throws {
    let issuer = try Samples.issuer(publicKeyPEM: "PEM\n")
    let documents = try Samples.documents()
    let key = try JSON(parsing: documents.key(of: issuer))
    let profile = try JSON(parsing: documents.profile(of: issuer))
    #expect(key["type"] == "CryptographicKey")
    #expect(key["publicKeyPem"] == "PEM\n")
    #expect(key["id"] == profile["publicKey"])
    #expect(key["owner"] == profile["id"])
  }

  @Test("the revocation list holds the issuer's revoked awards, in order, and no others")
  func revocations() throws {
    let awards = [
      try Samples.award(id: "cccccccccccccccccccc", revocation: Samples.withdrawal),
      try Samples.award(id: "dddddddddddddddddddd"),
      try Samples.award(id: "bbbbbbbbbbbbbbbbbbbb", proof: .signed, revocation: Samples.withdrawal),
      try Samples.award(id: "aaaaaaaaaaaaaaaaaaaa", issuer: "rescue-school", revocation: Samples.withdrawal),
    ]
    let documents = try Samples.documents()
    let issuer = try Samples.issuer()
    let bytes = documents.revocationList(of: issuer, awards: awards)
    let json = try JSON(parsing: bytes)
    #expect(json["id"] == "https://badges.harbour.example/issuer/harbour-office/revocations")
    #expect(json["type"] == "RevocationList")
    #expect(json["issuer"] == "https://badges.harbour.example/issuer/harbour-office/profile")
    #expect(
      json["revokedAssertions"] == [
        [
          "id": "https://badges.harbour.example/assertions/bbbbbbbbbbbbbbbbbbbb",
          "revocationReason": "Issued in error.",
        ],
        [
          "id": "https://badges.harbour.example/assertions/cccccccccccccccccccc",
          "revocationReason": "Issued in error.",
        ],
      ])
    #expect(documents.revocationList(of: issuer, awards: awards.reversed()) == bytes)
  }

  @Test("a list of nothing is still a list")
  func noRevocations() throws {
    let bytes = try Samples.documents().revocationList(of: Samples.issuer(), awards: [Samples.award()])
    #expect(try JSON(parsing: bytes)["revokedAssertions"] == [])
  }
}
