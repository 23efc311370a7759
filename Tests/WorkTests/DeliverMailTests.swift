import Backpack
import Fetching
import Foundation
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Work

@Suite("Mail that goes out", .timeLimit(.minutes(2)))
struct DeliverMailTests {
  private func site(_ stub: MailStub) async throws -> TestSite {
    try await TestSite(mailServer: try MailServer(parsing: "smtp://127.0.0.1:\(stub.port)"))
  }

  private func post(_ site: TestSite, keep: Bool = false) async throws -> PublicID {
    let to = try #require(EmailAddress("robin@example.org"))
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.post(to: to, account: nil, subject: "Grüße", body: "The link: https://x.example/y\n", keep: keep, at: now)
    }
    return try #require(try await mails(site).first).publicID
  }

  private func mails(_ site: TestSite) async throws -> [PostedMail] {
    try await site.storage.transaction { db in try db.mails(limit: 10) }
  }

  @Test("a mail is handed over once, and its text is forgotten")
  func sent() async throws {
    let stub = try MailStub()
    let site = try await site(stub)
    _ = try await post(site)
    #expect(await site.worker.workOff() == 1)
    #expect(stub.commands.contains("MAIL FROM:<harbour@example.org>"))
    #expect(stub.commands.contains("RCPT TO:<robin@example.org>"))
    #expect(stub.mails.count == 1)
    #expect(stub.mails.first?.contains("https://x.example/y") == true)
    let mail = try #require(try await mails(site).first)
    #expect(mail.state == .sent && mail.body.isEmpty && mail.sentAt == site.clock.now)
    #expect(await site.worker.workOff() == 0)
    #expect(stub.mails.count == 1)
  }

  @Test("signing up sends the link by mail, and the page does not show it")
  func signUp() async throws {
    let stub = try MailStub()
    let site = try await site(stub)
    let answer = await site.post(
      "/sign-up", [("nickname", "mira"), ("email", "mira@example.org"), ("password", "a pin for every coat I own")])
    #expect([200, 303].contains(answer.status))
    #expect(!answer.text.contains("/confirm/"))
    while await site.worker.workOff() > 0 {}
    #expect(stub.commands.contains("RCPT TO:<mira@example.org>"))
    #expect(stub.mails.count == 1)
  }

  @Test("a failure that may pass is tried again with growing pauses, and is given up at last")
  func temporary() async throws {
    let stub = try MailStub(["RCPT": "451 later"])
    let site = try await site(stub)
    _ = try await post(site)
    var pauses: [Double] = []
    while try await mails(site).first?.state == .waiting, pauses.count < 20 {
      #expect(await site.worker.workOff() == 1)
      let next = try await site.storage.transaction { db in try db.nextJobStart() }
      guard let next else { break }
      #expect(await site.worker.workOff() == 0)
      pauses.append(next.timeIntervalSince(site.clock.now))
      site.clock.advance(by: pauses.last ?? 0)
    }
    #expect(pauses.count >= 5)
    #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 }, "\(pauses)")
    #expect(try await mails(site).first?.state == .failed)
    #expect(stub.mails.isEmpty)
  }

  @Test("what went wrong is to be read by the admin, without anybody's address")
  func troubled() async throws {
    let stub = try MailStub(["RCPT": "451 try later"])
    let site = try await site(stub)
    _ = try await post(site)
    _ = await site.worker.workOff()
    let troubled = try await site.storage.transaction { db in try db.troubledJobs(limit: 10) }
    #expect(troubled.count == 1)
    #expect(troubled.first?.lastError.contains("451") == true)
    #expect(troubled.first?.lastError.contains("robin@") == false)
  }

  @Test("a mail server that comes back gets the mail")
  func back() async throws {
    let gone = try MailStub(["greeting": ""])
    let site = try await site(gone)
    _ = try await post(site)
    _ = await site.worker.workOff()
    #expect(try await mails(site).first?.state == .waiting)
    #expect(try await mails(site).first?.body.isEmpty == false)
  }

  @Test("a failure that will not pass is given up at once, and the admin can still read the mail")
  func permanent() async throws {
    let stub = try MailStub(["RCPT": "550 nobody here"])
    let site = try await site(stub)
    _ = try await post(site)
    #expect(await site.worker.workOff() == 1)
    let mail = try #require(try await mails(site).first)
    #expect(mail.state == .failed && mail.body.contains("https://x.example/y"))
    #expect(try await site.storage.transaction { db in try db.nextJobStart() } == nil)
  }

  @Test("without a mail server mails are kept for the admin, and nobody tries to send them")
  func kept() async throws {
    let site = try await TestSite()
    let answer = await site.post(
      "/sign-up", [("nickname", "mira"), ("email", "mira@example.org"), ("password", "a pin for every coat I own")])
    #expect([200, 303].contains(answer.status))
    let mail = try #require(try await mails(site).first)
    #expect(mail.state == .kept && mail.body.contains("/confirm/"))
    #expect(try await site.storage.transaction { db in try db.nextJobStart() } == nil)
    let admin = try await site.person("boss", role: .admin)
    let page = await site.get("/admin/mail/\(mail.publicID)", as: admin)
    #expect(page.status == 200 && page.text.contains("/confirm/"))
    let member = try await site.person("bob")
    #expect(await site.get("/admin/mail/\(mail.publicID)", as: member).status != 200)
  }
}
