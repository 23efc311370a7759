public import OpenBadges

extension VerificationCase {
  /// Verifies the case's input; nothing but its recorded web is reached.
  public func run() async -> Report {
    await Verifier(web: web.web(at: now)).verify(
      bytes: Array(input.utf8), isFile: false, recipients: recipients, now: now)
  }

  /// How a report differs from what the case expects.
  public enum Difference: Sendable, Hashable {
    /// Another verdict, and what decided it.
    case verdict(Headline, decidingCheck: CheckID?)
    /// The right verdict by another check.
    case decidingCheck(CheckID?)
    /// The check that makes the case interesting has a row in another state.
    case row(CheckID, CheckState)
  }

  /// `nil` where the report is as expected: the verdict, and the check that decides it. For a verified badge the check
  /// that is named passed, or carries the remark.
  public func difference(_ report: Report) -> Difference? {
    let verdict = report.verdict
    guard verdict.headline == expected else {
      return .verdict(verdict.headline, decidingCheck: verdict.decidingCheck)
    }
    guard let decidingCheck, let row = verdict[decidingCheck] else { return nil }
    switch expected {
    case .verified: return row.state == .passed ? nil : .row(decidingCheck, row.state)
    case .verifiedWithRemarks: return row.state == .remark ? nil : .row(decidingCheck, row.state)
    default: return verdict.decidingCheck == decidingCheck ? nil : .decidingCheck(verdict.decidingCheck)
    }
  }
}
