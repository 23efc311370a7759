/// How one check ended.
public enum CheckState: String, Sendable, Hashable, CaseIterable {
  /// It was made, and all is well.
  case passed
  /// It was made, and the badge does not stand it.
  case failed
  /// It was made; something is odd that does not make the badge false.
  case remark
  /// It could not be made, or not yet; the finding says why.
  case notChecked = "not-checked"
  /// There is nothing to check for this badge.
  case doesNotApply = "does-not-apply"
}
