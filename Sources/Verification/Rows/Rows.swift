internal import OpenBadges

/// The rows made so far. A second finding of the same check joins the first; the graver one speaks for the row.
struct Rows {
  /// The rows in the order of their checks. There are so few that looking through them is faster than a table.
  var checks: [Check] = []

  subscript(_ id: CheckID) -> Check? { position(of: id).map { checks[$0] } }

  private func position(of id: CheckID) -> Int? { checks.firstIndex { $0.id == id } }

  /// Where the row of a check stands, or would: past those of the checks before it.
  private func place(of id: CheckID) -> Int {
    var place = checks.count
    while place > 0, checks[place - 1].id >= id { place -= 1 }
    return place
  }

  mutating func add(
    _ id: CheckID, _ state: CheckState, _ kind: Finding.Kind, _ arguments: [String: String] = [:],
    known: [Known] = []
  ) {
    add(Check(id, state, Finding(kind, arguments), known: known))
  }

  mutating func add(_ row: consuming Check) {
    let position = place(of: row.id)
    guard position < checks.count else {
      if checks.isEmpty { checks.reserveCapacity(CheckID.allCases.count) }
      checks.append(row)
      return
    }
    guard checks[position].id == row.id else {
      checks.insert(row, at: position)
      return
    }
    let made = checks[position]
    let (first, second) = Self.gravity(row.state) > Self.gravity(made.state) ? (row, made) : (made, row)
    // That all was well so far is not worth a second sentence.
    let isSaid = second.finding == first.finding || first.further.contains(second.finding)
    let seconds = [.passed, .doesNotApply].contains(second.state) || isSaid ? [] : [second.finding]
    checks[position] = Check(
      row.id, first.state, first.finding, further: first.further + seconds + second.further,
      known: made.known + row.known)
  }

  /// Says something more in a row that was made, without changing how it ended.
  mutating func note(_ id: CheckID, _ kind: Finding.Kind, _ arguments: [String: String] = [:], known: [Known] = []) {
    guard let position = position(of: id) else { return }
    let made = checks[position]
    checks[position] = Check(
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
