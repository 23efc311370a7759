public import OpenBadges

extension VerdictReport {
  /// A verdict as its report shows it. `host` is the one that was proved.
  public init(_ verdict: Verdict, host: String?) {
    self.init(
      state: BadgeState(verdict.headline), checkedAt: verdict.checkedAt, host: host,
      rows: verdict.checks.map(CheckRow.init))
  }
}

extension CheckRow {
  init(_ check: Check) {
    self.init(
      check: check.id.rawValue, state: State(rawValue: check.state.rawValue) ?? .notChecked,
      finding: Sentence(check.finding), further: check.further.map(Sentence.init),
      known: check.known.map { KnownLine(label: $0.label.rawValue, value: $0.value) })
  }
}

extension Sentence {
  init(_ finding: Finding) { self.init("finding.\(finding.kind.rawValue)", finding.arguments) }
}

extension BadgeState {
  /// The two lists of words are one; a test compares them.
  public init(_ headline: Headline) { self = BadgeState(rawValue: headline.rawValue) ?? .notFullyChecked }
}
