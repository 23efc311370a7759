/// One row of a report.
struct CheckRowView: Template {
  var row: CheckRow
  var isForOwner: Bool
  /// Whether the check's name is shown; where its finding says it all, it is only heard.
  var isNamed: Bool

  init(_ row: CheckRow, isForOwner: Bool, isNamed: Bool = false) {
    self.row = row
    self.isForOwner = isForOwner
    self.isNamed = isNamed
  }

  func finding(_ messages: Messages) -> Sentence { isForOwner ? row.finding : row.finding.forEveryone(messages) }

  func further(_ messages: Messages) -> [Sentence] {
    isForOwner ? row.further : row.further.map { $0.forEveryone(messages) }
  }

  /// How we know, without what is the owner's alone.
  var known: [KnownLine] {
    isForOwner
      ? row.known : row.known.filter { $0.label != "identity" && (row.check != "recipient" || $0.label != "said") }
  }

  func value(_ line: KnownLine, _ messages: Messages) -> String { messages.words(for: line.label, line.value).text }

  func icon(_ messages: Messages) -> Icon {
    Icon(row.state.shape, label: messages.text("state.\(row.state.rawValue)"))
  }

  var isDim: Bool { row.state == .notChecked || row.state == .doesNotApply }
}
