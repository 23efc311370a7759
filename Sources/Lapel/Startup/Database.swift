internal import Foundation
internal import Logging
internal import Postgres
internal import PrivatePostgreSQL
internal import Settings
internal import Storage

/// The database of this site: a private one, started and ended with the command, or one that the operator runs.
struct Database: Sendable {
  /// The role that owns and migrates.
  let owner: ConnectionOptions
  /// The role that serves.
  let serving: ConnectionOptions
  private let servingRole: String?
  private let migrations: [Migration]
  private let running: PrivatePostgreSQL?

  static func open(_ start: Start) async throws -> Database {
    let settings = start.settings
    let migrations = try Migration.all(in: URL(filePath: settings.migrations, directoryHint: .isDirectory))
    if let url = settings.databaseURL {
      return Database(
        owner: ConnectionOptions(settings.databaseOwnerURL ?? url, statementTimeout: 0, lockTimeout: 0),
        serving: ConnectionOptions(url),
        servingRole: nil, migrations: migrations, running: nil)
    }
    let folder = start.dataFolder.appending(path: "postgresql")
    let logger = start.logger
    let server: PrivatePostgreSQL
    do {
      server = try await PrivatePostgreSQL.start(in: folder) { incident in logger.warning("\(incident)") }
    } catch {
      // Where `lapel serve` runs on it, a short command goes to the same server.
      guard case .alreadyInUse = error, let strings = PrivatePostgreSQL.running(in: folder) else { throw error }
      return Database(strings, migrations, running: nil)
    }
    return Database(server.connectionStrings, migrations, running: server)
  }

  private init(_ strings: ConnectionStrings, _ migrations: [Migration], running: PrivatePostgreSQL?) {
    self.init(
      owner: ConnectionOptions(strings.owner, statementTimeout: 0, lockTimeout: 0),
      serving: ConnectionOptions(strings.server),
      servingRole: "lapel_server", migrations: migrations, running: running)
  }

  private init(
    owner: ConnectionOptions, serving: ConnectionOptions, servingRole: String?, migrations: [Migration],
    running: PrivatePostgreSQL?
  ) {
    self.owner = owner
    self.serving = serving
    self.servingRole = servingRole
    self.migrations = migrations
    self.running = running
  }

  /// Whether another process serves from it: then this one must not.
  var isServedElsewhere: Bool { servingRole != nil && running == nil }

  /// Applies what is missing and lets the serving role in.
  func migrate() async throws -> [Migration] {
    let connection = try await Connection.open(owner)
    let applied = try await connection.migrate(migrations)
    let role = try await servingRoleName()
    try await connection.grantServing(to: role)
    return applied
  }

  func requireSchema() async throws {
    try await Connection.open(serving).requireSchema(of: migrations)
  }

  func close() async { await running?.stop() }

  private func servingRoleName() async throws -> String {
    if let servingRole { return servingRole }
    return try await Connection.open(serving).roleName()
  }
}
