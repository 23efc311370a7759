import LinkedData
import OpenBadges
import Testing

@Suite("Credentials as documents")
struct CredentialDocumentTests {
  private let whole: JSONObject = [
    "@context": [
      "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": ["id": "https://issuer.example", "type": ["Profile"], "name": "Guild"],
    "validFrom": "2024-01-01T00:00:00Z",
    "credentialSubject": [
      "id": "mailto:ann@example.org", "type": ["AchievementSubject"],
      "achievement": [
        "id": "urn:uuid:2", "type": ["Achievement"], "name": "Robotics", "description": "Builds robots",
        "criteria": ["narrative": "Build one"],
      ],
    ],
  ]

  @Test("one that is whole has no problems, and its facts can be shown")
  func complete() {
    let document = CredentialDocument(whole, .award)
    #expect(document.problems.isEmpty)
    #expect(document.dataModel == .second)
    let facts = BadgeFacts(credential: document)
    #expect(facts.name == "Robotics")
    #expect(facts.criteriaText == "Build one")
    #expect(facts.issuerName == "Guild")
    #expect(facts.recipient?.match([.email("ann@example.org")]) != nil)
  }

  @Test(
    "every member that is asked for is missed", arguments: ["id", "type", "issuer", "validFrom", "credentialSubject"])
  func missing(field: String) {
    var object = whole
    object[field] = nil
    let problems = CredentialDocument(object, .award).problems
    #expect(problems.contains(.fieldMissing(.credential, field: field)))
  }

  @Test("a member may be anything, and reading it does not fail", arguments: [JSON.null, 1, "x", [], [:], [nil], true])
  func anything(value: JSON) {
    for member in whole.members {
      var object = whole
      object[member.key] = value
      _ = BadgeFacts(credential: CredentialDocument(object, .award))
      _ = CredentialDocument(object, .endorsement)
      _ = CredentialDocument(object, .statusList)
    }
    let fields = [
      "proof", "credentialStatus", "credentialSchema", "refreshService", "evidence", "endorsement", "termsOfUse",
    ]
    for field in fields {
      var object = whole
      object[field] = value
      let document = CredentialDocument(object, .award)
      if value.isNull { #expect(document.problems.contains { $0.isError }) }
    }
  }

  @Test("an entry of a list names its place in full, or says what is wrong")
  func entries() {
    func entry(_ change: (inout JSONObject) -> Void) -> StatusEntry? {
      var status: JSONObject = [
        "type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "94567",
        "statusListCredential": "https://issuer.example/status",
      ]
      change(&status)
      var object = whole
      object["credentialStatus"] = .object(status)
      return CredentialDocument(object, .award).statusEntries.first
    }
    guard case .bits(let bits)? = entry({ _ in }) else {
      Issue.record("no place in a list")
      return
    }
    #expect(bits.index == 94_567)
    #expect(bits.size == 1)
    for index: JSON in ["-1", "", "1.5", "99999999999999999999", .bool(true)] {
      #expect(entry { $0["statusListIndex"] = index } == .malformed(field: "statusListIndex"))
    }
    #expect(entry { $0["statusSize"] = 33 } == .malformed(field: "statusSize"))
    #expect(entry { $0["statusSize"] = 0 } == .malformed(field: "statusSize"))
    #expect(entry { $0["statusPurpose"] = nil } == .malformed(field: "statusPurpose"))
    #expect(entry { $0["type"] = "Other" } == .unknown(type: "Other"))
  }

  @Test("a list of the revoked is never mistaken for an empty one")
  func revoked() {
    #expect(RevokedCredentials(["id": "https://issuer.example/list"]) == nil)
    #expect(RevokedCredentials([]) == nil)
    #expect(RevokedCredentials(["revokedCredential": [7]]) == nil)
    let list = RevokedCredentials(["revokedCredential": ["id": "urn:uuid:1", "revocationReason": "Mistake"]])
    #expect(list?.entry(for: "urn:uuid:1")?.reason == "Mistake")
    #expect(list?.entry(for: "urn:uuid:2") == nil)
    let withdrawn = RevokedCredentials(["revokedCredential": [["id": "urn:uuid:1", "revoked": false]]])
    #expect(withdrawn?.entry(for: "urn:uuid:1") == nil)
  }
}
