public import Postgres

extension Connection {
  /// Applies what is missing, each migration in its own transaction, and returns what was applied.
  ///
  /// An advisory lock makes a second process wait instead of racing. A migration that was edited after it was applied,
  /// or a database that is ahead of these files, is refused.
  public func migrate(_ migrations: [Migration]) async throws -> [Migration] {
    try run("SELECT pg_advisory_lock(7341)")
    defer { try? run("SELECT pg_advisory_unlock(7341)") }  // the session's end would free it as well
    try runScript(
      """
      CREATE TABLE IF NOT EXISTS migration (
        number     bigint      PRIMARY KEY,
        name       text        NOT NULL,
        checksum   bytea       NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now()
      )
      """)
    let missing = try missing(of: migrations)
    for migration in missing {
      try await transaction { db in
        try db.runScript(migration.script)
        try db.run(
          """
          INSERT INTO migration (number, name, checksum)
          VALUES (\(migration.number), \(migration.name), \(migration.checksum))
          """)
      }
    }
    return missing
  }

  /// Refuses a database whose schema is not the one that these migrations make.
  public func requireSchema(of migrations: [Migration]) throws {
    let exists = try one("SELECT to_regclass('migration') IS NOT NULL", as: Single<Bool>.self).value
    guard exists else { throw SchemaMismatch.behind(missing: migrations.count) }
    let missing = try missing(of: migrations)
    guard missing.isEmpty else { throw SchemaMismatch.behind(missing: missing.count) }
  }

  /// Lets the role that serves read and write rows, and nothing more.
  ///
  /// `role` comes from the operator's own configuration and is quoted by the server.
  public func grantServing(to role: String) throws {
    try run("SELECT set_config('lapel.serving_role', \(role), false)")
    try runScript(
      """
      DO $$
      DECLARE
        role text := quote_ident(current_setting('lapel.serving_role'));
      BEGIN
        IF current_setting('lapel.serving_role') <> current_user THEN
          EXECUTE 'GRANT USAGE ON SCHEMA public TO ' || role;
          EXECUTE 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ' || role;
          EXECUTE 'REVOKE INSERT, UPDATE, DELETE ON migration FROM ' || role;
        END IF;
      END $$
      """)
  }

  private func missing(of migrations: [Migration]) throws -> [Migration] {
    let applied = try rows("SELECT number, checksum FROM migration ORDER BY number", as: Applied.self)
    if let unknown = applied.first(where: { $0.number > migrations.count }) {
      throw SchemaMismatch.ahead(number: unknown.number)
    }
    for done in applied where migrations[done.number - 1].checksum != done.checksum {
      throw SchemaMismatch.edited(name: migrations[done.number - 1].name)
    }
    let numbers = Set(applied.map(\.number))
    return migrations.filter { !numbers.contains($0.number) }
  }
}

/// Why a database cannot be served.
public enum SchemaMismatch: Error, Hashable, CustomStringConvertible {
  /// It lacks migrations.
  case behind(missing: Int)
  /// It was migrated by a newer Lapel.
  case ahead(number: Int)
  /// A migration was changed after it was applied.
  case edited(name: String)

  public var description: String {
    switch self {
    case .behind(let missing): "The database lacks \(missing) migrations. Run lapel migrate, then start again."
    case .ahead(let number):
      "The database was migrated by a newer Lapel (migration \(number)). Use that one, or restore."
    case .edited(let name): "The migration “\(name)” was changed after it was applied here. Put the original file back."
    }
  }
}

private struct Applied: RowDecodable {
  let number: Int
  let checksum: [UInt8]

  init(row: inout Row) throws(DatabaseError) {
    number = try row.next()
    checksum = try row.next()
  }
}
