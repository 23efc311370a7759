internal import OpenBadges

extension Inquiry {
  /// The row `evidence`: what it says is for people to judge; addresses that are no links are left out.
  mutating func addEvidence(_ assertion: AssertionDocument) { addEvidence(assertion.evidence) }

  mutating func addEvidence(_ evidence: [EvidenceItem]) {
    guard !evidence.isEmpty else {
      rows.add(.evidence, .doesNotApply, .evidenceNone)
      return
    }
    rows.add(.evidence, .passed, .evidenceListed, ["count": String(evidence.count)])
    let hidden = evidence.count(where: \.hasUnsafeAddress) + max(0, evidence.count - BadgeFacts.evidenceLimit)
    if hidden > 0 { rows.add(.evidence, .remark, .evidenceNotShown, ["count": String(hidden)]) }
  }

  /// The row `alignment`.
  mutating func addAlignment(_ chain: Chain) {
    guard chain.assertion.version.hasAlignment else {
      rows.add(.alignment, .doesNotApply, .notInThisVersion, ["version": chain.assertion.version.rawValue])
      return
    }
    let alignment = chain.badgeClass?.alignment ?? []
    guard !alignment.isEmpty else {
      rows.add(.alignment, .doesNotApply, .alignmentNone)
      return
    }
    rows.add(.alignment, .passed, .alignmentListed, ["count": String(alignment.count)])
    let incomplete = alignment.count { !$0.isComplete }
    let former = alignment.count(where: \.hasFormerWords)
    if former > 0, chain.assertion.version.isSecond {
      rows.add(.alignment, .remark, .alignmentFormerWords, ["count": String(former)])
    }
    if incomplete > 0 { rows.add(.alignment, .remark, .alignmentIncomplete, ["count": String(incomplete)]) }
  }
}

extension StandardVersion {
  /// What a badge class answers to is named from 1.0 on.
  fileprivate var hasAlignment: Bool { self != .v0_5 }
}
