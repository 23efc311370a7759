import Backpack
import Foundation
import OpenBadges
import Testing

@Suite("What becomes of an import")
struct ImportDecisionTests {
  /// A verdict in which one row says something and all others are fine.
  private func verdict(_ id: CheckID, _ state: CheckState, _ finding: Finding) -> Verdict {
    let fine = CheckID.allCases.map { Check($0, .passed, self.finding(.documentComplete)) }
    let rows = fine.map { $0.id == id ? Check(id, state, finding) : $0 }
    return Verdict(rows, checkedAt: Date(timeIntervalSince1970: 1_795_521_600))
  }

  private func finding(_ kind: Finding.Kind) -> Finding {
    Finding(kind, Dictionary(uniqueKeysWithValues: kind.argumentNames.map { ($0, "the \($0)") }))
  }

  private func decision(_ id: CheckID, _ state: CheckState, _ kind: Finding.Kind) -> ImportDecision {
    ImportDecision(
      verdict(id, state, finding(kind)), recipient: RecipientHint(kind: .email, masked: "r***@e***.org"),
      issuer: "issuer.example")
  }

  @Test("what is verified is held, with and without remarks, and expired badges too")
  func held() {
    #expect(decision(.hosted, .passed, .hostedPublished) == .hold)
    #expect(decision(.recipient, .remark, .recipientHashWeak) == .hold)
    #expect(decision(.validityPeriod, .failed, .expired) == .hold)
  }

  @Test("the issuer's reason goes with a revocation, an empty one where there is none")
  func revoked() {
    let reasoned = decision(.status, .failed, .statusRevokedWithReason)
    #expect(reasoned == .refuse(ImportRefusal(.revoked, ["reason": "the wording"])))
    #expect(decision(.status, .failed, .statusRevoked) == .refuse(ImportRefusal(.revoked, ["reason": ""])))
    #expect(decision(.status, .failed, .statusSuspended) == .refuse(ImportRefusal(.suspended)))
  }

  @Test("somebody else's badge is refused with the hint, where there is one")
  func notYours() {
    #expect(
      decision(.recipient, .failed, .recipientIsAnother)
        == .refuse(ImportRefusal(.notYours, ["recipient": "r***@e***.org", "kind": "email"])))
    let hashed = ImportDecision(
      verdict(.recipient, .failed, finding(.recipientIsAnother)), recipient: nil, issuer: nil)
    #expect(hashed == .refuse(ImportRefusal(.notYours, ["recipient": "", "kind": ""])))
  }

  @Test("a badge whose recipient cannot be compared with any address is nobody's to bring")
  func recipientOfAnotherKind() {
    #expect(
      decision(.recipient, .notChecked, .recipientOfAnotherKind)
        == .refuse(ImportRefusal(.notYours, ["recipient": "r***@e***.org", "kind": "email"])))
  }

  @Test("somebody else's badge stays somebody else's when it has expired, or when somebody did not answer")
  func othersAmongOtherThings() {
    for (check, state, kind) in [
      (CheckID.validityPeriod, CheckState.failed, Finding.Kind.expired),
      (.status, .notChecked, .statusListUnreachable),
    ] {
      for (recipient, finding) in [
        (CheckState.failed, Finding.Kind.recipientIsAnother), (.notChecked, .recipientOfAnotherKind),
      ] {
        let rows = CheckID.allCases.map { id in
          if id == check { return Check(id, state, self.finding(kind)) }
          if id == .recipient { return Check(id, recipient, self.finding(finding)) }
          return Check(id, .passed, self.finding(.documentComplete))
        }
        let verdict = Verdict(rows, checkedAt: Date(timeIntervalSince1970: 1_795_521_600))
        #expect(verdict.mayBeOfOthers)
        #expect(ImportDecision(verdict, recipient: nil, issuer: nil) == .refuse(.notYours(nil)), "\(kind) \(finding)")
      }
    }
  }

  @Test("what does not hold is refused")
  func notVerified() {
    #expect(decision(.signature, .failed, .signatureBad) == .refuse(ImportRefusal(.notVerified)))
    #expect(decision(.hosted, .failed, .hostedUnknown) == .refuse(ImportRefusal(.notVerified)))
  }

  @Test(
    "who did not answer is asked again",
    arguments: [
      (CheckID.hosted, Finding.Kind.hostedUnreachable), (.hosted, .hostedAnswered),
      (.documentComplete, .documentUnreachable), (.signature, .signatureKeyUnreachable),
      (.status, .statusListUnreachable),
    ])
  func waits(_ id: CheckID, _ kind: Finding.Kind) {
    #expect(
      decision(id, .notChecked, kind) == .wait(ImportRefusal(.notReached, ["host": "the host"])))
  }

  @Test("what cannot be checked here is refused, for waiting would change nothing")
  func notCheckable() {
    #expect(
      decision(.inputRecognised, .notChecked, .versionNotChecked)
        == .refuse(ImportRefusal(.notCheckable)))
  }

  @Test("nothing is held that was not checked: a verdict without rows is refused")
  func empty() {
    let nothing = Verdict([], checkedAt: Date(timeIntervalSince1970: 0))
    #expect(ImportDecision(nothing, recipient: nil, issuer: nil) != .hold)
  }
}
