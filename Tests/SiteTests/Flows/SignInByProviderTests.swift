import Backpack
import Foundation
import Gateway
import LinkedData
import Names
import Storage
import TestSite
import Testing

@Suite("Signing in by a provider elsewhere") struct SignInByProviderTests {
  static let robin: JSONObject = [
    "sub": "248289", "email": "robin@example.org", "email_verified": true, "preferred_username": "robin",
  ]

  /// Sets out with a browser and has the provider send it back.
  private func go(
    _ browser: Browser, by provider: StubProvider, as person: JSONObject, changing claims: JSONObject = [:],
    telling told: JSONObject? = nil, from page: String = "/sign-in", to form: String = "/sign-in/with/stub"
  ) async throws -> TestAnswer {
    let answer = await browser.post(form, from: page)
    let address = try #require(answer.text.firstMatch(of: /href="(https:\/\/id\.example\/authorize[^"]+)"/)?.1)
    let query = provider.authorize(
      String(address).replacing("&amp;", with: "&"), person, changing: claims, telling: told)
    return await browser.get("/sign-in/with/stub/back?\(query)")
  }

  @Test(
    "a newcomer chooses a nickname, and what waited for the proved address is there; the next time they come straight in"
  )
  func newcomer() async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    let award = try await site.award(
      try await site.badge("lantern"), to: try #require(EmailAddress("robin@example.org")))
    let browser = Browser(site)
    let back = try await go(browser, by: provider, as: Self.robin)
    #expect(back.status == 303 && back.location == "/sign-in/new")
    #expect(browser.cookie("lapel") == nil, "nobody is signed in yet")
    let page = await browser.get("/sign-in/new").text
    #expect(page.contains(#"value="robin""#) && page.contains("<bdi>robin@example.org</bdi> is added"))
    #expect(await browser.post("/sign-in/new", [("nickname", "admin")]).status == 422)
    #expect(await browser.post("/sign-in/new", [("nickname", "Robin")]).status == 303)
    #expect(await browser.get("/settings").text.contains("robin@example.org"))
    #expect(await site.get("/award/\(award)").status == 200)
    #expect(await Browser(site).post("/sign-in/new", [("nickname", "again")]).status == 410)

    let later = Browser(site)
    // The address may change, or belong to somebody else by then: only the subject counts.
    let again = try await go(later, by: provider, as: ["sub": "248289", "email": "other@example.org"])
    #expect(again.location == "/backpack")
    #expect(await later.get("/settings").text.contains("robin@example.org"))
  }

  @Test("what the ID token does not carry is asked of the provider, of the same person alone")
  func userInfo() async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    let browser = Browser(site)
    let bare: JSONObject = ["sub": "248289"]
    #expect(try await go(browser, by: provider, as: bare, telling: Self.robin).location == "/sign-in/new")
    let page = await browser.get("/sign-in/new").text
    #expect(page.contains(#"value="robin""#) && page.contains("<bdi>robin@example.org</bdi> is added"))

    for stranger: JSON in ["248290", "24828", ""] {
      var told = Self.robin
      told["sub"] = stranger
      let refused = Browser(site)
      #expect(try await go(refused, by: provider, as: bare, telling: told).status == 502)
      #expect(await refused.get("/sign-in/new").status == 410)
    }

