import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("What was acknowledged is there")
struct AcknowledgementTests {
  @Test("of 400 inserts whose connections keep being ended, every acknowledged one is there exactly once")
  func acknowledged() async throws {
    let database = try await TestDatabase()
    let owner = try await database.connectAsOwner()
    try await owner.runScript("CREATE TABLE t (n int NOT NULL)")
    let spared = try await owner.one("SELECT pg_backend_pid()", as: One<Int>.self).value
    let pool = Pool(ConnectionOptions(database.ownerConninfo), size: 4, patience: .seconds(60))
    let saboteur = Task {
      let other = try await Connection.open(ConnectionOptions(database.ownerConninfo))
      while !Task.isCancelled {
        try await other.run(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid NOT IN (pg_backend_pid(), \(spared))
          """)
        try await Task.sleep(for: .milliseconds(7))
      }
    }
    let outcomes = await withTaskGroup(of: (Int, Outcome).self) { group in
      for number in 0..<400 { group.addTask { (number, await insert(number, into: pool)) } }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    saboteur.cancel()
    _ = await saboteur.result
    let rows = try await owner.rows("SELECT n, count(*) FROM t GROUP BY n", as: Pair<Int, Int>.self)
    let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.first, $0.second) })
    for (number, outcome) in outcomes {
      switch outcome {
      case .acknowledged: #expect(found[number] == 1, "\(number) was acknowledged")
      case .failed: #expect(found[number] == nil, "\(number) was said to have failed")
      case .unknown: #expect((found[number] ?? 0) <= 1, "\(number) may be there")
      }
    }
    #expect(outcomes.values.contains(.acknowledged))
    #expect(outcomes.count == 400)
  }

  private enum Outcome { case acknowledged, failed, unknown }

  /// Tries again for as long as it is known that nothing happened, at most three times.
  private func insert(_ number: Int, into pool: Pool) async -> Outcome {
    for _ in 0..<3 {
      do {
        try await pool.withConnection { connection in
          try await connection.transaction { db in try db.run("INSERT INTO t VALUES (\(number))") }
        }
        return .acknowledged
      } catch let error as DatabaseError where error.isOutcomeUnknown {
        return .unknown
      } catch {
        continue
      }
    }
    return .failed
  }
}
