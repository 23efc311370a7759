internal import LinkedData
internal import OpenBadges

extension Inquiry {
  /// The row `endorsements`: each is verified as a badge of its own, and whoever made it is named.
  ///
  /// What others say decides nothing about the award: one that does not stand is a remark, and one that could not be
  /// looked at is said.
  ///
  /// - Source: Open Badges 2.0, “Endorsement”.
  mutating func addEndorsements(_ chain: Chain) async {
    guard chain.assertion.version.isSecond else {
      rows.add(.endorsements, .doesNotApply, .notInThisVersion, ["version": chain.assertion.version.rawValue])
      return
    }
    let attached = Self.endorsements(of: chain)
    guard !attached.isEmpty else {
      rows.add(.endorsements, .doesNotApply, .endorsementsNone)
      return
    }
    var outcomes: [EndorsementOutcome] = []
    for endorsement in attached.prefix(limits.endorsements) {
      outcomes.append(await outcome(of: endorsement, in: chain.assertion.version))
    }
    addEndorsements(outcomes, leftOut: attached.count - outcomes.count)
  }

  /// One row of all outcomes, the worst first.
  mutating func addEndorsements(_ outcomes: [EndorsementOutcome], leftOut: Int) {
    let standing = outcomes.filter { $0.state == .passed }
    var findings = outcomes.filter { $0.state == .failed }.flatMap(\.findings)
    let refused = findings.count
    findings += outcomes.filter { $0.state == .notChecked }.flatMap(\.findings)
    if leftOut > 0 { findings.append(Finding(.endorsementsLeftOut, ["count": String(leftOut)])) }
    let state: CheckState = refused > 0 ? .remark : findings.isEmpty ? .passed : .notChecked
    if !standing.isEmpty { findings.append(Finding(.endorsementsStand, ["count": String(standing.count)])) }
    findings += standing.flatMap(\.findings)
    let known = outcomes.flatMap(\.known)
    rows.add(Check(.endorsements, state, findings[0], further: Array(findings.dropFirst()), known: known))
  }

  /// The endorsements of the award, of what it awards and of whoever awards it.
  private static func endorsements(of chain: Chain) -> [AttachedEndorsement] {
    let endorsed = [
      (chain.assertion.object, chain.assertion.id), (chain.badgeClass?.object, chain.badgeClass?.id),
      (chain.issuer?.object, chain.issuer?.id),
    ]
    return endorsed.flatMap { object, id in
      let value = object?["endorsement"] ?? .null
      return (value.array ?? (value.isNull ? [] : [value])).map { AttachedEndorsement(statement: $0, endorsed: id) }
    }
  }
}

/// An endorsement where it was found, and what it must be about.
struct AttachedEndorsement {
  /// An address, a document, or a compact JWS.
  let statement: JSON
  let endorsed: String?
}

/// What came of one endorsement: `passed`, `failed` or `notChecked`, with why.
struct EndorsementOutcome {
  let state: CheckState
  let findings: [Finding]
  let known: [Known]
}
