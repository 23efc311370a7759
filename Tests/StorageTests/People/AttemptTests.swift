import Foundation
import Storage
import TestSupport
import Testing

@Suite("Attempts")
struct AttemptTests {
  @Test("tries are counted per bucket and window")
  func counted() async throws {
    let world = try await World()
    let start = Date(timeIntervalSince1970: 1_764_000_000)  // a whole multiple of 60
    for expected in 1...3 { #expect(try await world.db.countAttempt(in: "a", window: 60, at: start) == expected) }
    #expect(try await world.db.countAttempt(in: "a", window: 60, at: start.addingTimeInterval(59.999)) == 4)
    #expect(try await world.db.countAttempt(in: "a", window: 60, at: start.addingTimeInterval(60)) == 1)
    #expect(try await world.db.countAttempt(in: "a", window: 60, at: start.addingTimeInterval(-0.001)) == 1)
    #expect(try await world.db.countAttempt(in: "b", window: 60, at: start) == 1)
    #expect(try await world.db.countAttempt(in: "it's \"odd\" 🦊", window: 60, at: start) == 1)
  }

  @Test("no try is lost when many nodes count at once")
  func together() async throws {
    let world = try await World()
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let db = try await world.database.connect()
          var counts: [Int] = []
          for _ in 0..<10 { counts.append(try await db.countAttempt(in: "a", window: 60, at: World.start)) }
          return counts
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(counts.sorted() == Array(1...40))
  }
}
