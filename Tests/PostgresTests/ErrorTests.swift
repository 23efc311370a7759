import Postgres
import TestSupport
import Testing

@Suite("What goes wrong has a name")
struct ErrorTests {
  private let database: TestDatabase
  private let connection: Connection

  init() async throws {
    database = try await TestDatabase()
    connection = try await database.connectAsOwner()
    try await connection.runScript(
      "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL CONSTRAINT small CHECK (n < 10), r int REFERENCES t)")
    try await connection.run("INSERT INTO t VALUES (1, 1)")
  }

  private func failure(of statement: SQL, on connection: Connection? = nil) async throws -> DatabaseError {
    let connection = connection ?? self.connection
    return try #require(await #expect(throws: DatabaseError.self) { try await connection.run(statement) })
  }

  @Test("a conflict names its constraint")
  func conflict() async throws {
    let error = try await failure(of: "INSERT INTO t VALUES (1, 2)")
    #expect(error.isConflict && !error.isViolation && !error.isConnectionLost)
    guard case .server("23505", _, "t_pkey") = error else { throw error }
  }

  @Test("a violation names its constraint and is no conflict")
  func violation() async throws {
    let check = try await failure(of: "INSERT INTO t VALUES (2, 11)")
    #expect(check.isViolation && !check.isConflict)
    guard case .server("23514", _, "small") = check else { throw check }
    #expect(try await failure(of: "INSERT INTO t VALUES (2, 2, 99)").isViolation)
    #expect(try await failure(of: "INSERT INTO t VALUES (2)").isViolation)
  }

  @Test("a mistake in a statement is none of these, and the connection goes on")
  func mistake() async throws {
    let error = try await failure(of: "SELEC 1")
    #expect(
      !error.isConflict && !error.isViolation && !error.isTimeout && !error.isConnectionLost && !error.isSerialization)
    #expect(try await connection.one("SELECT count(*) FROM t", as: One<Int>.self).value == 1)
  }

  @Test("a statement that takes too long is stopped")
  func statementTimeout() async throws {
    let hasty = try await Connection.open(ConnectionOptions(database.ownerConninfo, statementTimeout: 50))
    #expect(try await failure(of: "SELECT pg_sleep(60)", on: hasty).isTimeout)
    #expect(try await hasty.one("SELECT 1", as: One<Int>.self).value == 1)
  }

  @Test("a lock that somebody else keeps is not waited for without end")
  func lockTimeout() async throws {
    try await connection.runScript("BEGIN; LOCK TABLE t")
    let hasty = try await Connection.open(ConnectionOptions(database.ownerConninfo, lockTimeout: 50))
    let error = try await failure(of: "INSERT INTO t VALUES (2, 2)", on: hasty)
    #expect(error.isTimeout)
    guard case .server("55P03", _, _) = error else { throw error }
    try await connection.runScript("ROLLBACK")
  }

  @Test("two transactions that got in each other's way are told so")
  func serialization() async throws {
    let other = try await database.connectAsOwner()
    for connection in [connection, other] {
      try await connection.runScript("BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT sum(n) FROM t")
    }
    try await connection.run("INSERT INTO t VALUES (2, 2)")
    try await connection.runScript("COMMIT")
    let error = try await failure(of: "UPDATE t SET n = n + 1 WHERE id = 1", on: other)
    #expect(error.isSerialization && !error.isConflict)
    try await other.runScript("ROLLBACK")
  }

  @Test("a server that is not there is a lost connection, and so is a wrong password or database")
  func unreachable() async throws {
    for conninfo in [
      "host=/nowhere/at/all", "host=127.0.0.1 port=1", database.ownerConninfo + " dbname=no_such_database", "no=sense",
    ] {
      let error = try #require(
        await #expect(throws: DatabaseError.self) { try await Connection.open(ConnectionOptions(conninfo)) })
      #expect(error.isConnectionLost, "\(conninfo)")
    }
  }

  @Test("a connection whose server ended it is lost, and stays so")
  func terminated() async throws {
    let doomed = try await database.connectAsOwner()
    try await terminate(doomed, from: connection)
    for _ in 0..<2 { #expect(try await failure(of: "SELECT 1", on: doomed).isConnectionLost) }
  }
}

/// Ends the session of `connection` from another one.
func terminate(_ connection: Connection, from other: Connection) async throws {
  let pid = try await connection.one("SELECT pg_backend_pid()", as: One<Int>.self).value
  #expect(try await other.one("SELECT pg_terminate_backend(\(pid), 10000)", as: One<Bool>.self).value)
}
