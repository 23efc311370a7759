internal import Foundation
internal import Glibc
internal import Synchronization

/// A child process in a session of its own, so that a terminal's Ctrl-C does not reach it.
///
/// A thread of its own starts it and waits for it: nothing is left as a zombie, and the signal that the child gets on
/// our death is tied to that thread (`PR_SET_PDEATHSIG` of prctl(2) counts the *thread* as the parent).
final class ChildProcess: Sendable {
  let id: pid_t
  /// What the child wrote to its standard output and error.
  let output: MemoryFile
  private let state = Mutex(State())

  private struct State {
    var status: ExitStatus?
    var waiting: [Int: CheckedContinuation<ExitStatus?, Never>] = [:]
    var nextWaiter = 0
  }

  private init(id: pid_t, output: MemoryFile) {
    self.id = id
    self.output = output
  }

  static func start(_ command: Command) async throws(PrivatePostgreSQLError) -> ChildProcess {
    let words = try command.words()
    let input = try MemoryFile(command.input)
    let output = try MemoryFile()
    let started = await withCheckedContinuation { started in
      let thread = Thread {
        switch spawn(words, input: input, output: output) {
        case .failure(let error):
          started.resume(returning: Result<ChildProcess, PrivatePostgreSQLError>.failure(error))
        case .success(let id):
          let child = ChildProcess(id: id, output: output)
          started.resume(returning: .success(child))
          child.reap()
        }
      }
      thread.name = "child"
      thread.start()
    }
    return try started.get()
  }

  /// How the child ended, once it has.
  var status: ExitStatus? { state.withLock { $0.status } }

  /// Waits for the child's end.
  func exit() async -> ExitStatus { await exit(within: nil) ?? .unknown }

  /// Waits for the child's end, at most for `limit`; then `nil`. Cancelling the task does not shorten it.
  func exit(within limit: Duration?) async -> ExitStatus? {
    await withCheckedContinuation { continuation in
      let waiter: Int? = state.withLock { state in
        if let status = state.status {
          continuation.resume(returning: status)
          return nil
        }
        state.nextWaiter += 1
        state.waiting[state.nextWaiter] = continuation
        return state.nextWaiter
      }
      guard let waiter, let limit else { return }
      Task {
        try? await Task.sleep(for: limit)
        state.withLock { $0.waiting.removeValue(forKey: waiter) }?.resume(returning: nil)
      }
    }
  }

  /// Sends a signal, unless the child has ended: its number may by then be somebody else's.
  func send(_ signal: EndSignal) {
    state.withLock { state in
      if state.status == nil { kill(id, signal.number) }
    }
  }

  /// Blocks until the child has ended, then takes its status.
  private func reap() {
    var about = siginfo_t()
    // Waits without taking the status, so that taking it and `send` cannot overlap.
    while waitid(P_PID, id_t(id), &about, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    let waiting = state.withLock { state in
      var raw: Int32 = 0
      let status = waitpid(id, &raw, 0) == id ? ExitStatus(raw: raw) : .unknown
      state.status = status
      defer { state.waiting = [:] }
      return state.waiting.values.map { ($0, status) }
    }
    for (continuation, status) in waiting { continuation.resume(returning: status) }
  }
}
