internal import Foundation
internal import Glibc

/// Servers that a killed Lapel left behind on a data folder.
///
/// They are found by what the kernel knows, their programme and their working folder, never by a number in a file,
/// which may by now be somebody else's.
struct Leftovers: Sendable {
  let folder: DataFolder
  /// How long a server may take to end before it is told less gently.
  var patience = Duration.seconds(20)

  private static let programmes: Set = ["postgres", "postmaster", "initdb"]

  /// The processes of PostgreSQL that work in the folder.
  func processes() -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter { process in
      guard let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd"),
        place.hasPrefix(folder.path + "/"),
        let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
      else { return false }
      return Self.programmes.contains(name.trimmingCharacters(in: .newlines))
    }
  }

  /// Ends what runs, gently where that is possible, and removes the files that would keep a new server from starting.
  ///
  /// The caller holds the folder's lock.
  func clear() async throws(PrivatePostgreSQLError) {
    let postmaster = PostmasterFile(path: folder.postmasterFile)?.process
    if let postmaster, processes().contains(postmaster) {
      // A fast shutdown: what was committed is written, nothing needs recovery.
      kill(postmaster, SIGINT)
      _ = try await areGone()
    }
    if try await !areGone(after: SIGQUIT), try await !areGone(after: SIGKILL), let survivor = processes().first {
      throw .cannotEnd(process: survivor)
    }
    unlink(folder.postmasterFile)
  }

  /// Waits until none is left. Each gets the signal, also one that a dying initdb started a moment ago.
  private func areGone(after signal: Int32? = nil) async throws(PrivatePostgreSQLError) -> Bool {
    let end = ContinuousClock.now + patience
    while case let left = processes(), !left.isEmpty {
      if let signal { for process in left { kill(process, signal) } }
      if ContinuousClock.now > end { return false }
      do { try await Task.sleep(for: .milliseconds(20)) } catch { throw .cancelled }
    }
    return true
  }
}
