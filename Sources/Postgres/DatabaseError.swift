/// What can go wrong between Lapel and its database.
public enum DatabaseError: Error, Sendable, Hashable {
  /// There is no connection, or it was lost; nothing was committed.
  case connection(reason: String)
  /// The connection was lost while committing: it may have happened or not. Look it up, never repeat blindly.
  case outcomeUnknown(reason: String)
  /// The server refused a statement. `state` is the SQLSTATE, `constraint` the violated one's name.
  case server(state: String, message: String, constraint: String?)
  /// An answer does not have the form that the code expects.
  case shape(column: String, expected: String)
  /// A text holds U+0000, which PostgreSQL cannot keep.
  case nulCharacter
  /// Every connection is taken and the line is full or did not move in time.
  case busy
  /// The task was cancelled while it waited.
  case cancelled

  /// A unique or exclusion constraint was violated: somebody was there first.
  public var isConflict: Bool { hasState("23505") || hasState("23P01") }
  /// A statement or lock took too long, or was cancelled by the operator.
  public var isTimeout: Bool { hasState("57014") || hasState("55P03") || hasState("25P03") }
  /// Two transactions got in each other's way; the same again may well succeed.
  public var isSerialization: Bool { hasState("40001") || hasState("40P01") }
  public var isBusy: Bool { self == .busy }

  public var isOutcomeUnknown: Bool {
    if case .outcomeUnknown = self { true } else { false }
  }

  /// The server is away, or is going away.
  public var isConnectionLost: Bool {
    if case .connection = self { return true }
    return stateHasPrefix("57P") || stateHasPrefix("08") || hasState("25006") || stateHasPrefix("53")
  }

  private func hasState(_ wanted: String) -> Bool {
    if case .server(let state, _, _) = self { state == wanted } else { false }
  }

  private func stateHasPrefix(_ prefix: String) -> Bool {
    if case .server(let state, _, _) = self { state.hasPrefix(prefix) } else { false }
  }
}
