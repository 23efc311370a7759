import Backpack
import HTTPTypes
import Storage
import TestSite
import Testing

@Suite("Signing in and out") struct SignInTests {
  private let right = [("email", "robin@example.org"), ("password", "kelp and driftwood")]

  @Test("the right password opens a new session, whatever cookie came with it")
  func fixation() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let before = try #require(browser.cookie(site.cookieName))
    let thief = Browser(site)
    thief.keep(site.cookieName, before)
    #expect(await thief.get("/settings").status == 200)
    let answer = await browser.post("/sign-in", right, from: "/settings")
    #expect(answer.status == 303 && answer.location == "/backpack")
    let after = try #require(browser.cookie(site.cookieName))
    #expect(after != before)
    #expect(await thief.get("/settings").status == 303, "the session from before has ended")
    #expect(await browser.get("/settings").status == 200)
  }

  @Test("a made-up cookie is nobody's and does not become a session")
  func planted() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    let browser = Browser(site)
    let planted = String(repeating: "a", count: 32)
    browser.keep(site.cookieName, planted)
    await browser.post("/sign-in", right)
    #expect(browser.cookie(site.cookieName) != planted)
    let other = Browser(site)
    other.keep(site.cookieName, planted)
    #expect(await other.get("/settings").status == 303)
  }

  @Test("an address is known by its letters, whatever their case and the spaces around them")
  func folded() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    let answer = await Browser(site).post(
      "/sign-in", [("email", " Robin@Example.ORG "), ("password", "kelp and driftwood")])
    #expect(answer.status == 303)
  }

  @Test("a wrong password, an unknown address and a disabled account get the same answer")
  func wrong() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    _ = try await site.newcomer("raven")
    let raven = try #require(try await account("raven", on: site))
    try await site.storage.transaction { db in try db.setState(of: raven, to: .disabled) }
    func answer(_ address: String, _ password: String) async -> TestAnswer {
      await Browser(site).post("/sign-in", [("email", address), ("password", password)])
    }
    let wrong = await answer("robin@example.org", "kelp and driftwoof")
    let unknown = await answer("nobody@example.org", "kelp and driftwood")
    let disabled = await answer("raven@example.org", "kelp and driftwood")
    #expect(wrong.status == 422 && wrong.cookies.isEmpty)
    for other in [unknown, disabled] {
      #expect(other.status == wrong.status)
      #expect(other.headers == wrong.headers)
      let text = other.text.replacing("nobody@", with: "robin@").replacing("raven@", with: "robin@")
      #expect(text == wrong.text)
    }
    #expect(!wrong.text.contains("driftwoof"))
  }

  @Test("signing out ends the session here and takes the cookie away")
  func out() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let token = try #require(browser.cookie(site.cookieName))
    let answer = await browser.post("/sign-out", from: "/settings")
    #expect(answer.status == 303 && answer.location == "/")
    #expect(browser.cookie(site.cookieName) == nil)
    browser.keep(site.cookieName, token)
    #expect(await browser.get("/settings").status == 303)
  }

  @Test("a session ends thirty days after it was last used")
  func ends() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    site.clock.advance(by: 29 * 86_400)
    #expect(await browser.get("/settings").status == 200)
    site.clock.advance(by: 29 * 86_400)
    #expect(await browser.get("/settings").status == 200)
    site.clock.advance(by: 30 * 86_400)
    #expect(await browser.get("/settings").status == 303)
  }

  @Test("after the tenth try in a minute it says when to come back, and then lets in")
  func limit() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    for _ in 0..<10 {
      #expect(await Browser(site).post("/sign-in", [("email", "robin@example.org"), ("password", "no")]).status == 422)
    }
    site.clock.advance(by: 15)
    let refused = await Browser(site).post("/sign-in", right)
    #expect(refused.status == 429)
    #expect(refused.headers[.retryAfter] == "45")
    site.clock.advance(by: 45)
    #expect(await Browser(site).post("/sign-in", right).status == 303)
  }

  @Test("who guesses from many networks waits longer and longer, be the address known or not")
  func manyNetworks() async throws {
    let site = try await TestSite(trustedProxies: ["127.0.0.1"])
    let robin = try await site.newcomer("robin")
    let proxied = try #require(HTTPField.Name("X-Forwarded-For"))
    var waits: [[Int]] = []
    for address in ["robin@example.org", "nobody@example.org"] {
      var network = 0
      func tried(_ password: String) async -> TestAnswer {
        network += 1
        return await site.post(
          "/sign-in", [("email", address), ("password", password)],
          headers: [proxied: "198.51.100.\(network)"])
      }
      for _ in 1...11 { #expect(await tried("no").status == 422) }
      var seen: [Int] = []
      for _ in 1...12 {
        let refused = await tried("kelp and driftwood")
        #expect(refused.status == 429)
        let wait = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
        seen.append(wait)
        site.clock.advance(by: Double(wait))
        #expect(await tried("no").status == 422)
      }
      waits.append(seen)
    }
    #expect(waits[0] == waits[1])
    #expect(waits[0].prefix(5) == [1, 2, 4, 8, 16] && waits[0].max() == 300)
    // Whoever is in stays in; and the owner gets in after some minutes, or at once by mail.
    #expect(await robin.get("/settings").status == 200)
    let wrong = [("email", "robin@example.org"), ("password", "no")]
    #expect(await Browser(site).post("/sign-in", wrong).status == 422)
    #expect(await Browser(site).post("/sign-in", right).status == 429)
    site.clock.advance(by: 300)
    #expect(await Browser(site).post("/sign-in", right).status == 303)
    #expect(await Browser(site).post("/sign-in", wrong).status == 422)
    #expect(await Browser(site).post("/sign-in", right).status == 303, "whoever gets in begins anew")
  }

  @Test("whoever was sent to sign in comes back to where they were going")
  func comesBack() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    let browser = Browser(site)
    let sent = await browser.get("/backpack/import?x=1")
    #expect(sent.status == 303 && sent.location == "/sign-in?next=%2Fbackpack%2Fimport%3Fx%3D1")
    #expect(await browser.get("/sign-in?next=%2Fbackpack%2Fimport%3Fx%3D1").text.contains("/backpack/import?x=1"))
    let answer = await browser.post("/sign-in", right + [("next", "/backpack/import?x=1")])
    #expect(answer.location == "/backpack/import?x=1")
  }

  private func account(_ nickname: String, on site: TestSite) async throws -> Account.ID? {
    try await site.storage.transaction { db in
      try db.accounts(matching: nickname, after: nil, limit: 1).first?.id
    }
  }
}
