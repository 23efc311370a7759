internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `image`.
  mutating func addImage(_ credential: CredentialDocument) async {
    guard let image = credential.image else {
      rows.add(.image, .doesNotApply, .imageNone)
      return
    }
    await addImage(image, ifBad: .remark, asksForWords: false)
  }

  /// The row `evidence`: what it says is for people to judge.
  mutating func addEvidence(_ credential: CredentialDocument) {
    addEvidence(credential.evidence)
    let large = credential.evidence.compactMap(\.address).count { $0.hasPrefix("data:") && $0.utf8.count > 1 << 20 }
    if large > 0 { rows.add(.evidence, .remark, .evidenceLarge, ["count": String(large)]) }
  }

  /// The row `alignment`.
  mutating func addAlignment(_ credential: CredentialDocument) {
    let alignment = credential.alignment
    guard !alignment.isEmpty else {
      rows.add(.alignment, .doesNotApply, .alignmentNone)
      return
    }
    rows.add(.alignment, .passed, .alignmentListed, ["count": String(alignment.count)])
    let incomplete = alignment.count { !$0.isComplete }
    if incomplete > 0 { rows.add(.alignment, .remark, .alignmentIncomplete, ["count": String(incomplete)]) }
  }
}
