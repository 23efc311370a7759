import Foundation
import Synchronization
import Testing

@testable import Passwords

@Suite("Threads for hashing")
struct HashingThreadsTests {
  @Test("two work, the line waits, the next is refused at once; then all the others are done")
  func bounded() async throws {
    let threads = HashingThreads(atOnce: 2, waiting: 3)
    let gate = DispatchSemaphore(value: 0)
    let counter = Counter()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do throws(PasswordFailure) {
            try await threads.run {
              counter.inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
              gate.wait()
              counter.inside.withLock { $0.now -= 1 }
            }
            return true
          } catch {
            #expect(error == .busy)
            return false
          }
        }
      }
      // Five hold a place and cannot end before the gate opens, so the first three answers are refusals.
      for _ in 0..<3 { #expect(await group.next() == false) }
      for _ in 0..<5 { gate.signal() }
      for _ in 0..<5 { #expect(await group.next() == true) }
    }
    #expect((1...2).contains(counter.inside.withLock { $0.most }))
    try await threads.run {}
  }
}

private final class Counter: Sendable {
  let inside = Mutex((now: 0, most: 0))
}
