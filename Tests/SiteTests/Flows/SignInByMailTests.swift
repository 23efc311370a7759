import Backpack
import Foundation
import Names
import Storage
import TestSite
import Testing

@Suite("Signing in by a mailed link") struct SignInByMailTests {
  @Test("the answer is the same whether or not the address is known, and takes as long")
  func sameAnswer() async throws {
    let site = try await TestSite(base: "https://badges.example.org")
    _ = try await site.person("robin")
    let start = ContinuousClock.now
    let unknown = await Browser(site).post("/sign-in/mail", [("email", "raven@example.org")])
    #expect(ContinuousClock.now - start >= .milliseconds(250), "not shorter for having less to do")
    let known = await Browser(site).post("/sign-in/mail", [("email", "robin@example.org")])
    #expect(known.status == 200 && known.status == unknown.status && known.headers == unknown.headers)
    #expect(known.text.replacing("robin@", with: "raven@") == unknown.text)
    #expect(try await site.mails(to: "robin@example.org").count == 1)
    #expect(try await site.mails(to: "raven@example.org").isEmpty)
  }

  @Test("looking at the link, however often, uses nothing up; the button lets in once")
  func once() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    await Browser(site).post("/sign-in/mail", [("email", "ROBIN@example.org")])
    let link = try await site.mailedLink(to: "ROBIN@example.org")
    for _ in 0..<3 { #expect(await Browser(site).get(link).text.contains("signs you in as <bdi>robin</bdi>")) }
    #expect(await Browser(site).get(link).cookies.isEmpty)
    let browser = Browser(site)
    let answer = await browser.post(link, from: link)
    #expect(answer.status == 303 && answer.location == "/backpack")
    #expect(await browser.get("/settings").text.contains(robin.email.description))
    let late = Browser(site)
    #expect(await late.post(link, []).status == 410)
    #expect(await late.get(link).status == 410)
    #expect(await late.get("/settings").status == 303)
  }

  @Test("it works for a quarter of an hour, and a newer one makes it worthless")
  func ends() async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    await Browser(site).post("/sign-in/mail", [("email", "robin@example.org")])
    let first = try await site.mailedLink(to: "robin@example.org")
    site.clock.advance(by: 60)
    await Browser(site).post("/sign-in/mail", [("email", "robin@example.org")])
    let second = try await site.mailedLink(to: "robin@example.org")
    #expect(await Browser(site).get(first).status == 410)
    site.clock.advance(by: 15 * 60)
    #expect(await Browser(site).post(second, []).status == 410)
  }

  @Test("a disabled account, and an address that was given up since, are not let in")
  func shut() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let work = try #require(EmailAddress("work@example.org"))
    let now = site.clock.now
    try await site.storage.transaction { db in try db.confirmAddress(work, of: robin.account.id, at: now) }
    await Browser(site).post("/sign-in/mail", [("email", "work@example.org")])
    let link = try await site.mailedLink(to: "work@example.org")
    try await site.storage.transaction { db in
      let identity = try db.identities(of: robin.account.id).first { $0.email == work }?.publicID
      _ = try identity.map { try db.removeAddress($0, of: robin.account.id, at: now) }
    }
    #expect(await Browser(site).post(link, []).status == 410)
    await Browser(site).post("/sign-in/mail", [("email", "robin@example.org")])
    let other = try await site.mailedLink(to: "robin@example.org")
    try await site.storage.transaction { db in try db.setState(of: robin.account.id, to: .disabled) }
    #expect(await Browser(site).post(other, []).status == 410)
    await Browser(site).post("/sign-in/mail", [("email", "robin@example.org")])
    #expect(try await site.mails(to: "robin@example.org").count == 1)
  }

  @Test("the fourth mail to one address within an hour is not sent, be the address known or not")
  func limits() async throws {
    let site = try await TestSite()
    _ = try await site.person("robin")
    for address in ["robin@example.org", "raven@example.org"] {
      for _ in 0..<3 { #expect(await Browser(site).post("/sign-in/mail", [("email", address)]).status == 200) }
      let answer = await Browser(site).post("/sign-in/mail", [("email", address)])
      #expect(answer.status == 429 && answer.header("Retry-After") != nil)
    }
  }
}
