public import Postgres

extension DatabaseError {
  /// Whether a check, foreign key or not-null constraint was violated, for tests of the schema.
  public var isViolation: Bool {
    guard !isConflict, case .server(let state, _, _) = self else { return false }
    return state.hasPrefix("23")
  }
}
