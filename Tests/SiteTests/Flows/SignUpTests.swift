import Addresses
import Backpack
import Gateway
import Names
import Storage
import TestSite
import TestSupport
import Testing

@Suite("Opening an account") struct SignUpTests {
  private func form(_ nickname: String, _ address: String? = nil) -> [(String, String)] {
    [("nickname", nickname), ("email", address ?? "\(nickname)@example.org"), ("password", "kelp and driftwood")]
  }

  private func exists(_ nickname: String, on site: TestSite) async -> Bool {
    await site.get("/user/\(nickname)").status == 200
  }

  @Test("an account is there once the mailed link was confirmed, not before, and its owner is signed in")
  func open() async throws {
    let site = try await TestSite()
    let browser = Browser(site)
    let sent = await browser.post("/sign-up", form("robin"))
    #expect(sent.status == 200)
    #expect(await !exists("robin", on: site))
    let link = try await site.mailedLink(to: "robin@example.org")
    let page = await browser.get(link)
    #expect(page.status == 200 && page.text.contains("robin@example.org"))
    #expect(await !exists("robin", on: site), "mail programs follow links by themselves")
    let confirmed = await browser.post(link, [])
    #expect(confirmed.status == 303 && confirmed.location == "/backpack/import")
    #expect(await exists("robin", on: site))
    #expect(await browser.get("/settings").status == 200)
  }

