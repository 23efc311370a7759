import Foundation
import Postgres
import TestSupport
import Testing

/// What people write, and what a parser of arrays or statements may stumble over.
private let awkwardTexts = [
  "", "plain", "it's", "\"quoted\"", "back\\slash", "\\", "a,b{c}", "NULL", "null", " space ", "line\nbreak\r\n\ttab",
  "emoji 🦊👨‍👩‍👧", "e\u{301}", "\"\u{301}", "\\\u{301}", "'; DROP TABLE t; --", "$1", "%_", "\u{1}\u{7F}", "\u{10FFFF}",
]

@Suite("Values go to the server and come back")
struct RoundTripTests {
  /// Kept, since it is dropped when nobody holds it any more.
  private let database: TestDatabase
  private let connection: Connection

  init() async throws {
    database = try await TestDatabase()
    connection = try await database.connect()
  }

  @Test("texts", arguments: awkwardTexts)
  func texts(text: String) async throws {
    let read = try await connection.one("SELECT \(text)::text", as: One<String>.self).value
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test(
    "lists of texts, each alone and all together",
    arguments: awkwardTexts.map { [$0] } + [awkwardTexts, [], ["", ""]])
  func lists(list: [String]) async throws {
    let read = try await connection.one("SELECT \(list)::text[]", as: One<[String]>.self).value
    #expect(read.map { Array($0.utf8) } == list.map { Array($0.utf8) })
    let count = try await connection.one("SELECT cardinality(\(list)::text[])", as: One<Int>.self).value
    #expect(count == list.count)
  }

  @Test("lists of numbers", arguments: [[], [0], [Int64.min, -1, 0, 1, Int64.max]])
  func numberLists(list: [Int64]) async throws {
    #expect(try await connection.one("SELECT \(list)::bigint[]", as: One<[Int64]>.self).value == list)
  }

  @Test("a list with a missing element, or of lists, is not read as something else")
  func otherLists() async throws {
    for statement: SQL in ["SELECT ARRAY['a', NULL]", "SELECT ARRAY[ARRAY['a'], ARRAY['b']]"] {
      await #expect(throws: DatabaseError.self) { _ = try await connection.one(statement, as: One<[String]>.self) }
    }
    await #expect(throws: DatabaseError.self) { try await connection.one("SELECT ARRAY['a']", as: One<[Int64]>.self) }
  }

  @Test("whole numbers", arguments: [Int64.min, -1, 0, 1, Int64.max])
  func numbers(number: Int64) async throws {
    #expect(try await connection.one("SELECT \(number)::bigint", as: One<Int64>.self).value == number)
    #expect(try await connection.one("SELECT \(Int(number))::bigint", as: One<Int>.self).value == Int(number))
    let small = Int32(truncatingIfNeeded: number)
    #expect(try await connection.one("SELECT \(small)::int", as: One<Int32>.self).value == small)
  }

  @Test("numbers", arguments: [0, -0.1, 0.1 + 0.2, 1e300, .leastNonzeroMagnitude, .pi, .infinity, -.infinity])
  func doubles(number: Double) async throws {
    #expect(try await connection.one("SELECT \(number)::float8", as: One<Double>.self).value == number)
  }

  @Test("yes, no and nothing")
  func booleans() async throws {
    for value in [true, false] {
      #expect(try await connection.one("SELECT \(value)::boolean", as: One<Bool>.self).value == value)
    }
    #expect(try await connection.one("SELECT \(nil as Bool?)::boolean", as: Maybe<Bool>.self).value == nil)
  }

  @Test("bytes, all of them and none")
  func bytes() async throws {
    let all = Array(UInt8.min...UInt8.max)
    for bytes in [[], [0], all, Array((0..<4096).map { _ in all }.joined())] {
      #expect(try await connection.one("SELECT \(bytes)::bytea", as: One<[UInt8]>.self).value == bytes)
      #expect(try await connection.one("SELECT length(\(bytes)::bytea)", as: One<Int>.self).value == bytes.count)
    }
  }

  @Test(
    "instants, to the microsecond, in every age",
    arguments: [
      0, 1, -1, -0.000001, 0.999999, 1_764_000_000.123456, -2_208_988_800.5, 951_827_696, 253_402_300_799,
      253_402_300_800, 253_402_387_000.25, -62_135_596_800, -62_135_596_801, -62_135_683_200.5,
    ])
  func instants(seconds: Double) async throws {
    let date = Date(timeIntervalSince1970: seconds)
    let read = try await connection.one("SELECT \(date)::timestamptz", as: One<Date>.self).value
    // A day far away has no room for microseconds in a number of seconds.
    #expect(abs(read.timeIntervalSince1970 - seconds) < max(0.000_000_5, seconds.ulp * 2))
    let server = try await connection.one(
      "SELECT extract(epoch FROM \(date)::timestamptz)::float8", as: One<Double>.self)
    #expect(abs(server.value - seconds) < max(0.000_000_5, seconds.ulp * 2))
  }

  @Test("what is no instant is refused")
  func noInstants() async throws {
    for statement: SQL in ["SELECT 'infinity'::timestamptz", "SELECT '2026-11-24'", "SELECT ''", "SELECT '-'"] {
      await #expect(throws: DatabaseError.self) { try await connection.one(statement, as: One<Date>.self) }
    }
  }

  @Test("U+0000 is refused before the server hears of it, in a text and in a list")
  func nul() async throws {
    await #expect(throws: DatabaseError.nulCharacter) { try await connection.run("SELECT \("a\u{0}b")::text") }
    await #expect(throws: DatabaseError.nulCharacter) { try await connection.run("SELECT \(["a", "\u{0}"])::text[]") }
    #expect(try await connection.one("SELECT 1", as: One<Int>.self).value == 1)
  }

  @Test("a column of another kind, a missing value and a missing column are refused")
  func shapes() async throws {
    await #expect(throws: DatabaseError.shape(column: "n", expected: "a whole number")) {
      try await connection.one("SELECT 'x' AS n", as: One<Int>.self)
    }
    await #expect(throws: DatabaseError.shape(column: "n", expected: "a value that is not null")) {
      try await connection.one("SELECT NULL AS n", as: One<Int>.self)
    }
    await #expect(throws: DatabaseError.shape(column: "1", expected: "one more column")) {
      try await connection.one("SELECT 1 AS n", as: Pair<Int, Int>.self)
    }
    await #expect(throws: DatabaseError.self) { try await connection.one("SELECT 1 WHERE false", as: One<Int>.self) }
    await #expect(throws: DatabaseError.self) { try await connection.one("VALUES (1), (2)", as: One<Int>.self) }
    #expect(try await connection.first("SELECT 1 WHERE false", as: One<Int>.self)?.value == nil)
    #expect(try await connection.rows("VALUES (2), (1)", as: One<Int>.self).map(\.value) == [2, 1])
  }
}
