/// One check of a verification, as its report shows it.
public struct CheckRow: Sendable, Hashable {
  /// The check's id, such as `file-read`. Its name is looked up as `check.` and the id.
  public var check: String
  public var state: State
  /// What was found, such as `finding.…`.
  public var finding: Sentence
  /// What else the same check found, such as a second missing field.
  public var further: [Sentence]
  /// How we know.
  public var known: [KnownLine]

  public init(check: String, state: State, finding: Sentence, further: [Sentence] = [], known: [KnownLine] = []) {
    self.check = check
    self.state = state
    self.finding = finding
    self.further = further
    self.known = known
  }

  /// Whether it could not be made because of another check.
  var isWaiting: Bool { finding.key == "finding.dependsOn" }

  /// The raw values are those of the check's states.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case passed
    case failed
    case remark
    case notChecked = "not-checked"
    case doesNotApply = "does-not-apply"
  }
}

extension CheckRow.State {
  var tone: Tone {
    switch self {
    case .passed: .ok
    case .failed: .bad
    case .remark: .remark
    case .notChecked, .doesNotApply: .neutral
    }
  }

  var shape: Icon.Shape {
    switch self {
    case .passed: .tick
    case .failed: .octagon
    case .remark: .triangle
    case .notChecked: .question
    case .doesNotApply: .dash
    }
  }
}
