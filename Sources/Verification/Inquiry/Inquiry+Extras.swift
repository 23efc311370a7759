internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `evidence`: what it says is for people to judge; addresses that are no links are left out.
  mutating func addEvidence(_ assertion: AssertionDocument) {
    let evidence = assertion.evidence
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

  /// The row `extensions`: counted, not yet verified.
  mutating func addExtensions(_ chain: Chain) {
    guard chain.assertion.version.hasExtensions else {
      rows.add(.extensions, .doesNotApply, .notInThisVersion, ["version": chain.assertion.version.rawValue])
      return
    }
    let count = objects(of: chain).reduce(0) { $0 + $1.members.count(where: Self.isExtension) }
    if count == 0 {
      rows.add(.extensions, .doesNotApply, .extensionsNone)
    } else {
      rows.add(.extensions, .notChecked, .extensionsNotChecked, ["count": String(count)])
    }
  }

  private func objects(of chain: Chain) -> [JSONObject] {
    [chain.assertion.object, chain.badgeClass?.object, chain.issuer?.object].compactMap(\.self)
  }

  private static func isExtension(_ member: JSONObject.Member) -> Bool {
    guard member.value.object != nil else { return false }
    let type = member.value["type"]
    let types = type?.array?.compactMap(\.string) ?? [type?.string].compactMap(\.self)
    return types.contains("Extension") || member.key.hasPrefix("extensions:")
  }
}

extension StandardVersion {
  /// What a badge class answers to is named from 1.0 on.
  fileprivate var hasAlignment: Bool { self != .v0_5 }
  /// Extensions came with 1.1.
  fileprivate var hasExtensions: Bool { self != .v0_5 && self != .v1_0 }
}
