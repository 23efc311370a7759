import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A database per test")
struct TestDatabaseTests {
  private struct Count: RowDecodable {
    var value: Int
    init(row: inout Row) throws(DatabaseError) { value = try row.next() }
  }

  private static let preparations = Mutex(0)
  private static let template = TestTemplate { conninfo in
    preparations.withLock { $0 += 1 }
    let owner = try await Connection.open(ConnectionOptions(conninfo))
    try await owner.runScript("CREATE TABLE t (n int); GRANT SELECT, INSERT ON t TO lapel_server")
  }

  @Test("many tests at once each have their own, cloned from one template", arguments: 0..<12)
  func clones(number: Int) async throws {
    let database = try await TestDatabase(Self.template)
    let connection = try await database.connect()
    try await connection.run("INSERT INTO t VALUES (\(number))")
    let count = try await connection.one("SELECT count(*) FROM t", as: Count.self)
    #expect(count.value == 1)
    #expect(Self.preparations.withLock { $0 } == 1)
  }

  @Test("the role that serves may not change what the owner has made")
  func roles() async throws {
    let database = try await TestDatabase(Self.template)
    let server = try await database.connect()
    await #expect(throws: DatabaseError.self) { try await server.runScript("DROP TABLE t") }
    let owner = try await database.connectAsOwner()
    try await owner.runScript("DROP TABLE t")
  }

  @Test("a database is dropped when its test is over, even if a connection to it is still open")
  func dropped() async throws {
    let observer = try await TestDatabase()
    let connection = try await Connection.open(ConnectionOptions(observer.administratorConninfo))
    var database: TestDatabase? = try await TestDatabase()
    let name = try #require(database?.name)
    let open = try await database?.connect()
    database = nil
    var count = 1
    for _ in 0..<3000 where count > 0 {
      try await Task.sleep(for: .milliseconds(20))
      count = try await connection.one("SELECT count(*) FROM pg_database WHERE datname = \(name)", as: Count.self).value
    }
    #expect(count == 0)
    withExtendedLifetime(open) {}
  }

  @Test("a template that cannot be prepared says why, to every test that needs it")
  func brokenTemplate() async throws {
    let broken = TestTemplate { conninfo in
      try await Connection.open(ConnectionOptions(conninfo)).runScript("CREATE TALBE t ()")
    }
    for _ in 0..<2 { await #expect(throws: DatabaseError.self) { try await TestDatabase(broken) } }
  }
}
