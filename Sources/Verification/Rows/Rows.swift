internal import OpenBadges

/// The rows made so far. A second finding of the same check joins the first; the graver one speaks for the row.
struct Rows {
  /// The rows in the order of making. There are so few that looking through them is faster than a table.
  var all: [Check] = []

  /// The rows in the order of their checks.
  var checks: [Check] { CheckID.allCases.compactMap { self[$0] } }

  subscript(_ id: CheckID) -> Check? { position(of: id).map { all[$0] } }

  private func position(of id: CheckID) -> Int? { all.firstIndex { $0.id == id } }

  mutating func add(
    _ id: CheckID, _ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String] = [:],
    known: [Known] = []
  ) {
    add(Check(id, state, Finding(kind, arguments), known: known))
  }

  mutating func add(_ row: Check) {
    guard let position = position(of: row.id) else {
      if all.isEmpty { all.reserveCapacity(CheckID.allCases.count) }
      all.append(row)
      return
    }
    let made = all[position]
    let (first, second) = Self.gravity(row.state) > Self.gravity(made.state) ? (row, made) : (made, row)
    // That all was well so far is not worth a second sentence.
    let isSaid = second.finding == first.finding || first.further.contains(second.finding)
    let seconds = [.passed, .doesNotApply].contains(second.state) || isSaid ? [] : [second.finding]
    all[position] = Check(
      row.id, first.state, first.finding, further: first.further + seconds + second.further,
      known: made.known + row.known)
  }

  /// Says something more in a row that was made, without changing how it ended.
  mutating func note(_ id: CheckID, _ kind: Finding.Kind, _ arguments: [String: String] = [:], known: [Known] = []) {
    guard let position = position(of: id) else { return }
    let made = all[position]
    all[position] = Check(
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
