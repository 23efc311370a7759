import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite(
  "Credentials that others published",
  .enabled(if: Fixtures.openBadges != nil, "the Open Badges fixtures are not there"))
struct CredentialSampleTests {
  @Test("look")
  func look() async throws {
    let root = try #require(Fixtures.openBadges)
    let now = try #require(Timestamp.date("2026-11-27T00:00:00Z"))
    for folder in ["1edtech-java-ob30", "dcc-verifier-core", "1edtech-spec-examples"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "ob3/\(folder)").path).sorted() {
        guard let bytes = try? Fixtures.bytes("ob3/\(folder)/\(name)", in: root) else { continue }
        for web in ["absent", "unreachable"] {
        let text = String(decoding: bytes, as: UTF8.self)
        let statement: Statement = text.hasPrefix("ey") ? .jws(text.trimmingCharacters(in: .whitespacesAndNewlines)) : .json(bytes)
        let site = Web { address, _ in web == "absent" ? .document(WebDocument(address: address, finalAddress: address, status: 404, mediaType: nil, body: [], fetchedAt: now)) : .unreachable(.connection) }
        let report = await Verifier(web: site).verify(statement, recipients: nil, now: now)
        let deciding = report.verdict.decidingCheck.flatMap { report.verdict[$0] }
        print("LOOK \(folder)/\(name) \(web):", report.verdict.headline, deciding?.id.rawValue ?? "-", deciding?.state.rawValue ?? "", deciding.map { "\($0.finding.kind) \($0.finding.arguments)" } ?? "", deciding?.further.map { "\($0.kind) \($0.arguments)" } ?? [])
        print("   sig", report.verdict[.signature]!.finding.kind, report.verdict[.signature]!.state, "key", report.verdict[.keyBelongsToIssuer]!.finding.kind, "words", report.verdict[.wordsKnown]!.finding.kind)
        }
      }
    }
  }
}
