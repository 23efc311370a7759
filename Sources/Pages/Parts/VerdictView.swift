/// A verification with all its rows.
struct VerdictView: Template {
  var report: VerdictReport
  /// Whether it is shown to the person whose badge it is, who alone sees the address that it was compared with.
  var isForOwner: Bool

  init(_ report: VerdictReport, isForOwner: Bool) {
    self.report = report
    self.isForOwner = isForOwner
  }

  /// What was checked; behind folds what waits for another check, and what did not apply: a report should not be long
  /// for what was not there.
  var rows: [CheckRow] { report.rows.filter { $0.state != .doesNotApply && !$0.isWaiting } }
  var waiting: [CheckRow] { report.rows.filter(\.isWaiting) }
  var others: [CheckRow] { report.rows.filter { $0.state == .doesNotApply } }
}
