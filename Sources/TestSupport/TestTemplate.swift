internal import Synchronization

/// A database that is migrated once in a test process and cloned for every test:
///
/// ```swift
/// let migrated = TestTemplate { conninfo in try await migrate(conninfo) }
/// let database = try await TestDatabase(migrated)
/// ```
public final class TestTemplate: Sendable {
  private let prepare: @Sendable (_ ownerConninfo: String) async throws -> Void
  private let ready = Mutex<Task<String, any Error>?>(nil)

  /// - Parameter prepare: Fills an empty database, reached as its owner. Runs at most once, when the first test asks.
  public init(_ prepare: @escaping @Sendable (_ ownerConninfo: String) async throws -> Void) {
    self.prepare = prepare
  }

  /// The template's name on the server.
  func name(on server: TestServer) async throws -> String {
    try await ready.withLock { task in
      if let task { return task }
      let started = Task { [prepare] in
        let name = try await server.empty()
        try await prepare(server.conninfo(role: "lapel_owner", database: name))
        try await server.seal(name)
        return name
      }
      task = started
      return started
    }.value
  }
}
