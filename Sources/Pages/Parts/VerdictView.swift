/// A verification with all its rows.
struct VerdictView: Template {
  var report: VerdictReport
  /// Whether it is shown to the person whose badge it is, who alone sees the address that it was compared with.
  var isForOwner: Bool
  /// What was checked, where the page does not say it already.
  var badge: CheckedBadge?
  /// Whether the rows that wait for another are shown with the rest instead of folded behind it.
  var showsWaiting: Bool

  init(_ report: VerdictReport, isForOwner: Bool, badge: CheckedBadge? = nil, showsWaiting: Bool = false) {
    self.report = report
    self.isForOwner = isForOwner
    self.badge = badge
    self.showsWaiting = showsWaiting
  }

  /// What was checked; behind folds what waits for another check, and what did not apply: a report should not be long
  /// for what was not there.
  var rows: [CheckRow] { report.rows.filter { $0.state != .doesNotApply && (showsWaiting || !$0.isWaiting) } }
  var waiting: [CheckRow] { showsWaiting ? [] : report.rows.filter(\.isWaiting) }
  var others: [CheckRow] { report.rows.filter { $0.state == .doesNotApply } }
}
