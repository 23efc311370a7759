internal import Foundation
internal import LinkedData
internal import OpenBadges
internal import Proofs

extension Inquiry {
  /// The row `proof-purpose`.
  func purposeRow(_ proof: DataIntegrityProof) -> Check {
    guard proof.purpose.isSame(as: "assertionMethod") else {
      return Check(.proofPurpose, .failed, Finding(.proofPurposeOther, ["purpose": String(proof.purpose.prefix(100))]))
    }
    return Check(.proofPurpose, .passed, Finding(.proofPurposeGood))
  }

  /// The row `proof-time`, in one or more findings.
  func timeRows(_ proof: DataIntegrityProof) -> [Check] {
    var rows: [Check] = []
    if let expires = proof.expires {
      guard let end = BadgeDate(expires) else {
        return [Check(.proofTime, .failed, Finding(.proofTimeUnreadable, ["field": "expires"]))]
      }
      if end.instant <= now {
        rows.append(Check(.proofTime, .failed, Finding(.proofExpired, ["date": Timestamp.text(end.instant)])))
      }
    }
    guard let written = proof.created else {
      return rows + [Check(.proofTime, .passed, Finding(.proofTimeNotSaid))]
    }
    guard let created = BadgeDate(written)?.instant else {
      return [Check(.proofTime, .failed, Finding(.proofTimeUnreadable, ["field": "created"]))]
    }
    let arguments = ["date": Timestamp.text(created)]
    // Clocks differ a little.
    let isLater = created > now.addingTimeInterval(300)
    return rows + [
      Check(.proofTime, isLater ? .remark : .passed, Finding(isLater ? .proofMadeInFuture : .proofMade, arguments))
    ]
  }
}
