internal import CLinux
internal import Foundation
internal import Glibc
internal import Synchronization

/// The process that draws one picture: it reads one file without a name and writes another, and has nothing else.
final class DrawingProcess: Sendable {
  private static let arguments = ["lapel-draw"]
  private static let environment = ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]

  private let id: pid_t
  private let hasEnded = Mutex(false)

  private init(id: pid_t) { self.id = id }

  /// Runs `executable` to its end, which comes at the deadline at the latest.
  static func run(
    _ executable: String, input: [UInt8], deadline: Duration
  ) async throws(DrawingFailure) -> [UInt8] {
    let (source, target) = (memory(), memory())
    defer {
      close(source)
      close(target)
    }
    let isWritten = input.withUnsafeBytes { pwrite(source, $0.baseAddress, $0.count, 0) } == input.count
    guard source >= 0, target >= 0, isWritten else { throw .broken(reason: String(cString: strerror(errno))) }
    let child = DrawingProcess(id: try spawn(executable, source, target))
    let alarm = Task {
      if (try? await Task.sleep(for: deadline)) != nil { child.end() }
    }
    defer { alarm.cancel() }
    switch await child.exit() {
    case 0: return contents(of: target)
    case 77: throw .broken(reason: "the process that draws could not be confined")
    case 127: throw .broken(reason: "\(executable) could not be run")
    default: throw .unreadable
    }
  }

  private static func memory() -> Int32 { memfd_create("lapel", LAPEL_MEMFD_CLOSE_ON_EXEC) }

  private static func contents(of file: Int32) -> [UInt8] {
    var about = stat()
    guard fstat(file, &about) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(about.st_size)) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// With nothing of our environment, in a session of its own, its signals as for a new login.
  private static func spawn(_ executable: String, _ source: Int32, _ target: Int32) throws(DrawingFailure) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addchdir_np(&files, "/")
    posix_spawn_file_actions_adddup2(&files, source, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, target, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | LAPEL_SPAWN_SETSID)
    let arguments = Self.arguments.map { strdup($0) } + [nil]
    let environment = Self.environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, executable, &files, &attributes, arguments, environment)
    guard failure == 0 else { throw .broken(reason: String(cString: strerror(failure))) }
    return id
  }

  /// Kills it, unless it has ended: its number may by then be somebody else's.
  private func end() {
    hasEnded.withLock { if !$0 { kill(id, SIGKILL) } }
  }

  /// Waits for its end on a thread of its own; `nil` where a signal ended it.
  private func exit() async -> Int32? {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [self] in
        var about = siginfo_t()
        // Waits without taking the status, so that taking it and killing cannot overlap.
        while waitid(P_PID, id_t(id), &about, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let status: Int32? = hasEnded.withLock { hasEnded in
          hasEnded = true
          var raw: Int32 = 0
          return waitpid(id, &raw, 0) == id && raw & 0x7F == 0 ? raw >> 8 & 0xFF : nil
        }
        continuation.resume(returning: status)
      }
    }
  }
}
