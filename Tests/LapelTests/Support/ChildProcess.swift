import Foundation
import Glibc
import Synchronization

/// A program that was started for a test. Its signals are as a shell would leave them, whatever this process has blocked.
final class ChildProcess: Sendable {
  let id: pid_t
  /// Where it writes, both of its outputs.
  let log: URL
  private let status = Mutex<Int32?>(nil)

  init(_ program: String, _ arguments: [String], environment: [String: String], log: URL) throws {
    self.log = log
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log.path(percentEncoded: false), O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, program, &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    self.id = id
  }

  func send(_ signal: Int32) { kill(id, signal) }

  /// Its exit status once it has ended, a signal's number negated; `nil` where it goes on after `limit`.
  func end(within limit: Duration) async throws -> Int32? {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if let status = take(WNOHANG) { return status }
      try await Task.sleep(for: .milliseconds(10))
    }
    return nil
  }

  /// Ends it at once, without asking. One that has ended stays as it is: its number may by now be somebody else's.
  func destroy() {
    guard take(WNOHANG) == nil else { return }
    send(SIGKILL)
    _ = take(0)
  }

  private func take(_ options: Int32) -> Int32? {
    status.withLock { status in
      var raw: Int32 = 0
      if status == nil, waitpid(id, &raw, options) == id {
        status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
      }
      return status
    }
  }

  var output: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
}
