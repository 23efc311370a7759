import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("Transactions")
struct TransactionTests {
  private let database: TestDatabase
  private let connection: Connection
  private struct Changed: Error {}

  init() async throws {
    database = try await TestDatabase()
    connection = try await database.connectAsOwner()
    try await connection.runScript("CREATE TABLE t (n int PRIMARY KEY)")
  }

  private func count() async throws -> Int {
    try await database.connectAsOwner().one("SELECT count(*) FROM t", as: One<Int>.self).value
  }

  @Test("what was done is there once it is committed, and its value comes back")
  func commits() async throws {
    let value = try await connection.transaction { db in
      try db.run("INSERT INTO t VALUES (1)")
      return try db.one("SELECT count(*) FROM t", as: One<Int>.self).value
    }
    #expect(value == 1)
    #expect(try await count() == 1)
  }

  @Test("a thrown error undoes everything, and the connection goes on")
  func rollsBack() async throws {
    await #expect(throws: Changed.self) {
      try await connection.transaction { db in
        try db.run("INSERT INTO t VALUES (1)")
        throw Changed()
      }
    }
    #expect(try await count() == 0)
    try await connection.transaction { db in try db.run("INSERT INTO t VALUES (1)") }
    #expect(try await count() == 1)
  }

  @Test("a failure that is passed over does not look like success")
  func swallowed() async throws {
    let error = try #require(
      await #expect(throws: DatabaseError.self) {
        try await connection.transaction { db in
          try db.run("INSERT INTO t VALUES (1)")
          try? db.run("INSERT INTO t VALUES (1)")
        }
      })
    #expect(!error.isConnectionLost)
    #expect(try await count() == 0)
  }

  @Test("what a deferred constraint refuses at the commit is a conflict, not an unknown outcome")
  func deferred() async throws {
    try await connection.runScript("CREATE TABLE d (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
    let error = try #require(
      await #expect(throws: DatabaseError.self) {
        try await connection.transaction { db in try db.run("INSERT INTO d VALUES (1), (1)") }
      })
    #expect(error.isConflict && !error.isOutcomeUnknown)
  }

  @Test("a cancellation that comes when its transaction is over stops nothing of whoever has the connection next")
  func cancelledTooLate() async throws {
    try await connection.transaction { db in try db.run("INSERT INTO t VALUES (1)") }
    let other = try await database.connectAsOwner()
    async let next: Void = connection.run("SELECT pg_sleep(0.5)")
    try await until("the next statement runs") {
      try await other.one(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%')",
        as: One<Bool>.self
      ).value
    }
    connection.link.cancel()
    try await next
  }

  @Test("a connection that is lost while committing leaves the outcome unknown")
  func outcomeUnknown() async throws {
    try await connection.runScript(
      """
      CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION wait()
      """)
    let doomed = try await Connection.open(ConnectionOptions(database.ownerConninfo, statementTimeout: 0))
    let pid = try await doomed.one("SELECT pg_backend_pid()", as: One<Int>.self).value
    async let outcome: Void = doomed.transaction { db in try db.run("INSERT INTO t VALUES (1)") }
    try await until("the commit waits") {
      try await connection.one(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(pid) AND query = 'COMMIT' AND wait_event = 'PgSleep')",
        as: One<Bool>.self
      ).value
    }
    #expect(try await connection.one("SELECT pg_terminate_backend(\(pid))", as: One<Bool>.self).value)
    do {
      try await outcome
      Issue.record("it committed")
    } catch let error as DatabaseError {
      #expect(error.isOutcomeUnknown, "\(error)")
    }
    #expect(try await count() == 0)
  }

  @Test("a connection that is lost before the commit is known to have done nothing")
  func lostBefore() async throws {
    let doomed = try await database.connectAsOwner()
    let pid = try await doomed.one("SELECT pg_backend_pid()", as: One<Int>.self).value
    let error = try #require(
      await #expect(throws: DatabaseError.self) {
        try await doomed.transaction { db in
          try db.run("INSERT INTO t VALUES (1)")
          try db.run("SELECT pg_terminate_backend(\(pid)), pg_sleep(60)")
        }
      })
    #expect(error.isConnectionLost && !error.isOutcomeUnknown)
    #expect(try await count() == 0)
  }

  @Test("cancelling a task stops its running statement, and the connection goes on")
  func cancelled() async throws {
    let patient = try await Connection.open(ConnectionOptions(database.ownerConninfo, statementTimeout: 0))
    let pid = try await patient.one("SELECT pg_backend_pid()", as: One<Int>.self).value
    let task = Task {
      try await patient.transaction { db in
        try db.run("INSERT INTO t VALUES (1)")
        try db.run("SELECT pg_sleep(600)")
      }
    }
    try await until("the statement runs") {
      try await connection.one(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(pid) AND wait_event = 'PgSleep')", as: One<Bool>.self
      ).value
    }
    task.cancel()
    let error = try #require(await #expect(throws: DatabaseError.self) { try await task.value })
    #expect(error.isTimeout || error == .cancelled, "\(error)")
    #expect(try await patient.one("SELECT 1", as: One<Int>.self).value == 1)
    #expect(try await count() == 0)
  }

  @Test("a task that was cancelled before begins nothing")
  func cancelledBefore() async throws {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await connection.transaction { db in try db.run("INSERT INTO t VALUES (1)") }
    }
    await #expect(throws: DatabaseError.cancelled) { try await task.value }
    #expect(try await count() == 0)
  }
}

/// Waits until something is so, and fails where it does not come to be.
func until(_ what: String, _ isSo: () async throws -> Bool) async throws {
  for _ in 0..<1500 {
    if try await isSo() { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  Issue.record("it did not come to be that \(what)")
}
