import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("Pool")
struct PoolTests {
  private let database: TestDatabase
  private let options: ConnectionOptions

  init() async throws {
    database = try await TestDatabase()
    options = ConnectionOptions(database.ownerConninfo)
  }

  private static func pid(_ connection: Connection) async throws -> Int {
    try await connection.one("SELECT pg_backend_pid()", as: One<Int>.self).value
  }

  @Test("many tasks share a bounded number of connections, and no two have the same one")
  func bounded() async throws {
    let pool = Pool(options, size: 3)
    let taken = Taken()
    let pids = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try await pool.withConnection { connection in
            let pid = try await Self.pid(connection)
            #expect(taken.take(pid))
            try await connection.run("SELECT pg_sleep(0.002)")
            taken.giveBack(pid)
            return pid
          }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect((1...3).contains(pids.count))
    await pool.close()
  }

  @Test("whoever waits too long, or finds the line too long, is told that the site is busy")
  func busy() async throws {
    let pool = Pool(options, size: 1, longestLine: 1, patience: .milliseconds(300))
    let (held, release) = AsyncStream.makeStream(of: Void.self)
    let isHeld = Mutex(false)
    let holder = Task {
      try await pool.withConnection { _ in
        isHeld.withLock { $0 = true }
        for await _ in held {}
      }
    }
    try await until("the connection is taken") { isHeld.withLock { $0 } }
    // Of two, one stands in line until its patience ends and the other finds the line full, in whichever order.
    async let one: Void = pool.withConnection { _ in }
    async let other: Void = pool.withConnection { _ in }
    var errors: [DatabaseError] = []
    do { try await one } catch let error as DatabaseError { errors.append(error) }
    do { try await other } catch let error as DatabaseError { errors.append(error) }
    #expect(errors == [.busy, .busy])
    release.finish()
    try await holder.value
    try await pool.withConnection { connection in try await connection.run("SELECT 1") }
  }

  @Test("whoever is cancelled leaves the line, and the next gets the connection")
  func cancelledInLine() async throws {
    let pool = Pool(options, size: 1, patience: .seconds(60))
    let (held, release) = AsyncStream.makeStream(of: Void.self)
    let isHeld = Mutex(false)
    let holder = Task {
      try await pool.withConnection { _ in
        isHeld.withLock { $0 = true }
        for await _ in held {}
      }
    }
    try await until("the connection is taken") { isHeld.withLock { $0 } }
    let impatient = Task { try await pool.withConnection { _ in } }
    let patient = Task { try await pool.withConnection { connection in try await Self.pid(connection) } }
    impatient.cancel()
    await #expect(throws: DatabaseError.cancelled) { try await impatient.value }
    release.finish()
    try await holder.value
    #expect(try await patient.value > 0)
  }

  @Test("connections that the server ended while nobody used them are replaced, and nobody notices")
  func replaced() async throws {
    let pool = Pool(options, size: 3)
    let before = try await pids(of: pool)
    #expect(before.count == 3)
    let other = try await database.connectAsOwner()
    for pid in before { try await other.run("SELECT pg_terminate_backend(\(pid), 10000)") }
    let after = try await pids(of: pool)
    #expect(after.count == 3)
    #expect(after.isDisjoint(with: before))
    await pool.close()
  }

  /// The sessions of three tasks that hold a connection at the same time.
  private func pids(of pool: Pool) async throws -> Set<Int> {
    let arrived = Taken()
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try await pool.withConnection { connection in
            let pid = try await Self.pid(connection)
            _ = arrived.take(pid)
            try await until("all three have one") { arrived.count == 3 }
            return pid
          }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
  }

  @Test("a connection that ends in use is not given to the next")
  func brokenInUse() async throws {
    let pool = Pool(options, size: 1)
    await #expect(throws: DatabaseError.self) {
      try await pool.withConnection { connection in
        try await connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
        try await connection.run("SELECT 1")
      }
    }
    #expect(try await pool.withConnection { connection in try await Self.pid(connection) } > 0)
  }

  @Test("a transaction that was left open never reaches the next task")
  func leftOpen() async throws {
    let pool = Pool(options, size: 1)
    let first = try await pool.withConnection { connection in
      try await connection.runScript("BEGIN")
      return try await Self.pid(connection)
    }
    #expect(try await pool.withConnection { connection in try await Self.pid(connection) } != first)
  }

  @Test("where no server answers, everybody is told, and the pool does not fill up")
  func noServer() async throws {
    let pool = Pool(ConnectionOptions("host=/nowhere/at/all"), size: 2)
    for _ in 0..<5 {
      let error = try #require(
        await #expect(throws: DatabaseError.self) { try await pool.withConnection { _ in } })
      #expect(error.isConnectionLost)
    }
  }

  @Test("a closed pool gives nothing out, and its connections end")
  func closed() async throws {
    let pool = Pool(options, size: 2)
    let pid = try await pool.withConnection { connection in try await Self.pid(connection) }
    await pool.close()
    await #expect(throws: DatabaseError.self) { try await pool.withConnection { _ in } }
    let other = try await database.connectAsOwner()
    try await until("the connection is gone") {
      try await other.one("SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = \(pid))", as: One<Bool>.self)
        .value
    }
  }
}

/// Which sessions are in somebody's hands.
private final class Taken: Sendable {
  private let pids = Mutex<Set<Int>>([])

  var count: Int { pids.withLock { $0.count } }

  /// Whether nobody had it.
  func take(_ pid: Int) -> Bool { pids.withLock { $0.insert(pid).inserted } }
  func giveBack(_ pid: Int) { pids.withLock { _ = $0.remove(pid) } }
}
