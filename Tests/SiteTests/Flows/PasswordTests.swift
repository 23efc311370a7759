import Backpack
import HTTPTypes
import Names
import Storage
import TestSite
import Testing

@Suite("Passwords, forgotten and changed") struct PasswordTests {
  private func signIn(_ password: String, on site: TestSite) async -> Int {
    await Browser(site).post("/sign-in", [("email", "robin@example.org"), ("password", password)]).status
  }

  @Test("the answer is the same whether or not the address is known")
  func sameAnswer() async throws {
    let site = try await TestSite(base: "https://badges.example.org")
    _ = try await site.person("robin")
    let known = await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let unknown = await Browser(site).post("/forgotten", [("email", "raven@example.org")])
    #expect(known.status == 200)
    #expect(known.status == unknown.status)
    #expect(known.headers == unknown.headers)
    #expect(known.text.replacing("robin@", with: "raven@") == unknown.text)
    #expect(try await site.mails(to: "robin@example.org").count == 1)
    #expect(try await site.mails(to: "raven@example.org").isEmpty)
  }

  @Test("the link sets a new password once, and all sessions from before end")
  func reset() async throws {
    let site = try await TestSite()
    let before = try await site.newcomer("robin")
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let link = try await site.mailedLink(to: "robin@example.org")
    #expect(await Browser(site).get(link).status == 200)
    #expect(await Browser(site).post(link, [("password", "short")]).status == 422)
    let browser = Browser(site)
    #expect(await browser.post(link, [("password", "otters and ferries")]).status == 303)
    #expect(await browser.get("/settings").status == 200)
    #expect(await before.get("/settings").status == 303)
    #expect(await Browser(site).get(link).status == 410)
    #expect(await Browser(site).post(link, [("password", "another one again")]).status == 410)
    #expect(await signIn("kelp and driftwood", on: site) == 422)
    #expect(await signIn("otters and ferries", on: site) == 303)
  }

  @Test("personal tokens from before end with it as well")
  func tokens() async throws {
    let village = try await Village()
    let (site, owner) = (village.site, village.owner)
    _ = try await village.token()
    func tokens() async throws -> Int {
      try await site.storage.transaction { db in try db.personalTokens(of: owner.account.id).count }
    }
    #expect(try await tokens() == 1)
    await Browser(site).post("/forgotten", [("email", owner.email.description)])
    let link = try await site.mailedLink(to: owner.email.description)
    #expect(await Browser(site).post(link, [("password", "otters and ferries")]).status == 303)
    #expect(try await tokens() == 0)
  }

  @Test("the link works for an hour, and a newer one makes it worthless")
  func ends() async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let first = try await site.mailedLink(to: "robin@example.org")
    site.clock.advance(by: 60)
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let second = try await site.mailedLink(to: "robin@example.org")
    #expect(first != second)
    #expect(await Browser(site).get(first).status == 410)
    #expect(await Browser(site).get(second).status == 200)
    site.clock.advance(by: 3600)
    #expect(await Browser(site).get(second).status == 410)
  }

  @Test("a disabled account gets no link, and a link from before does not let it in")
  func disabled() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let link = try await site.mailedLink(to: "robin@example.org")
    try await site.storage.transaction { db in try db.setState(of: robin.account.id, to: .disabled) }
    let browser = Browser(site)
    #expect(await browser.post(link, [("password", "otters and ferries")]).status == 410)
    #expect(browser.cookie(site.cookieName) == nil)
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    #expect(try await site.mails(to: "robin@example.org").count == 1)
  }

  @Test("one address is written to three times an hour at most")
  func limit() async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    for _ in 0..<3 { #expect(await Browser(site).post("/forgotten", [("email", "robin@example.org")]).status == 200) }
    let refused = await Browser(site).post("/forgotten", [("email", "Robin@example.org")])
    #expect(refused.status == 429)
    #expect(refused.headers[.retryAfter] == "3600")
    #expect(try await site.mails(to: "robin@example.org").count == 3)
  }

  @Test("a changed password ends all sessions but the one it was changed in")
  func changed() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let other = Browser(site)
    await other.post("/sign-in", [("email", "robin@example.org"), ("password", "kelp and driftwood")])
    #expect(await other.get("/settings").status == 200)
    let change = [("current-password", "kelp and driftwood"), ("new-password", "otters and ferries")]
    #expect(await browser.post("/settings/password", change, from: "/settings").status == 303)
    #expect(await browser.get("/settings").status == 200)
    #expect(await other.get("/settings").status == 303)
    #expect(await signIn("otters and ferries", on: site) == 303)
  }

  @Test(
    "the current password is asked for, and the new one has to be a good one",
    arguments: [("wrong", "otters and ferries"), ("kelp and driftwood", "short"), ("kelp and driftwood", "robin")])
  func refused(_ current: String, _ new: String) async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let change = [("current-password", current), ("new-password", new)]
    #expect(await browser.post("/settings/password", change, from: "/settings").status == 422)
    #expect(await signIn("kelp and driftwood", on: site) == 303)
  }
}
