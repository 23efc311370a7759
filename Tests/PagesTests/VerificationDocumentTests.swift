import Foundation
import LinkedData
import OpenBadges
import Pages
import Testing

@Suite("A verification for programs and terminals")
struct VerificationDocumentTests {
  private let verdict = Verdict(
    [
      Check(
        .fileRead, .passed, Finding(.fileHeldBadge, ["format": "PNG"]), known: [Known(.asked, "https://a.example")]),
      Check(.hosted, .failed, Finding(.hostedUnknown, ["host": "a.example"])),
    ], checkedAt: Date(timeIntervalSince1970: 1_795_392_000))

  @Test("every check is there with its sentence and how it is known")
  func document() {
    var facts = BadgeFacts(version: .v2_0, name: "Robotics", description: "", issuerName: "Guild")
    facts.issuerHost = "a.example"
    let json = VerificationDocument(verdict: verdict, facts: facts, version: .v2_0, inputDigest: [0, 255])
      .json(Messages())
    #expect(json["verdict"] == "not-verified")
    #expect(json["decidingCheck"] == "hosted")
    #expect(json["version"] == "2.0")
    #expect(json["checks"]?.array?.map { $0["id"]?.string } == CheckID.allCases.map(\.rawValue))
    #expect(json["checks"]?.array?.first?["sentence"] == "We found badge data in this PNG.")
    #expect(json["checks"]?.array?.first?["how"] == [["label": "asked", "value": "https://a.example"]])
    #expect(json["issuer"]?["callsItself"] == "Guild")
    #expect(json["issuer"]?["proven"] == "a.example")
    #expect(json["subject"]?["name"] == "Robotics")
    #expect(json["inputDigest"] == "sha256:00ff")
    #expect(json["verifiedAt"] == "2026-11-23T00:00:00Z")
  }

  @Test("where no badge was found, there is nothing to say about issuer and subject")
  func nothing() {
    let json = VerificationDocument(verdict: verdict, facts: nil, version: nil, inputDigest: []).json(Messages())
    #expect(json["issuer"] == .null)
    #expect(json["subject"] == .null)
    #expect(json["version"] == .null)
  }

  @Test("a badge cannot make a terminal obey, nor pass off a line as ours")
  func terminal() {
    let badge = VerificationText.Badge(name: "A\u{1B}[2J\nVerified\u{202E}", issuerName: "G", version: "2.0")
    let text = VerificationText(
      report: VerdictReport(verdict, host: nil), label: "b.png", badge: badge, showsHow: true
    ).text(Messages())
    #expect(text.contains("A\u{FFFD}[2J\u{FFFD}Verified\u{FFFD}"))
    #expect(text.hasPrefix("b.png: Not verified\n"))
    #expect(text.contains("Asked: https://a.example"))
  }
}
