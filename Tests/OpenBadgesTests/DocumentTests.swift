import LinkedData
import OpenBadges
import Testing

@Suite("Documents of 1.0, 1.1 and 2.0")
struct DocumentTests {
  private let good: JSONObject = [
    "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://issuer.example/a/1",
    "recipient": ["type": "email", "hashed": false, "identity": "ann@example.org"],
    "issuedOn": "2024-01-01T00:00:00Z", "badge": "https://issuer.example/b",
    "verification": ["type": "HostedBadge"],
  ]

  private func problems(_ change: (inout JSONObject) -> Void) -> [DocumentProblem] {
    var object = good
    change(&object)
    return AssertionDocument(object, version: .v2_0).problems
  }

  @Test("a whole assertion has no problems")
  func whole() {
    #expect(problems { _ in }.isEmpty)
  }

  @Test(
    "each field the standard asks for is missed",
    arguments: ["id", "type", "recipient", "badge", "verification", "issuedOn"])
  func missing(field: String) {
    #expect(problems { $0[field] = nil } == [.fieldMissing(.assertion, field: field)])
  }

  @Test(
    "a field of the wrong kind is named",
    arguments: [("id", 42), ("badge", 7), ("type", ["a": 1]), ("recipient", "ann")] as [(String, JSON)])
  func malformed(field: String, value: JSON) {
    #expect(problems { $0[field] = value } == [.fieldMalformed(.assertion, field: field)])
  }

  @Test("dates are read strictly")
  func dates() {
    #expect(problems { $0["issuedOn"] = "99999-01-01T00:00:00Z" } == [.dateUnreadable(.assertion, field: "issuedOn")])
    let incomplete = problems { $0["expires"] = "2030-01-01" }
    #expect(incomplete == [.dateIncomplete(.assertion, field: "expires")])
    #expect(incomplete.allSatisfy { !$0.isError })
  }

  @Test("what says it is hashed must be, and the reverse")
  func hashes() {
    let hash = "sha256$0000000000000000000000000000000000000000000000000000000000000000"
    func recipient(_ identity: String, hashed: JSON) -> [DocumentProblem] {
      problems { $0["recipient"] = ["type": "email", "hashed": hashed, "identity": .string(identity)] }
    }
    #expect(recipient(hash, hashed: true).isEmpty)
    #expect(recipient(hash, hashed: false) == [.identityMalformed])
    #expect(recipient("ann@example.org", hashed: true) == [.identityMalformed])
    #expect(recipient("nobody", hashed: false) == [.identityMalformed])
    #expect(recipient("ann@example.org", hashed: .null) == [.hashedNotSaid])
  }

  @Test("a salt that would cost work without end is refused")
  func salt() {
    let salt = JSON.string(String(repeating: "s", count: 1_025))
    #expect(
      problems { $0["recipient"] = ["type": "email", "hashed": false, "identity": "a@b", "salt": salt] }
        == [.saltTooLong])
  }

  @Test("of a revoked assertion only the id is asked for")
  func revoked() {
    let document = AssertionDocument(
      ["@context": "https://w3id.org/openbadges/v2", "id": "https://issuer.example/a", "revoked": true],
      version: .v2_0)
    #expect(document.isRevoked)
    #expect(document.problems.isEmpty)
  }

  @Test("1.0 wants a uid, reads Unix time, and knows both names of verification")
  func first() {
    let object: JSONObject = [
      "uid": "u", "recipient": ["type": "email", "hashed": "TRUE", "identity": .string(RecipientHash("a@b").text)],
      "issuedOn": 1_359_217_910, "badge": "https://issuer.example/b",
      "verify": ["type": "hosted", "url": "https://issuer.example/a"],
    ]
    let document = AssertionDocument(object, version: .v1_0)
    #expect(document.problems.isEmpty)
    #expect(document.hostedAddress == "https://issuer.example/a")
    var without = object
    without["uid"] = nil
    #expect(AssertionDocument(without, version: .v1_0).problems == [.fieldMissing(.assertion, field: "uid")])
  }

  @Test(
    "the version is told by the vocabulary, and without one by the shape",
    arguments: [
      (["@context": "https://w3id.org/openbadges/v2"], .v2_0),
      (["@context": ["https://w3id.org/openbadges/v2", ["x": "y"]]], .v2_0),
      (["@context": "https://w3id.org/openbadges/v1"], .v1_1),
      (["uid": "1", "recipient": ["identity": "x"]], .v1_0),
      (["recipient": "sha256$x", "badge": ["issuer": ["origin": "https://x"]]], .v0_5),
      (["@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["OpenBadgeCredential"]], .v3_0),
    ] as [(JSON, StandardVersion)])
  func versions(document: JSON, version: StandardVersion) throws {
    #expect(try StandardVersion(of: document) == version)
  }

  @Test("what is no badge has no version")
  func unrecognised() {
    func error(_ json: JSON) -> StandardVersion.Unrecognised? {
      do {
        _ = try StandardVersion(of: json)
        return nil
      } catch { return error }
    }
    #expect(error([]) == .notAnObject)
    #expect(error(["name": "x"]) == .notABadge)
    #expect(error(["@context": "http://127.0.0.1/ctx"]) == .vocabulary("http://127.0.0.1/ctx"))
    #expect(error(["@context": ["https://www.w3.org/ns/credentials/v2"]]) == .notABadge)
    let many = JSON.array(Array(repeating: "https://w3id.org/openbadges/v2", count: 10_000))
    #expect(error(["@context": many]) == .tooManyVocabularies(count: 10_000))
  }

  @Test(
    "a revocation list is read in every form it is found in",
    arguments: [
      ["revokedAssertions": ["x", ["id": "urn:a", "revocationReason": "why"]]] as JSON,
      ["revokedAssertions": ["id": "urn:a", "revocationReason": "why"]],
      ["revokedAssertions": ["uid": "urn:a", "revocationReason": "why"]],
      ["urn:a": "why"],
    ])
  func lists(json: JSON) throws {
    let list = try #require(RevocationListDocument(json))
    #expect(list.entry(for: ["urn:b", "urn:a"])?.reason == "why")
    #expect(list.entry(for: ["urn:b"]) == nil)
  }

  @Test("a bare text is a list of one, and an empty object a list of none")
  func smallLists() throws {
    #expect(RevocationListDocument(["revokedAssertions": "urn:a"])?.entry(for: ["urn:a"]) != nil)
    #expect(RevocationListDocument([:])?.entries.isEmpty == true)
  }

  @Test(
    "what is no revocation list is not taken for an empty one",
    arguments: ["x", ["type": "RevocationList"], ["revokedAssertions": [7]], ["error": ["code": 1]]] as [JSON])
  func noList(json: JSON) { #expect(RevocationListDocument(json) == nil) }
}
