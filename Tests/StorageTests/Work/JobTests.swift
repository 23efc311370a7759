import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Jobs")
struct JobTests {
  @Test("they are taken when they are due, the oldest first, and the same one stands in line once")
  func inOrder() async throws {
    let world = try await World()
    try await world.db.enqueue(.verifyImport, subject: 1, at: World.at(10))
    try await world.db.enqueue(.sweep, subject: 0, at: World.at(5))
    try await world.db.enqueue(.verifyImport, subject: 1, at: World.start)
    #expect(try await world.db.backlog(at: World.start).jobs == 2)
    #expect(try await world.db.nextJobStart() == World.at(5))
    #expect(try await world.db.takeJob(for: "a", lease: 30, at: World.start)?.id == nil)
    let first = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.at(10)))
    #expect(first.kind == .sweep && first.subject == 0 && first.attempts == 1)
    let second = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.at(10)))
    #expect(second.kind == .verifyImport && second.subject == 1)
    #expect(try await world.db.takeJob(for: "b", lease: 30, at: World.at(10))?.id == nil)
  }

  @Test("two nodes in the middle of taking never get the same one, and neither waits for the other")
  func skipped() async throws {
    let world = try await World()
    for subject in 1...2 { try await world.db.enqueue(.verifyImport, subject: Int64(subject), at: World.start) }
    let other = try await world.database.connect()
    for connection in [world.db, other] { try await connection.runScript("BEGIN") }
    let first = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    let second = try #require(try await other.takeJob(for: "b", lease: 30, at: World.start))
    #expect(first.id != second.id)
    for connection in [world.db, other] { try await connection.runScript("COMMIT") }
  }

  @Test("many nodes share the line, and each job is done once")
  func shared() async throws {
    let world = try await World()
    for subject in 1...40 { try await world.db.enqueue(.verifyImport, subject: Int64(subject), at: World.start) }
    let done = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for node in ["a", "b", "c"] {
        group.addTask {
          let db = try await world.database.connect()
          var done: [Int64] = []
          while let job = try await db.takeJob(for: node, lease: 30, at: World.start) {
            #expect(try await db.finish(job.id, by: node))
            done.append(job.subject)
          }
          return done
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(done.sorted() == Array(1...40))
    #expect(try await world.db.nextJobStart() == nil)
  }

  @Test("only the kinds that are asked for are taken")
  func lanes() async throws {
    let world = try await World()
    try await world.db.enqueue(.verifyImport, subject: 1, at: World.start)
    try await world.db.enqueue(.deliverMail, subject: 2, at: World.at(5))
    let mail = try await world.db.takeJob(of: Job.Lane.mails.kinds, for: "a", lease: 30, at: World.at(5))
    #expect(mail?.kind == .deliverMail)
    #expect(try await world.db.takeJob(of: Job.Lane.mails.kinds, for: "a", lease: 30, at: World.at(5))?.id == nil)
    #expect(Set(Job.Lane.allCases.flatMap(\.kinds)) == Set(Job.Kind.allCases))
  }

  @Test("a node takes no more of one account than it may, however many stand in line before the others'")
  func fair() async throws {
    let world = try await World()
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    for subject in 1...9 {
      try await world.db.enqueue(.verifyImport, subject: Int64(subject), of: ada.id, at: World.start)
    }
    try await world.db.enqueue(.verifyImport, subject: 10, of: eve.id, at: World.at(5))
    func take(_ node: String) async throws -> Job? {
      try await world.db.takeJob(for: node, lease: 30, mostPerAccount: 2, at: World.at(5))
    }
    let (first, second) = (try #require(try await take("a")), try #require(try await take("a")))
    #expect([first.subject, second.subject] == [1, 2])
    #expect(try await take("a")?.subject == 10)
    #expect(try await take("a")?.id == nil)
    #expect(try await take("b")?.subject == 3, "another node has workers of its own")
    #expect(try await world.db.finish(first.id, by: "a"))
    #expect(try await take("a")?.subject == 4)
  }

  @Test("of many workers of a node that take at once, no more get one account's than may")
  func fairAtOnce() async throws {
    let world = try await World()
    let ada = try await world.person("ada")
    for subject in 1...9 {
      try await world.db.enqueue(.verifyImport, subject: Int64(subject), of: ada.id, at: World.start)
    }
    let taken = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...6 {
        group.addTask {
          let db = try await world.database.connect()
          let job = try await db.transaction { db in
            try db.takeJob(for: "a", lease: 30, mostPerAccount: 2, at: World.start)
          }
          return job == nil ? 0 : 1
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(taken == 2)
  }

  @Test("a job that breaks, or that its node dies of, counts a fault; one that waits or is given back does not")
  func faults() async throws {
    let world = try await World()
    try await world.db.enqueue(.verifyImport, subject: 1, at: World.start)
    func take(_ node: String, at seconds: Double) async throws -> Job {
      try #require(try await world.db.takeJob(for: node, lease: 30, at: World.at(seconds)))
    }
    #expect(try await take("a", at: 0).faults == 0)
    let again = try await take("b", at: 30)
    #expect(again.faults == 1, "its node died")
    try await world.db.postpone(again.id, by: "b", until: World.at(40), because: "bug", isFault: true)
    let third = try await take("b", at: 40)
    #expect(third.faults == 2)
    try await world.db.postpone(third.id, by: "b", until: World.at(50), because: nil)
    #expect(try await take("b", at: 50).faults == 2)
    try await world.db.releaseJobs(of: "b")
    #expect(try await take("b", at: 50).faults == 2)
  }

  @Test("a job whose node died is taken up by the next one, and the dead node cannot finish it")
  func leaseEnds() async throws {
    let world = try await World()
    try await world.db.enqueue(.sweep, subject: 0, at: World.start)
    let job = try #require(try await world.db.takeJob(for: "dead", lease: 30, at: World.start))
    #expect(try await world.db.nextJobStart() == World.at(30))
    #expect(try await world.db.takeJob(for: "b", lease: 30, at: World.at(29))?.id == nil)
    let again = try #require(try await world.db.takeJob(for: "b", lease: 30, at: World.at(30)))
    #expect(again.id == job.id && again.attempts == 2)
    #expect(try await !world.db.finish(job.id, by: "dead"))
    try await world.db.postpone(job.id, by: "dead", until: World.at(999), because: "late")
    #expect(try await world.db.finish(job.id, by: "b"))
    #expect(try await !world.db.finish(job.id, by: "b"))
  }

  @Test("a node that is alive keeps its jobs")
  func renewed() async throws {
    let world = try await World()
    for subject in 0...1 { try await world.db.enqueue(.deliverMail, subject: Int64(subject), at: World.start) }
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    _ = try await world.db.takeJob(for: "b", lease: 30, at: World.start)
    try await world.db.renew([job.id], of: "a", lease: 30, at: World.at(20))
    try await world.db.renew([], of: "b", lease: 30, at: World.at(20))
    // The other node gave its job up.
    #expect(try await world.db.takeJob(for: "c", lease: 30, at: World.at(40))?.subject == 1)
    #expect(try await world.db.takeJob(for: "c", lease: 30, at: World.at(49))?.id == nil)
    #expect(try await world.db.takeJob(for: "c", lease: 30, at: World.at(50))?.subject == 0)
  }

  @Test("a job that did not succeed comes again later, and the admin sees why")
  func postponed() async throws {
    let world = try await World()
    try await world.db.enqueue(.deliverMail, subject: 7, at: World.start)
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    #expect(try await world.db.troubledJobs(limit: 5).isEmpty)
    try await world.db.postpone(job.id, by: "a", until: World.at(60), because: "nobody answered")
    let troubled = try await world.db.troubledJobs(limit: 5)
    #expect(troubled.map(\.lastError) == ["nobody answered"])
    #expect(troubled.map(\.runAt) == [World.at(60)])
    #expect(try await world.db.takeJob(for: "b", lease: 30, at: World.at(59))?.id == nil)
    #expect(try await world.db.takeJob(for: "b", lease: 30, at: World.at(60))?.attempts == 2)
  }

  @Test("a node that stops gives its jobs back at once, and the try does not count")
  func released() async throws {
    let world = try await World()
    try await world.db.enqueue(.sweep, subject: 0, at: World.start)
    _ = try await world.db.takeJob(for: "a", lease: 30, at: World.start)
    try await world.db.releaseJobs(of: "b")
    #expect(try await world.db.takeJob(for: "c", lease: 30, at: World.start)?.id == nil)
    try await world.db.releaseJobs(of: "a")
    #expect(try await world.db.takeJob(for: "c", lease: 30, at: World.start)?.attempts == 1)
  }

  @Test("what a finished job did goes with it, and where that fails the job stays")
  func together() async throws {
    struct Failed: Error {}
    let world = try await World()
    try await world.db.enqueue(.sweep, subject: 0, at: World.start)
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    await #expect(throws: Failed.self) {
      try await world.db.transaction { db in
        #expect(try db.finish(job.id, by: "a"))
        throw Failed()
      }
    }
    #expect(try await world.db.finish(job.id, by: "a"))
  }

  @Test("a new job is announced")
  func announced() async throws {
    let world = try await World()
    try await confirmation { heard in
      let (events, tell) = AsyncStream.makeStream(of: Listener.Event.self)
      let listener = Listener(ConnectionOptions(world.database.serverConninfo), channels: ["job"])
      let task = Task { await listener.run { event in tell.yield(event) } }
      for await event in events {
        if event == .listening { try await world.db.enqueue(.sweep, subject: 0, at: World.start) }
        if case .announced = event { break }
      }
      heard()
      task.cancel()
      await task.value
    }
  }
}
