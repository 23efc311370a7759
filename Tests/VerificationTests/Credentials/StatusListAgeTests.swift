import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("A list of bits that says for how long it may be kept")
struct StatusListAgeTests {
  /// The report on a credential whose list, good for a minute, was received so many seconds ago.
  private func report(receivedAgo age: Double) async throws -> Report {
    var world = try CredentialWorld(.second, .embedded)
    try world.addList(life: 60_000)
    let now = world.now
    let recorded = world.web.web(at: now.addingTimeInterval(-age))
    return await Verifier(web: recorded).verify(try world.statement(), recipients: nil, now: now)
  }

  @Test("counts within that time")
  func fresh() async throws { #expect(try await report(receivedAgo: 59).verdict.headline == .verified) }

  @Test("is worth a remark later")
  func stale() async throws {
    let report = try await report(receivedAgo: 61)
    #expect(report.verdict.headline == .verifiedWithRemarks)
    #expect(report.verdict[.status]?.finding.kind == .statusListStale)
  }
}
