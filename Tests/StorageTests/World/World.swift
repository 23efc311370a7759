import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

/// A migrated database of a test's own.
struct World {
  let database: TestDatabase
  /// A connection as the role that serves.
  let db: Connection

  static let start = Date(timeIntervalSince1970: 1_764_000_000)
  static let migrations = Fixtures.packageRoot.appending(path: "db/migrations")

  private static let template = TestTemplate { conninfo in
    let connection = try await Connection.open(ConnectionOptions(conninfo, statementTimeout: 0))
    _ = try await connection.migrate(try Migration.all(in: migrations))
    try await connection.grantServing(to: "lapel_server")
  }

  init() async throws {
    database = try await TestDatabase(Self.template)
    db = try await database.connect()
  }

  /// So many seconds after the start.
  static func at(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

  /// Somebody with a proven address, `<nickname>@example.org`.
  func person(_ nickname: String, displayName: String? = nil, isListed: Bool = true, at now: Date = start) async throws
    -> Account
  {
    let account = try await db.openAccount(
      nickname: try World.nickname(nickname), displayName: displayName.flatMap { DisplayName($0) },
      passwordHash: "hash of \(nickname)", isListed: isListed, at: now)
    try await db.confirmAddress(try address(of: nickname), of: account.id, at: now)
    return account
  }

  func address(of nickname: String) throws -> EmailAddress { try Self.email("\(nickname)@example.org") }

  /// The account as it is now.
  func renewed(_ account: Account) async throws -> Account {
    try #require(try await db.account(nickname: account.nickname))
  }

  static func nickname(_ text: String) throws -> Nickname { try #require(Nickname(text)) }
  static func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }
  static func email(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

  /// One number from the database.
  func number(_ sql: SQL) async throws -> Int { try await db.one(sql, as: Single<Int>.self).value }

  /// A hash of one repeated byte: what it is the hash of does not matter to the database.
  static func hash(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 32) }

  /// The error of a statement that must fail.
  func failure(_ body: () async throws -> Void) async throws -> DatabaseError {
    try #require(await #expect(throws: DatabaseError.self) { try await body() })
  }
}
