import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSite
import Testing
import Work

@Suite("Several workers on one database", .timeLimit(.minutes(10)))
struct RacingWorkerTests {
  @Test("two workers share forty imports, and each has its outcome once")
  func race() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    var ids: [PublicID] = []
    for number in 1...40 {
      let statement = try issuer.award("a/\(number)", to: "ann@example.org")
      ids.append(try await site.receive(Array(statement.utf8), by: ann))
    }
    let workers = [site.worker, site.anotherWorker()]
    let done = await withTaskGroup(of: Int.self) { group in
      for worker in workers + workers { group.addTask { await worker.workOff() } }
      return await group.reduce(0, +)
    }
    #expect(done == 40)
    for id in ids { #expect(try await site.entry(id, of: ann).holding != nil) }
    #expect(try await site.holdings(of: ann).count == 40)
    #expect(try await site.count("SELECT count(*) FROM verdict") == 40)
  }

  @Test("the same badge handed in many times at once is held once")
  func sameBadge() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = try ForeignIssuer(web).award(to: "ann@example.org")
    var ids: [PublicID] = []
    for _ in 1...6 { ids.append(try await site.receive(Array(statement.utf8), by: ann)) }
    web.holdUp()
    let work = Task {
      await withTaskGroup(of: Void.self) { group in
        for _ in 1...3 { group.addTask { _ = await site.anotherWorker().workOff() } }
      }
    }
    try await web.isWaited(for: 3)
    web.letGo()
    await work.value
    // Who came too late for the same place is tried again a little later.
    site.clock.advance(by: 3600)
    _ = await site.worker.workOff()
    var outcomes: [ImportRefusal.Kind?] = []
    for id in ids { outcomes.append(try await site.entry(id, of: ann).refused) }
    #expect(outcomes.count { $0 == nil } == 1)
    #expect(outcomes.count { $0 == .alreadyHeld } == 5)
    #expect(try await site.holdings(of: ann).count == 1)
  }

  @Test("what a worker had when it died is finished by another, once the lease is over")
  func died() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let id = try await site.receive(Array(try ForeignIssuer(web).award(to: "ann@example.org").utf8), by: ann)
    let now = site.clock.now
    let taken = try await site.storage.transaction { db in try db.takeJob(for: "dead", lease: 15, at: now) }
    #expect(taken != nil)
    #expect(await site.worker.workOff() == 0)
    site.clock.advance(by: 16)
    #expect(await site.worker.workOff() == 1)
    #expect(try await site.entry(id, of: ann).holding != nil)
  }

  @Test("a worker that comes back after its lease changes nothing of what the other one found")
  func cameBack() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let id = try await site.receive(Array(try ForeignIssuer(web).award(to: "ann@example.org").utf8), by: ann)
    web.holdUp()
    let slow = Task { await site.worker.workOff() }
    try await web.isWaited(for: 1)
    site.clock.advance(by: 16)
    let quick = Task { await site.anotherWorker().workOff() }
    try await web.isWaited(for: 2)
    web.letGo()
    _ = await (slow.value, quick.value)
    #expect(try await site.entry(id, of: ann).holding != nil)
    #expect(try await site.holdings(of: ann).count == 1)
    #expect(try await site.count("SELECT count(*) FROM job WHERE kind <> 'check-holding'") == 0)
  }

  @Test("no connection is held while an issuer is waited for")
  func noConnection() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web, connections: 1)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    for number in 1...3 {
      _ = try await site.receive(Array(try issuer.award("a/\(number)", to: "ann@example.org").utf8), by: ann)
    }
    web.holdUp()
    let work = Task {
      await withTaskGroup(of: Void.self) { group in
        for _ in 1...3 { group.addTask { _ = await site.worker.workOff() } }
      }
    }
    try await web.isWaited(for: 3)
    // The only connection is free: pages are answered meanwhile.
    #expect(await site.get("/user/ann").status == 200)
    #expect(await site.get("/backpack/import", as: ann).status == 200)
    web.letGo()
    await work.value
    #expect(try await site.holdings(of: ann).count == 3)
  }

  @Test("a worker that is stopped gives back what it has not finished")
  func stopped() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let id = try await site.receive(Array(try ForeignIssuer(web).award(to: "ann@example.org").utf8), by: ann)
    web.holdUp()
    let running = Task { await site.worker.run() }
    try await web.isWaited(for: 1)
    running.cancel()
    web.letGo()
    await running.value
    #expect(try await site.entry(id, of: ann).imported.outcome == .received)
    #expect(try await site.count("SELECT count(*) FROM job WHERE taken_by IS NOT NULL") == 0)
    #expect(await site.anotherWorker().workOff() >= 1)
    #expect(try await site.entry(id, of: ann).holding != nil)
  }

  @Test("a worker keeps for itself only what it is at")
  func forgotten() async throws {
    let site = try await TestSite()
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.enqueue(.sweep, subject: 1, at: now)
      try db.enqueue(.sweep, subject: 2, at: now)
    }
    let jobs = try await site.storage.transaction { db in
      try [db.takeJob(for: "node", lease: 15, at: now), db.takeJob(for: "node", lease: 15, at: now)].compactMap {
        $0?.id
      }
    }
    #expect(jobs.count == 2)
    site.clock.advance(by: 10)
    let later = site.clock.now
    try await site.storage.transaction { db in try db.renew([jobs[0]], of: "node", lease: 15, at: later) }
    // The other one, whose worker lost its connection at the wrong moment, falls to whoever comes next.
    site.clock.advance(by: 10)
    let end = site.clock.now
    let (next, none) = try await site.storage.transaction { db in
      (try db.takeJob(for: "other", lease: 15, at: end), try db.takeJob(for: "other", lease: 15, at: end))
    }
    #expect(next?.id == jobs[1] && none == nil)
  }
}
