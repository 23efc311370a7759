internal import Glibc

/// The signals that ask a process to end, under the names that `setpriv` knows them by.
enum EndSignal: String, Sendable, Hashable {
  case terminate = "TERM"
  /// To PostgreSQL: roll back what is open, write what was committed, end.
  case interrupt = "INT"
  /// To PostgreSQL: drop everything at once; the next start recovers.
  case quit = "QUIT"
  /// Cannot be refused.
  case kill = "KILL"

  var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .kill: SIGKILL
    }
  }
}
