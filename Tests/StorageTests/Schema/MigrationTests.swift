import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Migrations")
struct MigrationTests {
  private let migrations: [Migration]

  init() throws { migrations = try Migration.all(in: World.migrations) }

  @Test("they are applied in order, once, and the schema is then the required one")
  func once() async throws {
    let database = try await TestDatabase()
    let connection = try await database.connectAsOwner()
    await #expect(throws: SchemaMismatch.behind(missing: migrations.count)) {
      try await connection.requireSchema(of: migrations)
    }
    #expect(try await connection.migrate(migrations).map(\.number) == Array(1...migrations.count))
    #expect(try await connection.migrate(migrations).isEmpty)
    try await connection.requireSchema(of: migrations)
    let numbers = try await connection.rows(
      "SELECT number FROM migration ORDER BY applied_at, number", as: Single<Int>.self)
    #expect(numbers.map(\.value) == Array(1...migrations.count))
  }

  @Test("of several who migrate at once each migration is applied by one")
  func together() async throws {
    let database = try await TestDatabase()
    let applied = try await withThrowingTaskGroup(of: [Migration].self) { group in
      for _ in 0..<3 {
        group.addTask {
          let options = ConnectionOptions(database.ownerConninfo, statementTimeout: 0, lockTimeout: 0)
          return try await Connection.open(options).migrate(migrations)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.map(\.number).sorted() == Array(1...migrations.count))
  }

  @Test("those that came later are applied to what is there")
  func later() async throws {
    let database = try await TestDatabase()
    defer { withExtendedLifetime(database) {} }
    let connection = try await database.connectAsOwner()
    #expect(try await connection.migrate(Array(migrations.prefix(2))).count == 2)
    await #expect(throws: SchemaMismatch.behind(missing: migrations.count - 2)) {
      try await connection.requireSchema(of: migrations)
    }
    #expect(try await connection.migrate(migrations) == Array(migrations.dropFirst(2)))
  }

  @Test("one that was edited after it was applied is refused, and so is a database that is ahead")
  func mismatches() async throws {
    let folder = try Folder(["0001-one.sql": "CREATE TABLE one ()", "0002-two.sql": "CREATE TABLE two ()"])
    let database = try await TestDatabase()
    defer { withExtendedLifetime(database) {} }
    let connection = try await database.connectAsOwner()
    _ = try await connection.migrate(try folder.migrations())
    try folder.write("0001-one.sql", "CREATE TABLE one (edited int)")
    for attempt in 0..<2 {
      await #expect(throws: SchemaMismatch.edited(name: "one"), "attempt \(attempt)") {
        try await connection.migrate(try folder.migrations())
      }
    }
    await #expect(throws: SchemaMismatch.edited(name: "one")) {
      try await connection.requireSchema(of: try folder.migrations())
    }
    try folder.write("0001-one.sql", "CREATE TABLE one ()")
    try folder.remove("0002-two.sql")
    await #expect(throws: SchemaMismatch.ahead(number: 2)) { try await connection.migrate(try folder.migrations()) }
    await #expect(throws: SchemaMismatch.ahead(number: 2)) {
      try await connection.requireSchema(of: try folder.migrations())
    }
  }

  @Test("one that fails leaves nothing behind, and those before it stay")
  func failing() async throws {
    let folder = try Folder([
      "0001-one.sql": "CREATE TABLE one ()", "0002-two.sql": "CREATE TABLE two (); CREATE TALBE three ()",
    ])
    let database = try await TestDatabase()
    defer { withExtendedLifetime(database) {} }
    let connection = try await database.connectAsOwner()
    await #expect(throws: DatabaseError.self) { try await connection.migrate(try folder.migrations()) }
    #expect(try await connection.one("SELECT to_regclass('two') IS NULL", as: Single<Bool>.self).value)
    try folder.write("0002-two.sql", "CREATE TABLE two ()")
    #expect(try await connection.migrate(try folder.migrations()).map(\.name) == ["two"])
  }

  @Test(
    "a folder with a gap, a number twice, or a name that is none is refused",
    arguments: [
      ["0001-one.sql", "0003-three.sql"], ["0002-two.sql"], ["0001-one.sql", "0001-uno.sql"], ["0000-zero.sql"],
      ["1-one.sql"], ["0001one.sql"], ["0001-.sql"], ["+001-one.sql"], ["one.sql"],
    ])
  func unusable(names: [String]) throws {
    let folder = try Folder(Dictionary(uniqueKeysWithValues: names.map { ($0, "SELECT 1") }))
    #expect(throws: Migration.Unreadable.self) { try folder.migrations() }
  }

  @Test("a folder that is not there or is empty is refused, and so is a file that is not text")
  func unreadable() throws {
    #expect(throws: Migration.Unreadable.self) { try Migration.all(in: URL(filePath: "/no/such/folder")) }
    let folder = try Folder(["readme.txt": "nothing here"])
    #expect(throws: Migration.Unreadable.self) { try folder.migrations() }
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appending(path: "0001-one.sql"))
    #expect(throws: Migration.Unreadable.contents("0001-one.sql")) { try folder.migrations() }
  }

  @Test("each opens with a comment that says what it is for")
  func comments() {
    for migration in migrations { #expect(migration.script.hasPrefix("-- "), "\(migration.name)") }
  }
}

/// A folder of files for the length of a test.
private final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "migrations-\(UUID().uuidString)")

  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: url.appending(path: name)) }
  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appending(path: name)) }
  func migrations() throws -> [Migration] { try Migration.all(in: url) }
}
