import Postgres
import TestSite
import TestSupport

/// What no page shows: rows, counted or read as they are.
extension TestSite {
  func count(_ statement: SQL) async throws -> Int {
    let connection = try await database.connectAsOwner()
    return try await connection.one(statement, as: One<Int>.self).value
  }

  func keptDocuments() async throws -> Int { try await count("SELECT count(*) FROM document") }

  func keptBytes(at address: String) async throws -> [UInt8]? {
    let connection = try await database.connectAsOwner()
    return try await connection.first(
      "SELECT bytes FROM document JOIN blob ON blob.sha256 = document.sha256 WHERE address = \(address)",
      as: One<[UInt8]>.self
    )?.value
  }

  func run(_ statement: SQL) async throws { try await database.connectAsOwner().run(statement) }
}

/// A row of one value.
struct One<Value: SQLDecodable & Sendable>: RowDecodable, Sendable {
  let value: Value

  init(row: inout Row) throws(DatabaseError) { value = try row.next() }
}
