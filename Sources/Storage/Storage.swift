public import Postgres

/// The database as the rest of Lapel sees it: a place to run a few statements together.
public struct Storage: Sendable {
  let pool: Pool

  public init(pool: Pool) { self.pool = pool }

  /// Runs `body` on one connection inside one transaction, and commits unless it throws.
  ///
  /// `body` is synchronous and isolated to the connection, so nothing can interleave with it and it cannot wait for
  /// anything but the database. Where it and another one wait for each other, the server ends one of them (a deadlock);
  /// that one has left nothing behind, and is run again.
  public func transaction<Value: Sendable>(
    _ body: @Sendable (isolated Connection) throws -> Value
  ) async throws -> Value {
    for _ in 0..<Self.mostRuns - 1 {
      do {
        return try await run(body)
      } catch let error as DatabaseError where error.isSerialization {
        continue
      }
    }
    return try await run(body)
  }

  /// How often a transaction is begun before its failure is told.
  private static let mostRuns = 3

  private func run<Value: Sendable>(_ body: @Sendable (isolated Connection) throws -> Value) async throws -> Value {
    try await pool.withConnection { connection in try await connection.transaction(body) }
  }
}

extension Connection {
  /// The role that this connection is.
  public func roleName() throws(DatabaseError) -> String {
    try one("SELECT current_user::text", as: Single<String>.self).value
  }
}
