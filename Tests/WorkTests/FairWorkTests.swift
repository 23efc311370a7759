import Backpack
import Fetching
import Foundation
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Verification
import Work

@Suite("Nobody's work holds up everybody else's", .timeLimit(.minutes(2)))
struct FairWorkTests {
  @Test("while every import waits for a slow issuer, mails go out and the sweep goes on")
  func mails() async throws {
    let stub = try MailStub()
    let web = StubWeb()
    let site = try await TestSite(
      elsewhere: web.web, mailServer: try MailServer(parsing: "smtp://127.0.0.1:\(stub.port)"))
    var waiting = 0
    for name in ["ann", "bob", "cem", "dea"] {
      let person = try await site.person(name)
      for number in 1...4 {
        _ = try await site.receive(Array("https://issuer.example/\(name)/\(number)".utf8), .address, by: person)
        waiting += 1
      }
    }
    #expect(waiting > 12)
    web.holdUp()
    let running = Task { await site.worker.run() }
    try await web.isWaited(for: 12)
    let now = site.clock.now
    let recipient = try #require(EmailAddress("eve@example.org"))
    try await site.storage.transaction { db in
      try db.post(to: recipient, account: nil, subject: "Hello", body: "Words.", keep: false, at: now)
    }
    while try await site.count("SELECT count(*) FROM mail WHERE state = 'sent'") == 0 {
      try await Task.sleep(for: .milliseconds(10))
    }
    while try await site.count("SELECT count(*) FROM job WHERE kind = 'sweep'") > 0 {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(web.waiting == 12, "the imports wait still")
    running.cancel()
    web.letGo()
    await running.value
  }

  @Test("one account's slow issuer leaves workers for the others")
  func accounts() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let (ann, bob) = (try await site.person("ann"), try await site.person("bob"))
    for number in 1...20 {
      _ = try await site.receive(Array("https://issuer.example/a/\(number)".utf8), .address, by: ann)
    }
    web.holdUp()
    let running = Task { await site.worker.run() }
    try await web.isWaited(for: 3)
    let id = try await site.receive(Array("no badge".utf8), by: bob)
    while try await site.entry(id, of: bob).refused == nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(web.waiting == 3)
    running.cancel()
    web.letGo()
    await running.value
  }

  @Test("a verification that takes too long is ended, and tried again later")
  func deadline() async throws {
    let site = try await TestSite(
      elsewhere: Web { _, _ in
        try? await Task.sleep(for: .seconds(3600))
        return .unreachable(.timeout)
      }, patience: .milliseconds(50))
    let ann = try await site.person("ann")
    let entry = try await site.take("https://issuer.example/a/1", .address, by: ann)
    #expect(entry.refusal?.kind == .tooSlow)
    #expect(entry.nextTry != nil)
    let page = await site.get("/backpack/imports/\(entry.imported.publicID)", as: ann)
    #expect(page.text.contains("took too long"))
  }

  @Test("an import that breaks each time ends as a refusal with a sentence, and can be tried again or discarded")
  func broken() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    // As a mistake of ours would: the outcome cannot be written down.
    try await site.run("ALTER TABLE import ADD CONSTRAINT broken CHECK (refusal IS DISTINCT FROM 'not-a-badge-file')")
    let id = try await site.receive(Array("no badge".utf8), by: ann)
    var tries = 0
    while try await site.entry(id, of: ann).imported.outcome == .received, tries < 50 {
      tries += await site.worker.workOff()
      site.clock.advance(by: 3600)
    }
    #expect(tries == 5)
    #expect(try await site.entry(id, of: ann).refused == .ourFault)
    #expect(try await site.count("SELECT count(*) FROM job") == 0)
    #expect(try await site.bytes(of: id, of: ann) == Array("no badge".utf8))
    let page = await site.get("/backpack/imports/\(id)", as: ann)
    #expect(page.text.contains("through a mistake of ours"))
    try await site.run("ALTER TABLE import DROP CONSTRAINT broken")
    #expect(await site.post("/backpack/imports/\(id)/retry", as: ann).status == 303)
    _ = await site.worker.workOff()
    #expect(try await site.entry(id, of: ann).refused == .notABadgeFile)
    #expect(await site.post("/backpack/imports/\(id)/discard", as: ann).status == 303)
  }

  @Test("an import that its node dies of each time is given up before it is looked at again")
  func deadly() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let id = try await site.receive(Array("no badge".utf8), by: ann)
    for node in 1...5 {
      let now = site.clock.now
      let job = try await site.storage.transaction { db in try db.takeJob(for: "node \(node)", lease: 15, at: now) }
      #expect(job != nil)
      site.clock.advance(by: 15)
    }
    #expect(await site.worker.workOff() == 1)
    #expect(try await site.entry(id, of: ann).refused == .ourFault)
  }

  @Test("who has a thousand refused imports lying here discards some before bringing more")
  func noRoom() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    try await site.run("INSERT INTO blob (sha256, media_type, bytes) VALUES (sha256('x'), 'x', 'x')")
    try await site.run(
      """
      INSERT INTO import (public_id, account_id, batch, source, label, sha256, state, refusal, created_at)
      SELECT 'x' || n, \(ann.account.id), 'x', 'file', 'x', sha256('x'), 'refused', 'empty', now()
      FROM generate_series(1, 1000) AS n
      """)
    let file = [Part(name: "file", fileName: "a.png", bytes: Array("no badge".utf8))]
    let full = await site.bring(file, as: ann)
    #expect(full.status == 413 && full.text.contains("No room left"))
    #expect(await site.post("/backpack/imports/discard-refused", as: ann).status == 303)
    #expect(await site.bring(file, as: ann).status == 303)
  }

  @Test("its owner can throw away what nobody has looked at yet, and its page says so")
  func discardedEarly() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let id = try await site.receive(Array("https://issuer.example/a/1".utf8), .address, by: ann)
    #expect(await site.get("/backpack/imports/\(id)", as: ann).text.contains("/backpack/imports/\(id)/discard"))
    web.holdUp()
    let work = Task { await site.worker.workOff() }
    try await web.isWaited(for: 1)
    #expect(await site.post("/backpack/imports/\(id)/discard", as: ann).status == 303)
    web.letGo()
    _ = await work.value
    #expect(await site.get("/backpack/imports/\(id)", as: ann).status == 404)
    #expect(try await site.count("SELECT (SELECT count(*) FROM job) + (SELECT count(*) FROM import)") == 0)
  }
}
