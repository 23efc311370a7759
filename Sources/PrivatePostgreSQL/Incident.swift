/// Something that happened to the server while Lapel was running. The operator should know; nothing needs to be done.
public enum Incident: Sendable, Hashable {
  /// The server ended without being asked to; `how` says by what. It is started again.
  case ended(how: String)
  /// The server answers again, so long after it ended.
  case restarted(after: Duration)
  /// The server could not be started again; it is tried again after a pause.
  case restartFailed(PrivatePostgreSQLError)
}

extension Incident: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ended(let how): "PostgreSQL \(how); it is started again."
    case .restarted(let pause): "PostgreSQL is back after \(pause)."
    case .restartFailed(let error): "PostgreSQL could not be started again: \(error) It is tried again shortly."
    }
  }
}
