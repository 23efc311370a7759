import Addresses
import Backpack
import Foundation
import Gateway
import HTTPTypes
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Work

@Suite("What owners are told of their badges")
struct NoticeTests {
  private func mails(_ site: TestSite, to person: TestPerson) async throws -> [PostedMail] {
    try await site.storage.transaction { db in try db.mails(limit: 100) }.filter { $0.recipient == person.email }
  }

  private func sweep(_ site: TestSite) async throws {
    var place: Sweep? = .start
    let now = site.clock.now
    while let here = place {
      place = try await site.storage.transaction { db in try db.sweep(here, portion: 1, at: now) }
    }
  }

  @Test("a badge that its issuer withdrew is said in a mail and counted in the frame, once, until the page was read")
  func revoked() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try await site.take(try issuer.award(to: "ann@example.org"), by: ann)
    #expect(try await mails(site, to: ann).isEmpty, "they saw it come in")
    issuer.withdraw(reason: "Issued in error.")
    site.clock.advance(by: 2 * 86_400)
    _ = await site.worker.workOff()
    site.clock.advance(by: 60)
    _ = await site.worker.workOff()
    let mail = try #require(try await mails(site, to: ann).first)
    #expect(mail.body.contains("“Robotics” was withdrawn by its issuer."))
    let again = try await site.signInAgain(ann)
    #expect(await site.get("/about", as: again).text.contains(#"<span class="count">1<"#))
    #expect(await site.get("/backpack/notices", as: again).text.contains("was withdrawn by its issuer."))
    #expect(await !site.get("/about", as: again).text.contains(#"class="count""#))
    site.clock.advance(by: 100 * 86_400)
    _ = await site.worker.workOff()
    #expect(try await mails(site, to: ann).count == 1)
  }

  @Test("that a badge ends soon is said once, a month before, and not of one that was removed")
  func expiring() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    _ = try await site.take(try issuer.award(to: "ann@example.org", expires: "2027-01-10T00:00:00Z"), by: ann)
    let other = try await site.take(
      try issuer.award("a/2", to: "ann@example.org", expires: "2027-01-10T00:00:00Z"), by: ann)
    let removed = try #require(other.holding?.publicID)
    try await site.storage.transaction { db in
      try db.run(
        """
        UPDATE holding SET removed_at = held_at, visibility_before = visibility, visibility = 'only-me'
        WHERE public_id = \(removed)
        """)
      try db.run("DELETE FROM job")
    }
    try await sweep(site)
    #expect(try await site.count("SELECT count(*) FROM notice") == 0, "47 days are not soon")
    site.clock.advance(by: 20 * 86_400)
    for _ in 0..<2 {
      try await sweep(site)
      site.clock.advance(by: 60)
      _ = await site.worker.workOff()
    }
    let found = try await mails(site, to: ann)
    #expect(found.count == 1 && found.first?.body.contains("“Robotics” expires on 10 January 2027.") == true)
  }

  @Test("awards of this site that end soon are told of likewise, one at a time, but not withdrawn or ended ones")
  func expiringHere() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let badge = try await site.badge("lantern")
    var awards: [PublicID] = []
    for _ in 0..<4 { awards.append(try await site.award(badge, to: ann.email)) }
    let (now, soon, withdrawn, ended) = (site.clock.now, awards.prefix(2).map(\.description), awards[2], awards[3])
    try await site.storage.transaction { db in
      let end = now.addingTimeInterval(10 * 86_400)
      try db.run("UPDATE award SET expires_at = \(end) WHERE public_id = ANY(\(soon))")
      try db.run(
        """
        UPDATE award SET expires_at = \(end), revoked_at = issued_at, revocation_reason = 'Again.'
        WHERE public_id = \(withdrawn)
        """)
      try db.run("UPDATE award SET expires_at = \(now) WHERE public_id = \(ended)")
      try db.run("DELETE FROM notice")
    }
    for _ in 0..<2 { try await sweep(site) }
    let told = try await site.storage.transaction { db in
      try db.rows(
        """
        SELECT award.public_id FROM notice JOIN holding ON holding.id = notice.holding_id
        JOIN award ON award.id = holding.award_id WHERE notice.kind = 'expiring' ORDER BY award.id
        """, as: Single<String>.self)
    }
    #expect(told.map(\.value) == soon)
  }

  @Test("what came in for an address that was just proved is told in one mail, and not where nobody wants it")
  func arrived() async throws {
    let site = try await TestSite()
    let badge = try await site.badge("lantern")
    let work = try #require(EmailAddress("work@example.org"))
    for name in ["ann", "bob"] {
      let person = try await site.person(name)
      let isWanted = name == "ann"
      if !isWanted {
        let kinds = [("kind", "revoked"), ("kind", "expiring")]
        #expect(await site.post("/backpack/notices/mails", kinds, as: person).status == 303)
        let page = await site.get("/backpack/notices", as: person).text
        #expect(page.contains(#"value="revoked" checked"#) && !page.contains(#"value="arrived" checked"#))
      }
      let address = isWanted ? work : try #require(EmailAddress("other@example.org"))
      for _ in 0..<3 { _ = try await site.award(badge, to: address) }
      _ = await site.post("/settings/addresses", [("email", address.description)], as: person)
      let sent = try await site.storage.transaction { db in try db.mails(limit: 1) }
      let link = try #require(sent.first?.body.split(whereSeparator: \.isWhitespace).first { $0.contains("/confirm/") })
      #expect(await site.post(String(link.dropFirst(site.settings.base.description.count)), as: person).status == 200)
      site.clock.advance(by: 60)
      _ = await site.worker.workOff()
      let found = try await mails(site, to: person)
      #expect(found.count == (isWanted ? 1 : 0))
      #expect(
        found.first.map { $0.body.components(separatedBy: "came into your backpack").count } == (isWanted ? 4 : nil))
      #expect(try await site.count("SELECT count(*) FROM notice WHERE account_id = \(person.account.id)") == 3)
    }
  }

  /// Has so many badges of theirs come in, and the last of them withdrawn; nothing else is untold.
  private func news(of person: TestPerson, arrivals: Int, on site: TestSite) async throws {
    let badge = try await site.badge("lantern")
    for _ in 0..<arrivals { try await site.award(badge, to: person.email) }
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.run("DELETE FROM job")
      try db.run("DELETE FROM notice")
      let all = try db.rows(
        "SELECT id FROM holding WHERE account_id = \(person.account.id) ORDER BY id", as: Single<Holding.ID>.self
      ).map(\.value)
      try db.note(.arrived, of: all, for: person.account.id, at: now)
      try db.note(.revoked, of: all.suffix(1), for: person.account.id, at: now)
    }
    site.clock.advance(by: 60)
    _ = await site.worker.workOff()
  }

  @Test("what nobody wants to read of takes no room in a mail, however much of it there is")
  func mutedMany() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    try await site.storage.transaction { db in try db.muteNotices([.arrived], of: ann.account.id) }
    try await news(of: ann, arrivals: 21, on: site)
    let found = try await mails(site, to: ann)
    #expect(found.count == 1 && found[0].body.contains("was withdrawn by its issuer."))
    #expect(found.first?.body.contains("came into your backpack") == false)
    #expect(found.first?.body.contains("More has happened") == false)
    #expect(try await site.count("SELECT count(*) FROM notice WHERE told_at IS NULL") == 0)
  }

  @Test("the worst news come first, and a mail that cannot name everything says so")
  func many() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    try await news(of: ann, arrivals: 21, on: site)
    let body = try #require(try await mails(site, to: ann).first?.body)
    #expect(body.contains("was withdrawn by its issuer.") && body.contains("More has happened than one mail holds"))
    #expect(body.components(separatedBy: "came into your backpack").count == 20)
  }

  @Test("what is noted while a mail is written comes with it or with the next one")
  func meanwhile() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let badge = try await site.badge("lantern")
    for _ in 0..<2 { try await site.award(badge, to: ann.email) }
    let now = site.clock.now
    let all = try await site.storage.transaction { db in
      try db.run("DELETE FROM job")
      try db.run("DELETE FROM notice")
      return try db.rows("SELECT id FROM holding ORDER BY id", as: Single<Holding.ID>.self).map(\.value)
    }
    try await site.storage.transaction { db in try db.note(.arrived, of: [all[0]], for: ann.account.id, at: now) }
    site.clock.advance(by: 60)
    let (other, watcher) = (try await site.database.connect(), try await site.database.connect())
    // However long the tests beside it keep this one waiting.
    try await other.runScript("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0")
    try await other.note(.arrived, of: [all[1]], for: ann.account.id, at: now)
    async let worked = site.worker.workOff()
    // Until the mail is written, or waits for what is being noted.
    let isSettled: SQL = """
      SELECT (SELECT count(*) FROM mail) + (SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock')
      """
    for _ in 0..<1000 where try await watcher.one(isSettled, as: Single<Int>.self).value == 0 {
      try await Task.sleep(for: .milliseconds(10))
    }
    try await other.runScript("COMMIT")
    _ = await worked
    site.clock.advance(by: 60)
    _ = await site.worker.workOff()
    let told = try await mails(site, to: ann).map(\.body).joined()
    #expect(told.components(separatedBy: "came into your backpack").count == 3)
  }

  @Test("the link at the end of a mail turns such mails off without signing in, and looking at it does not")
  func off() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let token = try await site.storage.transaction { db in
      try db.noticeToken(of: ann.account.id, orNew: String(repeating: "a", count: 32))
    }
    func muted() async throws -> Int {
      try await site.storage.transaction { db in try db.mutedNotices(of: ann.account.id).count }
    }
    #expect(await site.get("/backpack/notices/off/\(token)").status == 200)
    #expect(try await muted() == 0)
    #expect(await site.post("/backpack/notices/off/\(token)").status == 200)
    #expect(try await muted() == 3)
    let wrong = "/backpack/notices/off/\(String(repeating: "b", count: 32))"
    #expect(await site.get(wrong).status == 404)
    #expect(await site.post(wrong).status == 404)
  }

  @Test("a mail program's own button turns off what the mail spoke of, whatever it says of where it comes from")
  func oneClick() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let now = site.clock.now
    let issuer = try ForeignIssuer(web)
    let holding = try await site.take(try issuer.award(to: "ann@example.org"), by: ann)
    let id = try #require(holding.holding?.id)
    try await site.storage.transaction { db in try db.note(.revoked, of: [id], for: ann.account.id, at: now) }
    site.clock.advance(by: 60)
    _ = await site.worker.workOff()
    let mail = try #require(try await mails(site, to: ann).first)
    let address = try #require(mail.unsubscribe)
    #expect(mail.body.contains(address) && address.hasSuffix("?kind=revoked"))
    let target = String(address.dropFirst(site.settings.base.description.count))
    func muted() async throws -> [NoticeKind] {
      try await site.storage.transaction { db in try db.mutedNotices(of: ann.account.id) }
    }
    let bodies = [
      "List-Unsubscribe=One-Click",
      "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n",
    ]
    for (body, type) in zip(bodies, ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"]) {
      try await site.storage.transaction { db in try db.muteNotices([.arrived], of: ann.account.id) }
      let answer = await site.send(
        .post, target, headers: [.contentType: type, .origin: "https://mail.example"], body: .bytes(Array(body.utf8)))
      #expect(answer.status == 200)
      #expect(try await muted() == [.arrived, .revoked], "what was off stays off")
    }
  }
}
