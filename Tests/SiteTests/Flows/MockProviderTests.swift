import Addresses
import Foundation
import Gateway
import TestSite
import Testing

@Suite(
  "Signing in by a provider that none of us wrote",
  .enabled(if: MockProvider.isAtHand, "LAPEL_TEST_PYTHON names no Python with oidc-provider-mock"))
struct MockProviderTests {
  private func depart(_ browser: Browser, _ mock: MockProvider) async throws -> String {
    let text = await browser.post("/sign-in/with/stub", from: "/sign-in").text
    let address = try #require(
      text.components(separatedBy: "\"").first { $0.hasPrefix(mock.issuer + "/oauth2/authorize?") })
    return address.replacing("&amp;", with: "&")
  }

  /// Returns the address with which the provider sends back. It reads the real clock, and the tests beside this one may
  /// have taken minutes: the site's catches up.
  private func agree(_ site: TestSite, _ browser: Browser, _ mock: MockProvider) async throws -> String {
    let back = try await mock.authorize(try await depart(browser, mock), as: "robin")
    site.clock.advance(by: Date().timeIntervalSince(site.clock.now))
    return back
  }

  @Test("a newcomer opens an account by it and comes back by it, each code good once")
  func wholeWay() async throws {
    let mock = try await MockProvider()
    defer { mock.stop() }
    let site = try await TestSite(now: Date(), providers: mock.offered())
    try await mock.know(
      "robin", #"{"email": "robin@example.org", "email_verified": true, "preferred_username": "robin"}"#)
    for isFirst in [true, false] {
      let browser = Browser(site)
      let back = try await agree(site, browser, mock)
      let base = site.settings.base.description
      try #require(back.hasPrefix(base + "/sign-in/with/stub/back?"))
      let target = String(back.dropFirst(base.count))
      let answer = await browser.get(target)
      #expect(answer.status == 303 && answer.location == (isFirst ? "/sign-in/new" : "/backpack"))
      if isFirst { #expect(await browser.post("/sign-in/new", [("nickname", "robin")]).status == 303) }
      #expect(await browser.get("/settings").text.contains("robin@example.org"))
      #expect(await browser.get(target).status == 410)
    }
  }

  @Test("it is asked for the address where its ID token had none")
  func userInfo() async throws {
    let mock = try await MockProvider()
    defer { mock.stop() }
    // It says the same in both places, so it learns of the address in between.
    let site = try await TestSite(
      now: Date(),
      providers: mock.offered(afterToken: {
        try? await mock.know("robin", #"{"email": "robin@example.org", "email_verified": true}"#)
      }))
    try await mock.know("robin", "{}")
    let browser = Browser(site)
    let back = try await agree(site, browser, mock)
    let target = String(back.dropFirst(site.settings.base.description.count))
    #expect(await browser.get(target).location == "/sign-in/new")
    #expect(await browser.get("/sign-in/new").text.contains("<bdi>robin@example.org</bdi> is added"))
  }

  @Test("on this machine it is asked only where the configuration allows that")
  func guarded() async throws {
    let mock = try await MockProvider()
    defer { mock.stop() }
    let site = try await TestSite(now: Date(), providers: mock.offered(isAllowed: false))
    #expect(await Browser(site).post("/sign-in/with/stub", []).status == 502)
  }
}
