import Foundation
import Glibc
import PrivatePostgreSQL
import Synchronization
import TestSupport

/// `lapel` on a data folder and a port of its own, as an operator runs it.
final class RunningLapel: Sendable {
  let folder: URL
  let port: UInt16
  private let settings: [String: String]
  private let children = Mutex<[ChildProcess]>([])

  /// The executable lies where the tests do.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "lapel").path(percentEncoded: false)

  static let isBuilt = FileManager.default.isExecutableFile(atPath: executable)

  init(_ settings: [String: String] = [:]) throws {
    // Short, for a socket's path has at most 107 bytes; open to look through, for PostgreSQL may be another user.
    folder = URL(filePath: "/tmp/lapel-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
    port = try Self.freePort()
    self.settings = settings
  }

  var address: String { "http://127.0.0.1:\(port)" }
  var data: URL { folder.appending(path: "data") }
  private var cluster: URL { data.appending(path: "postgresql") }

  /// What the tests' own environment says about Lapel does not reach it.
  private var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LAPEL_") }
    environment["LAPEL_DATA"] = data.path(percentEncoded: false)
    environment["LAPEL_LISTEN"] = "127.0.0.1:\(port)"
    environment["LAPEL_WEB"] = Fixtures.packageRoot.appending(path: "web/static").path(percentEncoded: false)
    environment["LAPEL_MIGRATIONS"] = Fixtures.packageRoot.appending(path: "db/migrations").path(percentEncoded: false)
    return environment.merging(settings) { $1 }
  }

  func start(_ arguments: String...) throws -> ChildProcess { try start(arguments) }

  private func start(_ arguments: [String]) throws -> ChildProcess {
    let log = folder.appending(path: "log-\(UUID().uuidString.prefix(8))")
    let child = try ChildProcess(Self.executable, arguments, environment: environment, log: log)
    children.withLock { $0.append(child) }
    return child
  }

  /// Starts it and comes back when it is ready.
  func serve(_ arguments: String...) async throws -> ChildProcess {
    let child = try start(["serve", "--migrate"] + arguments)
    try await becomesReady(child)
    return child
  }

  /// Waits until it answers and has said where, which comes a moment later.
  func becomesReady(_ child: ChildProcess) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if child.output.contains("Lapel is at "), try await get("/readyz")?.status == 200 { return }
      if let status = try await child.end(within: .milliseconds(30)) {
        throw NotReady(status: status, output: child.output)
      }
    }
    throw NotReady(status: nil, output: child.output)
  }

  struct NotReady: Error {
    let status: Int32?
    let output: String
  }

  /// Runs a command to its end.
  func run(_ arguments: String...) async throws -> (status: Int32?, output: String) {
    let child = try start(arguments)
    let status = try await child.end(within: .seconds(60))
    return (status, child.output)
  }

  /// The process of the private PostgreSQL, where one runs on the data folder.
  var postgres: pid_t? {
    let file = cluster.appending(path: "cluster/postmaster.pid")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let id = text.split(separator: "\n").first.flatMap({ pid_t($0) }), kill(id, 0) == 0
    else { return nil }
    return id
  }

  /// How to reach its database.
  var connectionStrings: ConnectionStrings? { PrivatePostgreSQL.running(in: cluster) }

  /// Ends what is left, also after a test that failed half-way, and takes the folder away.
  func remove() {
    for child in children.withLock({ $0 }) { child.destroy() }
    if let postgres { kill(postgres, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  private static func freePort() throws -> UInt16 { try StubServer { _ in }.port }
}
