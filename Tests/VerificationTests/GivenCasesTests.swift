import LinkedData
import OpenBadges
import Testing
import Verification

@Suite(
  "The given verification cases",
  .enabled(if: Fixtures.openBadges != nil, "the Open Badges fixtures are not there"))
struct GivenCasesTests {
  private func cases() throws -> [VerificationCase] {
    let list = try Fixtures.json("lapel-cases/cases.json", in: Fixtures.openBadges)
    return try #require(list.array).map(VerificationCase.init)
  }

  @Test("every case has the expected verdict and deciding check")
  func checked() async throws {
    let cases = try cases()
    #expect(cases.count >= 24)
    for item in cases {
      let report = await item.run()
      #expect(item.difference(report) == nil)
      #expect(report.verdict.checks.map(\.id) == CheckID.allCases)
    }
  }
}
