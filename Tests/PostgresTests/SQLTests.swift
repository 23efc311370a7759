import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("SQL")
struct SQLTests {
  @Test("a value becomes a bind and never text of the statement")
  func binds() {
    let word = "x'; DROP TABLE account; --"
    let statement: SQL = "SELECT \(word), \(7), \(true), \(nil as String?), \([UInt8]([1, 2]))"
    #expect(statement.text == "SELECT $1, $2, $3, $4, $5")
    #expect(statement.binds == [.text(word), .text("7"), .text("t"), .null, .bytes([1, 2])])
  }

  @Test("even a literal in a gap is a value")
  func literals() {
    let statement: SQL = "SELECT \("a'b")"
    #expect(statement.text == "SELECT $1")
    #expect(statement.binds == [.text("a'b")])
  }

  @Test("a fragment becomes part of the text, and the numbers of the binds go on")
  func fragments() {
    let columns: SQL = "id, name"
    let statement: SQL = "SELECT \(columns) FROM t WHERE id = \(1) AND \(columns) = \(2)"
    #expect(statement.text == "SELECT id, name FROM t WHERE id = $1 AND id, name = $2")
    #expect(statement.binds.count == 2)
  }

  @Test("a fragment brings its values with it")
  func fragmentsWithValues() {
    let condition: SQL = "owner = \(7) AND name = \("it's")"
    let statement: SQL = "SELECT \(1) FROM t WHERE \(condition) AND id = \(2)"
    #expect(statement.text == "SELECT $1 FROM t WHERE owner = $2 AND name = $3 AND id = $4")
    #expect(statement.binds == [.text("1"), .text("7"), .text("it's"), .text("2")])
  }

  @Test("the observer is told the statement, never a value")
  func observed() async throws {
    let heard = Mutex<[String]>([])
    let database = try await TestDatabase()
    defer { withExtendedLifetime(database) {} }
    let connection = try await database.connect { text in heard.withLock { $0.append(text) } }
    let answer = try await connection.one("SELECT \("secret")::text", as: One<String>.self).value
    #expect(answer == "secret")
    #expect(heard.withLock { $0 } == ["SELECT $1::text"])
    #expect(await connection.statementCount == 1)
  }
}
