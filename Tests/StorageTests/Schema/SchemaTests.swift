import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Schema")
struct SchemaTests {
  private static let hasDump = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/pg_dump")
  }

  // Needs pg_dump of the server's version.
  @Test("db/schema.sql shows what the migrations come to", .enabled(if: hasDump))
  func dump() async throws {
    let world = try await World()
    let process = Process()
    let output = Pipe()
    process.executableURL = Fixtures.packageRoot.appending(path: "db/dump-schema.sh")
    process.arguments = [world.database.ownerConninfo]
    process.standardOutput = output
    try process.run()
    let dump = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let kept = try String(contentsOf: Fixtures.packageRoot.appending(path: "db/schema.sql"), encoding: .utf8)
    #expect(dump == kept, "Renew it by db/dump-schema.sh.")
  }

  @Test("every foreign key has an index that begins with its columns")
  func foreignKeys() async throws {
    let world = try await World()
    let bare = try await world.db.rows(
      """
      SELECT conrelid::regclass || '.' || conname FROM pg_constraint
      WHERE contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index WHERE indrelid = conrelid
          AND (indpred IS NULL OR indexrelid = 'holding_award'::regclass)
          AND (indkey::smallint[])[0:cardinality(conkey) - 1] = conkey)
      """, as: Single<String>.self)
    #expect(bare.map(\.value) == [], "in \(world.database.name)")
  }

  @Test("the serving role changes rows and nothing else")
  func servingRole() async throws {
    let world = try await World()
    for script in [
      "CREATE TABLE t ()", "DROP TABLE attempt", "ALTER TABLE attempt ADD COLUMN x int", "TRUNCATE attempt",
      "CREATE INDEX ON attempt (count)", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "ALTER TABLE account DISABLE TRIGGER ALL", "DROP FUNCTION announce_job() CASCADE", "CREATE SCHEMA s",
      "CREATE ROLE r", "SET ROLE lapel_owner",
    ] {
      await #expect(throws: DatabaseError.self, "\(script)") { try await world.db.runScript(script) }
    }
    _ = try await world.db.countAttempt(in: "b", window: 60, at: World.start)
  }

  @Test("the serving role reads which migrations were applied, and cannot change that")
  func migrationTable() async throws {
    let world = try await World()
    try await world.db.requireSchema(of: try Migration.all(in: World.migrations))
    for script in [
      "DELETE FROM migration", "UPDATE migration SET name = 'x'",
      "INSERT INTO migration (number, name, checksum) VALUES (99, 'x', '')",
    ] {
      await #expect(throws: DatabaseError.self, "\(script)") { try await world.db.runScript(script) }
    }
  }

  @Test("the roles are called what the connections say")
  func roles() async throws {
    let world = try await World()
    #expect(try await world.db.roleName() == "lapel_server")
    #expect(try await world.database.connectAsOwner().roleName() == "lapel_owner")
  }

  @Test("a role with an odd name is let in by its name, and nothing of the name is run")
  func oddRole() async throws {
    let world = try await World()
    let administrator = try await Connection.open(ConnectionOptions(world.database.administratorConninfo))
    let name = "odd\"; DROP TABLE attempt; --\(world.database.name)"
    try await administrator.runScript("CREATE ROLE \"\(name.replacing("\"", with: "\"\""))\"")
    let owner = try await world.database.connectAsOwner()
    try await owner.grantServing(to: name)
    let may = try await owner.one(
      "SELECT has_table_privilege(\(name)::name, 'attempt', 'INSERT') AND NOT has_table_privilege(\(name)::name, 'migration', 'INSERT')",
      as: Single<Bool>.self)
    #expect(may.value)
    await #expect(throws: DatabaseError.self) { try await owner.grantServing(to: "nobody of that name") }
  }
}
