/// One named check with its outcome: a row of the report.
public struct Check: Sendable, Hashable {
  public let id: CheckID
  public let state: CheckState
  /// What was found; the words for people are made from it.
  public let finding: Finding
  /// What else was found by the same check, such as a second missing field.
  public let further: [Finding]
  /// How it is known: what was asked, of whom, and when.
  public package(set) var known: [Known]

  public init(
    _ id: CheckID, _ state: CheckState, _ finding: Finding, further: [Finding] = [], known: [Known] = []
  ) {
    self.id = id
    self.state = state
    self.finding = finding
    self.further = further
    self.known = known
  }

  /// Whether this row alone keeps a badge from being called verified.
  var decides: Bool {
    switch state {
    case .failed: true
    case .notChecked: finding.kind.leavesDoubt
    case .passed, .remark, .doesNotApply: false
    }
  }
}
