public import Postgres

/// A database of a test's own, dropped when the last reference to it is gone.
public final class TestDatabase: Sendable {
  private let server: TestServer
  /// The database's name on the server.
  public let name: String

  /// A clone of a template, or, without one, an empty database.
  public init(_ template: TestTemplate? = nil) async throws {
    server = try await TestServer.ofThisProcess()
    if let template {
      name = try await server.clone(try await template.name(on: server))
    } else {
      name = try await server.empty()
    }
  }

  deinit {
    Task { [server, name] in await server.drop(name) }
  }

  /// How to reach the database as the role that owns and migrates it.
  public var ownerConninfo: String { server.conninfo(role: "lapel_owner", database: name) }
  /// How to reach it as the role that serves.
  public var serverConninfo: String { server.conninfo(role: "lapel_server", database: name) }
  /// How to reach it as the server's superuser.
  public var administratorConninfo: String { server.conninfo(role: "postgres", database: name) }

  /// A connection as the role that serves. `observe` is told the text of every statement.
  public func connect(observe: (@Sendable (String) -> Void)? = nil) async throws(DatabaseError) -> Connection {
    try await Connection.open(ConnectionOptions(serverConninfo), observe: observe)
  }

  /// A connection as the owner.
  public func connectAsOwner() async throws(DatabaseError) -> Connection {
    try await Connection.open(ConnectionOptions(ownerConninfo))
  }
}