  @Test("a link works once")
  func once() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    let link = try await site.mailedLink(to: "robin@example.org")
    let stranger = Browser(site)
    #expect(await stranger.get(link).status == 410)
    #expect(await stranger.post(link, []).status == 410)
    #expect(stranger.cookie(site.cookieName) == nil)
  }

  @Test("a link works for a day")
  func inTime() async throws {
    let site = try await TestSite()
    let browser = Browser(site)
    await browser.post("/sign-up", form("robin"))
    let link = try await site.mailedLink(to: "robin@example.org")
    site.clock.advance(by: 24 * 3600 - 1)
    #expect(await browser.get(link).status == 200)
    site.clock.advance(by: 1)
    #expect(await browser.get(link).status == 410)
    #expect(await browser.post(link, []).status == 410)
    #expect(await !exists("robin", on: site))
  }

  @Test("a taken nickname is said at once, in whatever case it is written")
  func nicknameTaken() async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    let answer = await Browser(site).post("/sign-up", form("ROBIN", "new@example.org"))
    #expect(answer.status == 422)
    #expect(try await site.mails(to: "new@example.org").isEmpty)
  }

  @Test("a known address gets the same page and another mail")
  func addressKnown() async throws {
    let site = try await TestSite(base: "https://badges.example.org")
    _ = try await site.person("robin")
    let known = await Browser(site).post("/sign-up", form("first", "robin@example.org"))
    let fresh = await Browser(site).post("/sign-up", form("first", "raven@example.org"))
    #expect(known.status == fresh.status)
    #expect(known.headers == fresh.headers)
    #expect(known.text.replacing("robin@", with: "raven@") == fresh.text)
    let mails = try await (site.mails(to: "robin@example.org"), site.mails(to: "raven@example.org"))
    #expect(mails.0.count == 1 && mails.1.count == 1)
    #expect(mails.0.first?.subject != mails.1.first?.subject)
    #expect(mails.0.first?.body.contains("/confirm/") == false)
  }

  @Test("where an address cannot be told from a mail, the page shows its link on a loopback address only")
  func linkOnPage() async throws {
    let near = try await TestSite()
    #expect(await Browser(near).post("/sign-up", form("robin")).link("/confirm/") != nil)
    let far = try await TestSite(base: "http://badges.lan")
    #expect(await Browser(far).post("/sign-up", form("robin")).link("/confirm/") == nil)
  }

  @Test("of two people who claim one address, the first to confirm has it")
  func twoClaims() async throws {
    let site = try await TestSite()
    let (first, second) = (Browser(site), Browser(site))
    await first.post("/sign-up", form("robin", "shared@example.org"))
    let firstLink = try await site.mailedLink(to: "shared@example.org")
    await second.post("/sign-up", form("raven", "shared@example.org"))
    let secondLink = try #require(
      try await site.mails(to: "shared@example.org").compactMap { mail in
        mail.body.split(whereSeparator: \.isWhitespace).first { $0.contains("/confirm/") && !$0.hasSuffix(firstLink) }
      }.first)
    #expect(await first.post(firstLink, []).status == 303)
    let path = String(secondLink.dropFirst(site.settings.base.description.count))
    #expect(await second.post(path, []).status == 410)
    #expect(await exists("robin", on: site))
    #expect(await !exists("raven", on: site))
  }

  @Test("of two people who confirm one address in the same moment, one has it and the other is told so")
  func race() async throws {
    let site = try await TestSite()
    for round in 0..<8 {
      let address = "race\(round)@example.org"
      var links: [String] = []
      for name in ["left\(round)", "right\(round)"] {
        let answer = await Browser(site).post("/sign-up", form(name, address))
        links.append(try #require(answer.link("/confirm/")))
        site.clock.advance(by: 3600)
      }
      let (one, another) = (links[0], links[1])
      async let left = Browser(site).post(one, [])
      async let right = Browser(site).post(another, [])
      #expect(await [left.status, right.status].sorted() == [303, 410])
    }
  }

  @Test("by invitation: nobody without one, whoever has one, and once")
  func byInvitation() async throws {
    let site = try await TestSite(signUp: .invitation)
    let admin = try await site.person("ada", role: .admin)
    #expect(await Browser(site).post("/sign-up", form("robin")).status == 403)
    let page = await site.post("/admin/invitations", [], as: admin)
    let link = try #require(page.link("/sign-up/"))
    let code = String(link.dropFirst("/sign-up/".count))
    let browser = Browser(site)
    #expect(await browser.get(link).status == 200)
    #expect(await browser.post("/sign-up", form("robin") + [("invitation", code)]).status == 200)
    #expect(await browser.get(link).status == 410)
    #expect(await Browser(site).post("/sign-up", form("raven") + [("invitation", code)]).status == 410)
    #expect(try await site.mails(to: "raven@example.org").isEmpty)
    let confirmation = try await site.mailedLink(to: "robin@example.org")
    #expect(await browser.post(confirmation, []).status == 303)
  }

  @Test("an invitation can be mailed, shows in the admin's list, and can be withdrawn")
  func withdrawn() async throws {
    let site = try await TestSite(signUp: .invitation)
    let admin = try await site.person("ada", role: .admin)
    _ = await site.post("/admin/invitations", [("email", "guest@example.org")], as: admin)
    let link = try await site.mailedLink(to: "guest@example.org")
    #expect(await site.get(link).text.contains("guest@example.org"))
    let invitations = try await site.storage.transaction { db in try db.openInvitations(at: site.clock.now, limit: 9) }
    let id = try #require(invitations.first).id
    #expect(await site.get("/admin/invitations", as: admin).text.contains(id))
    #expect(await site.post("/admin/invitations/withdraw", [("invitation", id)], as: admin).status == 303)
    #expect(await site.get(link).status == 410)
  }

  @Test("where sign-up is closed, no form opens an account, an invitation neither")
  func closed() async throws {
    let site = try await TestSite(signUp: .closed)
    let admin = try await site.person("ada", role: .admin)
    let link = try #require(await site.post("/admin/invitations", [], as: admin).link("/sign-up/"))
    let before = try await site.database.contents()
    let code = String(link.dropFirst("/sign-up/".count))
    #expect(await site.get("/sign-up").status == 200)
    #expect(await Browser(site).post("/sign-up", form("robin")).status == 403)
    #expect(await Browser(site).post("/sign-up", form("robin") + [("invitation", code)]).status == 403)
    #expect(try await site.database.contents() == before)
  }

  @Test(
    "what cannot be a nickname, an address or a password is said beside its field",
    arguments: [
      [("nickname", "a b"), ("email", "robin@example.org"), ("password", "kelp and driftwood")],
      [("nickname", "admin"), ("email", "robin@example.org"), ("password", "kelp and driftwood")],
      [("nickname", "robin"), ("email", "robin"), ("password", "kelp and driftwood")],
      [("nickname", "robin"), ("email", "robin@example.org"), ("password", "short")],
      [("nickname", "robin"), ("email", "robin@example.org"), ("password", "robin@example.org")],
      [],
    ])
  func faulty(_ fields: [(String, String)]) async throws {
    let site = try await TestSite()
    let answer = await Browser(site).post("/sign-up", fields)
    #expect(answer.status == 422)
    #expect(!answer.text.contains("kelp and driftwood"), "a password is never said back")
    #expect(try await site.storage.transaction { db in try db.mails(limit: 1) }.isEmpty)
  }
}
