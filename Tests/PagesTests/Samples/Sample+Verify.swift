import Addresses
import Foundation

@testable internal import Pages

extension Sample {
  var verifyPages: [(String, any Page)] {
    [
      ("verify", verify), ("verify-result", verified), ("verify-faulty", faultyVerify), ("shared-report", sharedReport),
      ("shared-report-made", madeReport), ("remove-report", removeReport),
    ]
  }

  var checkedBadge: CheckedBadge {
    CheckedBadge(
      name: text("Guiding Light"), issuerName: text("Harbour Office"), issuerHost: text("badges.harbour.example"),
      version: "2.0")
  }

  var verify: VerifyPage { VerifyPage(frame: frame("/verify"), maximumBytes: 5_242_880, keptDays: 30) }

  var verified: VerifyPage {
    var page = verify
    page.input = text("https://badges.harbour.example/a/1")
    page.recipient = text("tomas@example.org")
    page.outcome = .init(
      report: award.report, badge: checkedBadge, again: text("https://badges.harbour.example/a/1"), reading: "")
    return page
  }

  var faultyVerify: VerifyPage {
    var page = verify
    page.input = text("x")
    page.inputProblem = Problem(kind: .importTextUnreadable)
    page.recipient = text("tomas")
    page.recipientProblem = Problem(kind: .addressMalformed)
    page.problem = Problem(kind: .verifyTooLarge)
    return page
  }

  var sharedReport: SharedReportPage {
    SharedReportPage(
      frame: frame("/verify/reports/x"), report: award.report,
      badge: CheckedBadge(name: "", issuerName: "", issuerHost: nil, version: "2.0"),
      address: "https://lapel.example/verify/reports/x", expires: day(2026, 12, 23),
      complain: link("/verify/reports/x/complain"),
      problem: Problem(kind: .complaintTooLong, arguments: ["maximum": "2000"]),
      takeDown: link("/verify/reports/x/take-down"))
  }

  var madeReport: SharedReportPage {
    var page = sharedReport
    page.badge = checkedBadge
    page.problem = nil
    page.removal = "https://lapel.example/verify/removals/y"
    return page
  }

  var removeReport: RemoveReportPage {
    RemoveReportPage(frame: frame("/verify/removals/y"), name: text("Mentor"), remove: link("/verify/removals/y"))
  }
}
