import Synchronization
import TestSupport
import Testing

@testable import Postgres

@Suite("Listener")
struct ListenerTests {
  @Test("it hears what is announced, says when it was lost, and hears again")
  func hears() async throws {
    let database = try await TestDatabase()
    let other = try await database.connectAsOwner()
    let listener = Listener(ConnectionOptions(database.ownerConninfo), channels: ["job", "Odd channel"])
    let heard = Mutex<[Listener.Event]>([])
    let task = Task { await listener.run { event in heard.withLock { $0.append(event) } } }
    try await until("it listens") { heard.withLock { $0.contains(.listening) } }

    try await other.run("SELECT pg_notify('job', 'one'), pg_notify('Odd channel', 'it''s'), pg_notify('deaf', 'no')")
    try await until("it heard both") { heard.withLock { $0.count } >= 3 }
    let words = heard.withLock { $0 }.compactMap { event in
      if case .announced(let announcement) = event { "\(announcement.channel): \(announcement.payload)" } else { nil }
    }
    #expect(words == ["job: one", "Odd channel: it's"])

    heard.withLock { $0.removeAll() }
    try await other.run(
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """)
    try await until("it listens again") { heard.withLock { $0.contains(.listening) } }
    guard case .lost = heard.withLock({ $0.first }) else {
      Issue.record("it did not say that it was lost")
      return
    }
    try await other.run("NOTIFY job, 'two'")
    try await until("it heard again") {
      heard.withLock { $0.contains(.announced(Announcement(channel: "job", payload: "two"))) }
    }
    task.cancel()
    await task.value
  }

  @Test("where no server answers it says so, tries again, and ends when it is cancelled")
  func noServer() async throws {
    let losses = Mutex(0)
    let task = Task {
      await Listener(ConnectionOptions("host=/nowhere/at/all"), channels: ["job"]).run { event in
        if case .lost = event { losses.withLock { $0 += 1 } }
      }
    }
    try await until("it tried twice") { losses.withLock { $0 } >= 2 }
    task.cancel()
    await task.value
  }
}
