import Foundation
import Glibc
import Synchronization

@testable import PrivatePostgreSQL

/// A folder for one test, removed with this object. In `/tmp`, where PostgreSQL's user can get to.
final class Scratch: Sendable {
  let url: URL
  var data: URL { url.appending(path: "data") }
  var cluster: String { data.path() + "/cluster" }

  init() throws {
    url = URL(filePath: "/tmp/lapel-scratch-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    chmod(url.path(), 0o755)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A folder whose `data` already holds a cluster, copied from one that is made once: `initdb` takes seconds.
  static func withCluster() async throws -> Scratch {
    let scratch = try Scratch()
    let model = try await model.value
    try FileManager.default.createDirectory(at: scratch.data, withIntermediateDirectories: false)
    let copy = Command(programme: "/bin/cp", arguments: ["-a", model.cluster, scratch.cluster])
    _ = try await ChildProcess.run(copy)
    return scratch
  }

  private static let modelFolder = Mutex("")
  private static let model = Task {
    let scratch = try Scratch()
    try await PrivatePostgreSQL.start(in: scratch.data).stop()
    atexit { try? FileManager.default.removeItem(atPath: Scratch.modelFolder.withLock { $0 }) }
    modelFolder.withLock { $0 = scratch.url.path() }
    return scratch
  }
}

/// What `psql` answers, without its last line break.
func ask(_ sql: String, _ conninfo: String) async throws -> String {
  let (status, output) = try await ChildProcess.run(
    Command(programme: "/usr/bin/psql", arguments: ["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", conninfo, "-c", sql]))
  guard status == .code(0) else { throw Refused(output: output) }
  return output.trimmingCharacters(in: .newlines)
}

struct Refused: Error { var output: String }

/// Waits until `condition` holds, for as long as a loaded machine may need.
func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<3_000 {
    if try await condition() { return true }
    try await Task.sleep(for: .milliseconds(20))
  }
  return false
}