    // Who it is holds without the rest.
    let quiet = Browser(site)
    #expect(try await go(quiet, by: provider, as: bare).location == "/sign-in/new")
    #expect(await !quiet.get("/sign-in/new").text.contains("robin"))
  }

  @Test("an address opens nobody's account: whoever has one links it while signed in")
  func existing() async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    let robin = try await site.newcomer("robin")
    let stranger = Browser(site)
    #expect(try await go(stranger, by: provider, as: Self.robin).location == "/sign-in/new")
    #expect(await stranger.get("/sign-in/new").text.contains("belongs to an account here"))
    #expect(await stranger.post("/sign-in/new", [("nickname", "robin-2")]).status == 422)
    #expect(await stranger.get("/settings").status == 303)

    let linked = try await go(
      robin, by: provider, as: Self.robin, from: "/settings/providers", to: "/settings/providers/stub/link")
    #expect(linked.status == 303 && linked.location == "/settings/providers")
    #expect(await robin.get("/settings/providers").text.contains("Harbour ID"))
    let later = Browser(site)
    #expect(try await go(later, by: provider, as: Self.robin).location == "/backpack")
    #expect(await later.get("/settings").status == 200)

    let raven = try await site.newcomer("raven")
    _ = try await go(
      raven, by: provider, as: Self.robin, from: "/settings/providers", to: "/settings/providers/stub/link")
    #expect(await raven.get("/settings/providers").text.contains("None so far."), "it stays with whoever had it")

    let id = try #require(
      await robin.get("/settings/providers").text.firstMatch(of: /name="identity" value="([^"]+)"/)?.1)
    #expect(await raven.post("/settings/providers/unlink", [("identity", String(id))], from: "/settings").status == 404)
    #expect(await robin.post("/settings/providers/unlink", [("identity", String(id))], from: "/settings").status == 303)
    #expect(try await go(Browser(site), by: provider, as: Self.robin).location == "/sign-in/new")
  }

  @Test("an address that is not verified, or by somebody not trusted for that, is proved by mail like any other")
  func notTrusted() async throws {
    for (isTrusted, isVerified) in [(false, true), (true, false)] {
      let provider = StubProvider(isTrusted: isTrusted)
      let site = try await TestSite(providers: provider.offered)
      _ = try await site.person("owner", email: "owner@example.org")
      for (nickname, address) in [("robin", "robin@example.org"), ("raven", "owner@example.org")] {
        let browser = Browser(site)
        let person: JSONObject = [
          "sub": .string(nickname), "email": .string(address), "email_verified": isVerified ? true : false,
        ]
        _ = try await go(browser, by: provider, as: person)
        #expect(await !browser.get("/sign-in/new").text.contains("belongs to an account"))
        #expect(await browser.post("/sign-in/new", [("nickname", nickname)]).status == 303)
      }
      let mail = try #require(try await site.mails(to: "robin@example.org").first)
      #expect(mail.body.contains("/confirm/"))
      #expect(try await site.mails(to: "owner@example.org").isEmpty)
      let proved = try await site.storage.transaction { db in
        try db.credentials(email: try #require(EmailAddress("robin@example.org")))
      }
      #expect(proved == nil)
    }
  }

  @Test("the way back works once, within ten minutes, in the browser that set out, for the state that it set out with")
  func guards() async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    func depart(_ browser: Browser) async throws -> String {
      let text = await browser.post("/sign-in/with/stub", from: "/sign-in").text
      let address = try #require(text.firstMatch(of: /href="(https:\/\/id\.example\/authorize[^"]+)"/)?.1)
      return provider.authorize(String(address).replacing("&amp;", with: "&"), Self.robin)
    }
    func back(_ browser: Browser, _ query: String) async -> Int {
      await browser.get("/sign-in/with/stub/back?\(query)").status
    }
    let (mine, other) = (Browser(site), Browser(site))
    let (query, others) = (try await depart(mine), try await depart(other))
    #expect(await back(Browser(site), query) == 410, "without the cookie")
    #expect(await back(other, query) == 410, "with another cookie")
    #expect(await back(mine, query.replacing(/state=.*/, with: "")) == 410, "without a state")
    #expect(await back(mine, others) == 410, "with another state")
    #expect(await back(mine, query) == 303)
    #expect(await back(mine, query) == 410, "a second time")
    let late = Browser(site)
    let tooLate = try await depart(late)
    site.clock.advance(by: 600)
    #expect(await back(late, tooLate) == 410)
    #expect(await Browser(site).post("/sign-in/with/nobody", []).status == 404)
    #expect(await Browser(site).get("/sign-in/with/nobody/back?\(query)").status == 404)
  }

  @Test("a link that one account began is not finished by another")
  func otherAccount() async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    let robin = try await site.newcomer("robin")
    let text = await robin.post("/settings/providers/stub/link", from: "/settings/providers").text
    let address = try #require(text.firstMatch(of: /href="(https:\/\/id\.example\/authorize[^"]+)"/)?.1)
    let query = provider.authorize(String(address).replacing("&amp;", with: "&"), Self.robin)
    await robin.post("/sign-out", from: "/settings")
    #expect(await robin.get("/sign-in/with/stub/back?\(query)").status == 403)
    #expect(try await go(Browser(site), by: provider, as: Self.robin).location == "/sign-in/new")
  }

  @Test(
    "a provider that does not answer, or says something that does not fit, signs nobody in",
    arguments: [
      ["iss": "https://evil.example"], ["aud": "other"], ["nonce": "other"], ["exp": 1_795_521_000], ["sub": ""],
    ] as [JSONObject])
  func failing(_ claims: JSONObject) async throws {
    let provider = StubProvider()
    let site = try await TestSite(providers: provider.offered)
    let browser = Browser(site)
    let answer = try await go(browser, by: provider, as: Self.robin, changing: claims)
    #expect(answer.status == 502 && answer.text.contains("cannot tell who you are"))
    #expect(await browser.get("/sign-in/new").status == 410)
    provider.fail()
    #expect(await Browser(site).post("/sign-in/with/stub", []).status == 502)
  }

  @Test("who says no, is disabled, or comes to a site that opens no accounts, stays outside")
  func outside() async throws {
    let provider = StubProvider()
    let closed = try await TestSite(signUp: .closed, providers: provider.offered)
    #expect(try await go(Browser(closed), by: provider, as: Self.robin).status == 403)

    let site = try await TestSite(providers: provider.offered)
    let browser = Browser(site)
    let text = await browser.post("/sign-in/with/stub", from: "/sign-in").text
    let state = try #require(text.firstMatch(of: /state=([a-z2-7]{32})/)?.1)
    let declined = await browser.get("/sign-in/with/stub/back?error=access_denied&state=\(state)")
    #expect(declined.location == "/sign-in")
    #expect(await browser.get("/sign-in").text.contains("did not sign you in"))

    let robin = try await site.person("robin")
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.link(issuer: StubProvider.issuer, subject: "248289", label: "", to: robin.account.id, at: now)
      try db.setState(of: robin.account.id, to: .disabled)
    }
    #expect(try await go(Browser(site), by: provider, as: Self.robin).status == 403)
  }
}
