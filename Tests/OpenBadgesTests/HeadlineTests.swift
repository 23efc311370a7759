import Foundation
import LinkedData
import OpenBadges
import Testing

@Suite("Headlines and verdicts")
struct HeadlineTests {
  let now = Date(timeIntervalSince1970: 1_795_392_000)

  /// A badge without a blemish: every row passed.
  private func verdict(_ changed: Check...) -> Verdict {
    let all = CheckID.allCases.map { Check($0, .passed, Finding(.documentComplete)) }
    return Verdict(
      all.map { row in changed.first { $0.id == row.id } ?? row }, checkedAt: now)
  }

  @Test("every check knows its place, and comes before those behind it")
  func places() {
    #expect(CheckID.allCases.map(\.place) == Array(CheckID.allCases.indices))
    #expect(CheckID.allCases.sorted() == CheckID.allCases && Set(CheckID.allCases).count == CheckID.allCases.count)
  }

  @Test("every row passed means verified, and nothing decides against it")
  func verified() {
    #expect(verdict().headline == .verified)
    #expect(verdict().decidingCheck == nil)
  }

  @Test("one remark means verified with remarks")
  func remark() {
    let verdict = verdict(Check(.image, .remark, Finding(.imageNotUsable)))
    #expect(verdict.headline == .verifiedWithRemarks)
    #expect(verdict.decidingCheck == .image)
  }

  @Test(
    "what failed decides the headline",
    arguments: [
      (Check(.signature, .failed, Finding(.signatureBad)), Headline.notVerified),
      (Check(.status, .failed, Finding(.statusRevoked)), .revoked),
      (Check(.status, .failed, Finding(.statusSuspended, ["wording": "x"])), .suspended),
      (Check(.validityPeriod, .failed, Finding(.expired, ["date": "2025-01-01T00:00:00Z"])), .expired),
      (Check(.validityPeriod, .failed, Finding(.expiresBeforeIssued)), .notVerified),
      (Check(.recipient, .failed, Finding(.recipientIsAnother)), .notYours),
      (
        Check(.hosted, .notChecked, Finding(.hostedUnreachable, ["host": "h", "reason": "timeout"])),
        .notFullyChecked
      ),
    ])
  func failed(row: Check, headline: Headline) {
    #expect(verdict(row).headline == headline)
    #expect(verdict(row).decidingCheck == row.id)
  }

  @Test("of two rows the earlier decides, whatever the order they were made in")
  func order() {
    let verdict = verdict(
      Check(.recipient, .failed, Finding(.recipientIsAnother)), Check(.status, .failed, Finding(.statusRevoked)))
    #expect(verdict.headline == .revoked)
  }

  @Test("endorsements that were not looked at leave no doubt about the award")
  func endorsements() {
    let row = Check(.endorsements, .notChecked, Finding(.endorsementsNotChecked, ["count": "1"]))
    #expect(verdict(row).headline == .verified)
  }

  @Test("a verdict has every check once, and rows that were not made say what they wait for")
  func everyCheck() {
    let verdict = Verdict([Check(.hosted, .failed, Finding(.hostedNowhere))], checkedAt: now)
    #expect(verdict.checks.map(\.id) == CheckID.allCases)
    #expect(verdict[.recipient]?.finding == Finding(.dependsOn, ["check": "hosted"]))
    #expect(verdict.headline == .notVerified)
  }

  @Test("a verdict without any row is never verified")
  func nothing() {
    #expect(Verdict([], checkedAt: now).headline != .verified)
  }

  @Test("a stored verdict reads back the same, with its headline computed anew")
  func json() throws {
    let verdict = verdict(
      Check(
        .image, .remark, Finding(.imageNotFound, ["host": "h"]), further: [Finding(.imageNotUsable)],
        known: [Known(.asked, "https://h/i"), Known(.answer, "404")]))
    let bytes = verdict.json.bytes
    #expect(Verdict(json: try JSON(parsing: bytes)) == verdict)
  }

  @Test("a stored verdict with an unknown finding or missing arguments is refused")
  func jsonRefused() {
    #expect(Verdict(json: ["checkedAt": "2026-01-01T00:00:00Z", "checks": [["id": "hosted"]]]) == nil)
    #expect(
      Verdict(json: [
        "checkedAt": "2026-01-01T00:00:00Z",
        "checks": [["id": "hosted", "state": "passed", "finding": ["kind": "hostedUnknown", "arguments": [:]]]],
      ]) == nil)
  }
}
