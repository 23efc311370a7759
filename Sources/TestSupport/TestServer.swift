internal import Postgres
internal import PrivatePostgreSQL

/// The server that all databases of this test process are on, and the one connection that makes and drops them: being
/// an actor it does so one at a time, which is also what PostgreSQL wants for clones of one template.
actor TestServer {
  static func ofThisProcess() async throws -> TestServer { try await started.value }

  private static let started = Task {
    let server = try await PrivatePostgreSQL.temporary()
    let options = ConnectionOptions(server.administratorConninfo, statementTimeout: 120_000, lockTimeout: 120_000)
    return TestServer(server: server, administrator: try await Connection.open(options))
  }

  private let server: PrivatePostgreSQL
  private let administrator: Connection
  private var last = 0

  private init(server: PrivatePostgreSQL, administrator: Connection) {
    self.server = server
    self.administrator = administrator
  }

  /// An empty database of the owner's.
  func empty() async throws -> String {
    let name = nextName("empty")
    try await administrator.runScript("CREATE DATABASE \(name) OWNER lapel_owner")
    return name
  }

  /// Closes a database to everybody, so that nothing can be in the way when it is cloned.
  func seal(_ name: String) async throws {
    try await administrator.runScript(
      """
      ALTER DATABASE \(name) WITH ALLOW_CONNECTIONS false;
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'
      """)
  }

  func clone(_ template: String) async throws -> String {
    let name = nextName("test")
    try await administrator.runScript("CREATE DATABASE \(name) TEMPLATE \(template) OWNER lapel_owner")
    return name
  }

  /// Drops a database, even where somebody is still connected to it.
  func drop(_ name: String) async {
    // What is not dropped now is gone with the server when the process ends.
    try? await administrator.runScript("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
  }

  nonisolated func conninfo(role: String, database: String) -> String {
    server.conninfo(role: role, database: database)
  }

  private func nextName(_ kind: String) -> String {
    last += 1
    return "\(kind)_\(last)"
  }
}
