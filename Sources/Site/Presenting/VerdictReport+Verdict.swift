internal import OpenBadges
internal import Pages

extension VerdictReport {
  /// A verdict as its report shows it. `host` is the one that was proved.
  init(_ verdict: Verdict, host: String?) {
    self.init(
      state: BadgeState(verdict.headline), checkedAt: verdict.checkedAt, host: host,
      rows: verdict.checks.map(CheckRow.init))
  }
}

extension CheckRow {
  init(_ check: Check) {
    self.init(
      check: check.id.rawValue, state: State(rawValue: check.state.rawValue) ?? .notChecked,
      finding: Sentence("finding.\(check.finding.kind.rawValue)", check.finding.arguments),
      known: check.known.map { KnownLine(label: $0.label.rawValue, value: $0.value) })
  }
}
