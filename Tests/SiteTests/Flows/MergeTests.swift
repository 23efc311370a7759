import Backpack
import Foundation
import Names
import Storage
import TestSite
import Testing

@Suite("Two accounts of one person become one") struct MergeTests {
  /// Begins as one and signs in as the other, in one browser.
  private func prove(_ first: String, _ second: String, on site: TestSite) async throws -> Browser {
    let browser = Browser(site)
    for (nickname, then) in [(first, "/settings/merge/begin"), (second, "")] {
      let fields = [
        ("email", "\(nickname)@example.org"), ("password", "kelp and driftwood"), ("next", "/settings/merge"),
      ]
      #expect(await browser.post("/sign-in", fields, from: "/sign-in").location == "/settings/merge")
      if !then.isEmpty { #expect(await browser.post(then, from: "/settings/merge").status == 303) }
    }
    return browser
  }

  @Test("what both have comes together, the other address leads on for good, and the other's sessions end")
  func merged() async throws {
    let site = try await TestSite()
    let old = try await site.newcomer("robin-work")
    _ = try await site.newcomer("robin")
    let badge = try await site.badge("lantern")
    let award = try await site.award(badge, to: try #require(EmailAddress("robin-work@example.org")))
    let browser = try await prove("robin-work", "robin", on: site)
    let preview = await browser.get("/settings/merge").text
    #expect(preview.contains("Merge, and keep robin-work") && preview.contains("Merge, and keep robin<"))
    #expect(preview.contains("one account with one badge"))
    #expect(await site.get("/user/robin-work").status == 200, "nothing happens before they agree")
    let answer = await browser.post("/settings/merge", [("kept", "robin")], from: "/settings/merge")
    #expect(answer.status == 303 && answer.location == "/backpack")
    for (path, place) in [
      ("/user/robin-work", "/user/robin"), ("/user/Robin-Work?tag=craft", "/user/robin?tag=craft"),
      ("/user/robin-work/json", "/user/robin/json"),
    ] {
      let moved = await site.get(path)
      #expect(moved.status == 308 && moved.location == place)
    }
    #expect(await site.get("/user/robin").text.contains("/award/\(award)"))
    for path in ["/embed/user/robin-work", "/embed/user/robin-work/strip.svg", "/api/v1/people/robin-work"] {
      #expect(await site.get(path).status == 200, "what was pasted elsewhere goes on to work: \(path)")
    }
    #expect(await old.get("/settings").status == 303)
    let settings = await browser.get("/settings").text
    #expect(settings.contains("robin@example.org") && settings.contains("robin-work@example.org"))
    #expect(await browser.post("/settings/merge", [("kept", "robin")], from: "/settings").status == 410, "once")
    let taken = [("nickname", "ROBIN-work"), ("email", "n@example.org"), ("password", "kelp and driftwood")]
    #expect(await Browser(site).post("/sign-up", taken).status == 422, "nobody else gets the nickname")
    // The other address signs in to the one account.
    let later = Browser(site)
    let fields = [("email", "robin-work@example.org"), ("password", "kelp and driftwood")]
    #expect(await later.post("/sign-in", fields).status == 303)
    #expect(await later.get("/settings").text.contains("robin@example.org"))
  }

  @Test("the account that was begun with may be the one that stays")
  func otherWay() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    _ = try await site.newcomer("robin-work")
    let browser = try await prove("robin", "robin-work", on: site)
    #expect(await browser.post("/settings/merge", [("kept", "somebody")], from: "/settings/merge").status == 400)
    #expect(await browser.post("/settings/merge", [("kept", "robin")], from: "/settings/merge").status == 303)
    #expect(await site.get("/user/robin-work").location == "/user/robin")
    #expect(await browser.get("/settings").text.contains("robin-work@example.org"), "signed in to what stays")
  }

  @Test("nobody merges an account that they did not sign in to, or not just now")
  func notProved() async throws {
    let site = try await TestSite()
    let robin = try await site.newcomer("robin")
    _ = try await site.newcomer("raven")
    #expect(await robin.get("/settings/merge").text.contains("You are signed in as <bdi>robin</bdi>"))
    robin.keep("merge", String(repeating: "a", count: 32))
    #expect(await robin.post("/settings/merge", [("kept", "robin")], from: "/settings").status == 410)
    // One account alone is not two.
    let same = try await prove("raven", "raven", on: site)
    #expect(await !same.get("/settings/merge").text.contains("Merge, and keep"))
    #expect(await same.post("/settings/merge", [("kept", "raven")], from: "/settings").status == 410)
    let late = try await prove("raven", "robin", on: site)
    site.clock.advance(by: 1800)
    #expect(await !late.get("/settings/merge").text.contains("Merge, and keep"))
    #expect(await late.post("/settings/merge", [("kept", "robin")], from: "/settings").status == 410)
    #expect(await site.get("/user/raven").status == 200)
  }

  @Test("a disabled account is not merged, whoever began with it")
  func disabled() async throws {
    let site = try await TestSite()
    _ = try await site.newcomer("robin")
    _ = try await site.newcomer("raven")
    let browser = try await prove("raven", "robin", on: site)
    let raven = try #require(Nickname("raven"))
    try await site.storage.transaction { db in
      if let account = try db.account(nickname: raven) { try db.setState(of: account.id, to: .disabled) }
    }
    #expect(await browser.post("/settings/merge", [("kept", "robin")], from: "/settings").status == 410)
    #expect(try await site.storage.transaction { db in try db.account(nickname: raven) } != nil)
  }
}
