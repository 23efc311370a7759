import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("What people may want to know of an award and no check asks for")
struct ParticularsTests {
  private func said(_ report: Report) -> [Finding.Kind: [String: String]] {
    let findings = report.verdict[.documentComplete]?.further ?? []
    return Dictionary(findings.map { ($0.kind, $0.arguments) }) { first, _ in first }
  }

  @Test("of 2.0: its language, its version and what is related to it")
  func second() async throws {
    var world = try World(.v2_0)
    #expect(said(await world.hosted()).isEmpty)
    world.changeBadgeClass {
      $0["@language"] = "de-DE"
      $0["version"] = "1.2"
      $0["related"] = [["id": "https://issuer.example/badge/en", "@language": "en"]]
    }
    let report = await world.hosted()
    #expect(report.headline == .verified)
    #expect(
      said(report) == [
        .languageSaid: ["language": "de-DE"], .versionSaid: ["version": "1.2"], .relatedSaid: ["count": "1"],
      ])
  }

  @Test("of 3.0: its terms of use and the kind of achievement as well")
  func third() async throws {
    var world = try CredentialWorld(.second, .token)
    world.credential["termsOfUse"] = ["type": "Terms", "id": "https://issuer.example/terms"]
    world.changeAchievement {
      $0["inLanguage"] = "fr"
      $0["achievementType"] = "Certificate"
      $0["related"] = [["type": ["Related"], "id": "urn:uuid:8"], ["type": ["Related"], "id": "urn:uuid:9"]]
    }
    let report = await Verifier(web: world.web.web(at: world.now)).verify(
      try world.statement(), recipients: nil, now: world.now)
    #expect(report.headline == .verified)
    #expect(
      said(report) == [
        .termsOfUseSaid: ["count": "1"], .languageSaid: ["language": "fr"],
        .achievementTypeSaid: ["type": "Certificate"], .relatedSaid: ["count": "2"],
      ])
  }
}
