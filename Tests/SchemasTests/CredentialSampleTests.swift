import LinkedData
import Schemas
import Testing

/// The samples of others against the schema of Open Badges 3.0.
@Suite struct CredentialSampleTests {
  private func schema() throws -> Schema {
    let folder = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json-ld/"
    return try #require(Schemas.published(at: folder + "ob_v3p0_achievementcredential_schema.json"))
  }

  private func violations(_ document: JSON) throws -> [Schema.Violation] {
    guard case .doesNotFit(let violations) = try schema().outcome(of: document) else { return [] }
    return violations
  }

  /// A credential of our own, with `change` made to it.
  private func credential(_ change: (inout JSONObject) -> Void = { _ in }) throws -> JSON {
    var object: JSONObject = [
      "@context": [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      "id": "urn:uuid:c0ffee00-0000-4000-8000-000000000000", "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "issuer": "https://example.org/issuer", "validFrom": "2024-02-29T00:00:00Z",
      "credentialSubject": [
        "type": ["AchievementSubject"],
        "achievement": [
          "id": "https://example.org/class", "type": ["Achievement"], "name": "Test Writer",
          "description": "Writes tests", "criteria": ["narrative": "Write one."], "achievementType": "ext:Habit",
        ],
      ],
    ]
    change(&object)
    return .object(object)
  }

  @Test func `a credential with what is demanded fits`() throws {
    #expect(try schema().outcome(of: credential()) == .fits)
  }

  @Test func `what is wrong is named by its place`() throws {
    #expect(
      try violations(credential { $0["validFrom"] = nil }) == [
        .init(place: "", keyword: "required", member: "validFrom")
      ])
    #expect(
      try violations(credential { $0["validUntil"] = "tomorrow" }) == [.init(place: "/validUntil", keyword: "format")])
    #expect(
      try violations(credential { $0["issuer"] = ["id": "https://example.org/issuer"] })
        == [.init(place: "/issuer", keyword: "required", member: "type")])
    let image: JSON = ["id": "https://example.org/a.png", "type": "Image", "alt": "A"]
    #expect(
      try violations(credential { $0["image"] = image })
        == [.init(place: "/image", keyword: "additionalProperties", member: "alt")])
    let contexts: JSON = ["https://www.w3.org/ns/credentials/v2", "https://example.org/context.json"]
    #expect(
      try violations(credential { $0["@context"] = contexts }) == [.init(place: "/@context/1", keyword: "pattern")])
  }

  /// Those of the samples that another validator of JSON Schema lets through too.
  private static let good: Set<String> = [
    "1edtech-java-ob30/complete.json", "1edtech-java-ob30/simple-context-version.json",
    "1edtech-java-ob30/simple-did-key-method.json", "1edtech-java-ob30/simple-err-proof-method-no-scheme.json",
    "1edtech-java-ob30/simple-err-proof-method-unknown-did-method.json", "1edtech-java-ob30/simple.json",
    "1edtech-spec-examples/docformat-00.json", "1edtech-spec-examples/equality-and-comparison-01.json",
    "1edtech-spec-examples/equality-and-comparison-03.json",
    "1edtech-spec-examples/examples__achievementAlignmentCe-00.json",
    "1edtech-spec-examples/examples__skillAssertionCase-00.json",
    "1edtech-spec-examples/impl__linked-data-proof-ob-00.json", "dcc-verifier-core/v2DoubleSigWithValidStatus.json",
  ]

  @Test(.enabled(if: Fixtures.areThere)) func `the good samples fit, and no others`() throws {
    let paths = try Fixtures.files(in: "ob3").filter { $0.hasSuffix(".json") && !$0.contains("bit-string-list") }
    #expect(paths.count > 30)
    for path in paths {
      let outcome = try schema().outcome(of: Fixtures.json("ob3/" + path))
      #expect((outcome == .fits) == Self.good.contains(path), "\(path): \(outcome)")
    }
  }

  @Test(
    .enabled(if: Fixtures.areThere),
    arguments: [
      ("simple-err-type", "/type", "contains"), ("simple-err-issuer", "", "required"),
      ("simple-err-credential-subject-identifier-type", "/credentialSubject/identifier/0/type", "enum"),
      ("simple-err-issuer-parentorg-type", "/issuer/parentOrg/type", "contains"),
      (
        "simple-err-credential-subject-achievement-result-description-type",
        "/credentialSubject/achievement/resultDescription/0/type", "type"
      ),
    ])
  func `a bad sample does not fit, at the right place`(name: String, place: String, keyword: String) throws {
    let violations = try violations(Fixtures.json("ob3/1edtech-java-ob30/\(name).json"))
    #expect(violations.contains { $0.place == place && $0.keyword == keyword }, "\(violations)")
  }
}
