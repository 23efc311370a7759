import Foundation
import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("Time and recipient")
struct PeriodAndRecipientTests {
  @Test(
    "a badge is in force from its issue to its expiry",
    arguments: [
      ("2024-01-01T00:00:00Z", "2027-01-01T00:00:00Z", Headline.verified),
      ("2024-01-01T00:00:00Z", "2026-11-23T00:00:01Z", .verified),
      ("2024-01-01T00:00:00Z", "2026-11-23T00:00:00Z", .expired),
      ("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z", .expired),
      ("2026-11-23T00:04:59Z", "2027-01-01T00:00:00Z", .verified),
      ("2026-11-23T00:05:01Z", "2027-01-01T00:00:00Z", .notVerified),
      ("2024-01-01T00:00:00Z", "2023-01-01T00:00:00Z", .notVerified),
      ("2024-01-01", "2027-01-01T00:00:00Z", .verifiedWithRemarks),
      ("99999-01-01T00:00:00Z", "2027-01-01T00:00:00Z", .notVerified),
    ])
  func period(issuedOn: String, expires: String, headline: Headline) async throws {
    var world = try World(.v2_0)
    world.changeAssertion {
      $0["issuedOn"] = .string(issuedOn)
      $0["expires"] = .string(expires)
    }
    #expect(await world.hosted().headline == headline)
  }

  @Test("the first versions may write a date alone or Unix time; none is worth a remark")
  func firstVersions() async throws {
    var world = try World(.v1_0)
    for date in ["2015-04-30", 1_359_217_910, "1359217910"] as [JSON] {
      world.changeAssertion { $0["issuedOn"] = date }
      #expect(await world.hosted().headline == .verified)
    }
    world.changeAssertion { $0["issuedOn"] = nil }
    #expect(await world.hosted().has(.documentComplete, .remark, .issueDateNotSaid))
  }

  @Test("whose badge it is, is asked only where somebody says it is theirs")
  func recipients() async throws {
    var world = try World(.v2_0)
    #expect(await world.hosted().has(.recipient, .doesNotApply, .recipientNotAsked))
    world.recipients = [.email("bob@example.org"), .email("ann@example.org")]
    #expect(await world.hosted().matchedRecipient == "ann@example.org")
    world.recipients = [.email("Ann@Example.org")]
    let remark = await world.hosted()
    #expect(remark.headline == .verifiedWithRemarks)
    #expect(remark.verdict[.recipient]?.finding.arguments["written"] == "ann@example.org")
    world.recipients = [.email("bob@example.org")]
    #expect(await world.hosted().headline == .notYours)
    world.recipients = []
    #expect(await world.hosted().headline == .notYours)
    #expect(await world.hosted().matchedRecipient == nil)
  }

  @Test("md5 is worth a remark")
  func weak() async throws {
    var world = try World(.v2_0)
    world.recipients = [.email("ann@example.org")]
    let hash = RecipientHash("ann@example.org", algorithm: .md5).text
    world.changeAssertion { $0["recipient"] = ["type": "email", "hashed": true, "identity": .string(hash)] }
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.recipient, .remark, .recipientHashWeak))
  }

  @Test("a copy that names somebody else is not the person's, though the published badge is")
  func copyOfAnother() async throws {
    var world = try World(.v2_0)
    world.recipients = [.email("ann@example.org")]
    var copy = world.assertion
    copy["recipient"] = ["type": "email", "hashed": false, "identity": "bob@example.org"]
    #expect(await world.verify(.json(JSON.object(copy).bytes)).headline == .notYours)
    copy["recipient"] = ["type": "email", "hashed": false, "identity": "ann@example.org"]
    #expect(await world.verify(.json(JSON.object(copy).bytes)).headline == .verifiedWithRemarks)
  }

  @Test("A credential that nobody signed is shown, and not verified")
  func unsigned() async throws {
    let world = try World(.v2_0)
    let new: JSON = [
      "@context": [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      ],
      "type": ["VerifiableCredential", "OpenBadgeCredential"], "id": "urn:uuid:3",
      "issuer": ["id": "did:web:issuer.example", "type": ["Profile"], "name": "Guild"],
      "validFrom": "2026-01-01T00:00:00Z",
      "credentialSubject": ["type": ["AchievementSubject"], "achievement": ["name": "B", "description": "d"]],
    ]
    let report = await world.verify(.json(new.bytes))
    #expect(report.headline == .notVerified)
    #expect(report.has(.signature, .failed, .proofMissing))
    #expect(report.version == .v3_0)
    #expect(report.facts?.name == "B")
    #expect(report.facts?.issuerName == "Guild")
    let signed = await world.verify(.jws(try world.key.sign(payload: new.bytes)))
    #expect(signed.headline == .notVerified)
    #expect(signed.verdict[.signature]?.finding.arguments["reason"] == "jwt-key-missing")
  }
}
