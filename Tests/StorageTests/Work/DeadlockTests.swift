import Backpack
import Foundation
import Names
import Postgres
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Transactions that wait for each other") struct DeadlockTests {
  @Test("one of them is run again, and both are done")
  func again() async throws {
    let world = try await World()
    let people = [try await world.person("ann"), try await world.person("bob")].map(\.id)
    let storage = Storage(pool: Pool(ConnectionOptions(world.database.serverConninfo), size: 2))
    let runs = Runs()
    async let one: Void = Self.note(people, 1, runs, storage)
    async let other: Void = Self.note(people.reversed(), 2, runs, storage)
    _ = try await (one, other)
    // The server may end both of them.
    #expect(runs.count.withLock(\.self) > 2)
    #expect(try await world.number("SELECT count(*) FROM account WHERE biography = \("!!")") == 2)
  }

  /// How often a transaction was begun.
  private final class Runs: Sendable {
    let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  /// Notes something of one person, and then of the other.
  private static func note(_ people: [Account.ID], _ lock: Int, _ runs: Runs, _ storage: Storage) async throws {
    try await storage.transaction { db in
      let run = runs.next()
      try db.run("UPDATE account SET biography = biography || \("!") WHERE id = \(people[0])")
      try db.run("SELECT pg_advisory_xact_lock(77, \(lock))")
      // Until each has the first of its two; the one that is run again meets nobody.
      while run <= 2, try db.one(waiting, as: Single<Int>.self).value < 2 { try db.run("SELECT pg_sleep(0.01)") }
      try db.run("UPDATE account SET biography = biography || \("!") WHERE id = \(people[1])")
    }
  }

  private static let waiting: SQL = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 77"
}
