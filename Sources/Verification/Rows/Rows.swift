internal import OpenBadges

/// The rows made so far. A second finding of the same check joins the first; the graver one speaks for the row.
struct Rows {
  private var rows: [CheckID: Check] = [:]

  var checks: [Check] { CheckID.allCases.compactMap { rows[$0] } }

  subscript(_ id: CheckID) -> Check? { rows[id] }

  mutating func add(
    _ id: CheckID, _ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String] = [:],
    known: [Known] = []
  ) {
    add(Check(id, state, Finding(kind, arguments), known: known))
  }

  mutating func add(_ row: Check) {
    guard let made = rows[row.id] else {
      rows[row.id] = row
      return
    }
    let (first, second) = Self.gravity(row.state) > Self.gravity(made.state) ? (row, made) : (made, row)
    // That all was well so far is not worth a second sentence.
    let isSaid = second.finding == first.finding || first.further.contains(second.finding)
    let seconds = [.passed, .doesNotApply].contains(second.state) || isSaid ? [] : [second.finding]
    rows[row.id] = Check(
      row.id, first.state, first.finding, further: first.further + seconds + second.further,
      known: made.known + row.known)
  }

  /// Says something more in a row that was made, without changing how it ended.
  mutating func note(_ id: CheckID, _ kind: Finding.Kind, _ arguments: [String: String] = [:], known: [Known] = []) {
    guard let made = rows[id] else { return }
    rows[id] = Check(
      id, made.state, made.finding, further: made.further + [Finding(kind, arguments)], known: made.known + known)
  }

  private static func gravity(_ state: CheckState) -> Int {
    switch state {
    case .doesNotApply: 0
    case .passed: 1
    case .remark: 2
    case .notChecked: 3
    case .failed: 4
    }
  }
}
