import Addresses
import Backpack
import Foundation
import Gateway
import HTTPTypes
import Names
import Storage
import TestSite
import Testing

@Suite("Running a site") struct AdministrationTests {
  private func firstAdminLink(_ site: TestSite) async throws -> String {
    let token = LinkToken.random()
    let ticket = Ticket(
      .firstAdmin, createdAt: site.clock.now, expiresAt: site.clock.now.addingTimeInterval(3600))
    try await site.storage.transaction { db in try db.keep(ticket, tokenHash: token.hash) }
    return "/first-admin/\(token.segment)"
  }

  @Test("the first admin's link makes an admin, once, even where sign-up is closed")
  func firstAdmin() async throws {
    let site = try await TestSite(signUp: .closed)
    let link = try await firstAdminLink(site)
    let form = [("nickname", "ada"), ("email", "ada@example.org"), ("password", "kelp and driftwood")]
    let browser = Browser(site)
    #expect(await browser.get(link).status == 200)
    #expect(await browser.post(link, [("nickname", "ada")]).status == 422)
    let answer = await browser.post(link, form)
    #expect(answer.status == 303 && answer.location == "/admin")
    #expect(await browser.get("/admin").status == 200)
    let late = Browser(site)
    #expect(await late.get(link).status == 410)
    let again = form.map { ($0.0, $0.1.replacing("ada", with: "eve")) }
    #expect(await late.post(link, again).status == 410)
    #expect(late.cookie(site.cookieName) == nil)
    #expect(await site.get("/user/eve").status == 404)
  }

  @Test("the first admin comes in at once, but gets badges only for an address that was proven")
  func firstAdminAddress() async throws {
    let site = try await TestSite()
    let ada = try #require(EmailAddress("ada@example.org"))
    let award = try await site.award(try await site.badge("lantern"), to: ada)
    let link = try await firstAdminLink(site)
    let right = [("email", "ada@example.org"), ("password", "kelp and driftwood")]
    let browser = Browser(site)
    #expect(await browser.post(link, [("nickname", "ada")] + right).status == 303)
    #expect(await site.get("/award/\(award)").status == 404)
    // By the address given at the start the admin gets in again, though nothing else is believed of it.
    #expect(await Browser(site).post("/sign-in", right).status == 303)
    let before = try await site.mails(to: "ada@example.org").count
    await Browser(site).post("/forgotten", [("email", "ada@example.org")])
    #expect(try await site.mails(to: "ada@example.org").count == before)
    let mailed = try await site.mailedLink(to: "ada@example.org")
    #expect(await browser.get(mailed).text.contains("<bdi>ada</bdi>"))
    #expect(await browser.post(mailed, from: mailed).status == 200)
    #expect(await site.get("/award/\(award)").status == 200)
  }

  @Test("the address that a first admin gave goes to whoever proves it")
  func firstAdminMistaken() async throws {
    let site = try await TestSite()
    let link = try await firstAdminLink(site)
    let browser = Browser(site)
    let form = [("nickname", "ada"), ("email", "robin@example.org"), ("password", "kelp and seaweed")]
    #expect(await browser.post(link, form).status == 303)
    let mailed = try await site.mailedLink(to: "robin@example.org")
    let robin = try await site.newcomer("robin")
    #expect(await browser.post(mailed, from: mailed).location == "/settings/merge")
    #expect(await robin.get("/settings").text.contains("robin@example.org"))
    let own = [("email", "robin@example.org"), ("password", "kelp and driftwood")]
    #expect(await Browser(site).post("/sign-in", own).status == 303)
  }

  @Test("who is disabled is gone at once: sessions, profile, awards, lists and JSON")
  func disable() async throws {
    let site = try await TestSite()
    let admin = try await site.person("ada", role: .admin)
    let robin = try await site.person("robin")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    let alone = ["/user/robin", "/user/robin/json", "/award/\(award)", "/award/\(award)/file"]
    let lists = ["/", "/explore", "/badge/lantern", "/badge/lantern/json"]
    for address in alone { #expect(await site.get(address).status == 200, "\(address)") }
    for address in lists { #expect(await site.get(address).text.contains("robin"), "\(address)") }
    #expect(await site.post("/admin/accounts/disable", [("account", "Robin")], as: admin).status == 303)
    for address in alone { #expect(await site.get(address).status == 404, "\(address)") }
    for address in lists {
      let text = await site.get(address).text
      #expect(!text.contains("robin"), "\(address)")
    }
    #expect(await site.get("/settings", as: robin).status == 303)
    #expect(await site.post("/admin/accounts/enable", [("account", "robin")], as: admin).status == 303)
    for address in alone { #expect(await site.get(address).status == 200, "\(address)") }
    #expect(await site.get("/settings", as: robin).status == 303, "the sessions from before stay ended")
  }

  @Test("an admin can neither disable nor demote themselves")
  func oneself() async throws {
    let site = try await TestSite()
    let admin = try await site.person("ada", role: .admin)
    #expect(await site.post("/admin/accounts/disable", [("account", "ada")], as: admin).status == 404)
    let role = [("account", "ada"), ("role", "member")]
    #expect(await site.post("/admin/accounts/role", role, as: admin).status == 404)
    #expect(await site.get("/admin", as: admin).status == 200)
  }

  @Test("a role counts from the next request on, and only the roles there are can be given")
  func roles() async throws {
    let site = try await TestSite()
    let (admin, robin) = (try await site.person("ada", role: .admin), try await site.person("robin"))
    func give(_ role: String) async -> Int {
      await site.post("/admin/accounts/role", [("account", "robin"), ("role", role)], as: admin).status
    }
    #expect(await give("emperor") == 400)
    #expect(await give("admin") == 303)
    #expect(await site.get("/admin", as: robin).status == 200)
    #expect(await give("member") == 303)
    #expect(await site.get("/admin", as: robin).status == 403)
  }

  @Test("kept mails are there for the admin to read, with their link")
  func mails() async throws {
    let site = try await TestSite()
    let admin = try await site.person("ada", role: .admin)
    _ = try await site.person("robin")
    await Browser(site).post("/forgotten", [("email", "robin@example.org")])
    let mail = try #require(try await site.mails(to: "robin@example.org").first)
    #expect(await site.get("/admin/mail", as: admin).text.contains("/admin/mail/\(mail.publicID)"))
    let page = await site.get("/admin/mail/\(mail.publicID)", as: admin)
    #expect(page.text.contains(try await site.mailedLink(to: "robin@example.org")))
    #expect(page.headers[.cacheControl] == "no-store")
  }
}
