import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("The form of an endorsement, where it names the standard's schema")
struct EndorsementSchemaTests {
  private func report(comment: JSON) async throws -> Report {
    var world = try CredentialWorld(.second, .token)
    let endorsement = try world.endorsement(
      of: "urn:uuid:1",
      saying: [
        "@context": .array(
          CredentialWorld.contexts(.second) + ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"]),
        "credentialSubject": ["id": "urn:uuid:1", "type": ["EndorsementSubject"], "endorsementComment": comment],
        "credentialSchema": [
          [
            "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json",
            "type": "1EdTechJsonSchemaValidator2019",
          ]
        ],
      ])
    world.credential["endorsement"] = [.object(endorsement)]
    return await Verifier(web: world.web.web(at: world.now)).verify(
      try world.statement(), recipients: nil, now: world.now)
  }

  @Test("is compared without fetching anything")
  func fits() async throws {
    let report = try await report(comment: "Well made")
    #expect(report.verdict[.endorsements]?.state == .passed)
    #expect(!report.documents.contains { $0.address.contains("schema") })
  }

  @Test("is found wanting where it is not kept")
  func doesNotFit() async throws {
    let row = try await report(comment: 5).verdict[.endorsements]
    #expect(row?.state == .remark)
    #expect(row?.further.contains { $0.kind == .schemaDoesNotFit } ?? false)
  }
}
