internal import Glibc

/// How a process ended.
enum ExitStatus: Sendable, Hashable {
  case code(Int32)
  case signal(Int32)
  /// Somebody else took the status: the process is gone, and that is all one knows.
  case unknown

  /// - Parameter raw: The status as `waitpid` gives it (POSIX `<sys/wait.h>`).
  init(raw: Int32) {
    let signal = raw & 0x7f
    self = signal == 0 ? .code((raw >> 8) & 0xff) : .signal(signal)
  }
}

extension ExitStatus: CustomStringConvertible {
  var description: String {
    switch self {
    case .code(let code): "ended with status \(code)"
    case .signal(let signal): "was ended by signal \(signal)"
    case .unknown: "ended"
    }
  }
}
