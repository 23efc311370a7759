public import Postgres

/// The database as the rest of Lapel sees it: a place to run a few statements together.
public struct Storage: Sendable {
  let pool: Pool

  public init(pool: Pool) { self.pool = pool }

  /// Runs `body` on one connection inside one transaction, and commits unless it throws.
  ///
  /// `body` is synchronous and isolated to the connection, so nothing can interleave with it and it cannot wait for
  /// anything but the database.
  public func transaction<Value: Sendable>(
    _ body: @Sendable (isolated Connection) throws -> Value
  ) async throws -> Value {
    try await pool.withConnection { connection in try await connection.transaction(body) }
  }
}

extension Connection {
  /// The role that this connection is.
  public func roleName() throws(DatabaseError) -> String {
    try one("SELECT current_user::text", as: Single<String>.self).value
  }
}
