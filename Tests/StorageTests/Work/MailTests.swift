import Backpack
import Names
import Postgres
import Storage
import Testing

@Suite("Mails")
struct MailTests {
  private func post(_ subject: String, keep: Bool, in world: World, at seconds: Double = 0) async throws {
    try await world.db.post(
      to: try world.address(of: "ada"), account: nil, subject: subject, body: "Body of “\(subject)”", keep: keep,
      at: World.at(seconds))
  }

  @Test("where there is a mail server, a mail waits with a job of its own until it is sent, and its text is forgotten")
  func sent() async throws {
    let world = try await World()
    try await post("Hello", keep: false, in: world)
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    #expect(job.kind == .deliverMail)
    let mail = try #require(try await world.db.waitingMail(id: job.subject))
    #expect(mail.subject == "Hello" && mail.body == "Body of “Hello”" && mail.sentAt == nil)
    #expect(mail.recipient == (try world.address(of: "ada")))
    try await world.db.noteSent(mail: mail.publicID, at: World.at(3))
    #expect(try await world.db.waitingMail(id: job.subject)?.subject == nil)
    let sent = try #require(try await world.db.mail(mail.publicID))
    #expect(sent.state == .sent && sent.body.isEmpty && sent.sentAt == World.at(3))
  }

  @Test("where there is none, it is kept for an admin and nobody tries to send it")
  func kept() async throws {
    let world = try await World()
    try await post("Hello", keep: true, in: world)
    #expect(try await world.db.nextJobStart() == nil)
    #expect(try await world.db.backlog(at: World.start).keptMails == 1)
    let mail = try #require(try await world.db.mails(limit: 5).first)
    #expect(mail.state == .kept && mail.body == "Body of “Hello”")
  }

  @Test("one that failed for good is not tried again, and its text stays")
  func failed() async throws {
    let world = try await World()
    try await post("Hello", keep: false, in: world)
    let mail = try #require(try await world.db.mails(limit: 5).first)
    try await world.db.noteFailed(mail: mail.publicID)
    let job = try #require(try await world.db.takeJob(for: "a", lease: 30, at: World.start))
    #expect(try await world.db.waitingMail(id: job.subject)?.subject == nil)
    #expect(try await world.db.mail(mail.publicID)?.body == "Body of “Hello”")
  }

  @Test("an admin sees them newest first, and no more than asked for")
  func listed() async throws {
    let world = try await World()
    for number in 1...3 { try await post("\(number)", keep: true, in: world, at: Double(number)) }
    #expect(try await world.db.mails(limit: 2).map(\.subject) == ["3", "2"])
    #expect(try await world.db.mail(.random())?.subject == nil)
  }
}
