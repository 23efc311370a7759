import Backpack
import Names
import Storage
import TestSite
import Testing

@Suite("One's own settings") struct SettingsTests {
  @Test("sessions are listed and can be ended, one or all others")
  func sessions() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let (second, third) = (try await site.signInAgain(robin), try await site.signInAgain(robin))
    let listed = try await site.storage.transaction { db in
      try db.sessions(of: robin.account.id, at: site.clock.now)
    }
    #expect(listed.count == 3)
    let page = await site.get("/settings", as: robin).text
    let ended = listed.filter { page.contains("value=\"\($0.publicID)\"") }
    #expect(ended.count == 2, "the one in use has no button")
    let one = try #require(ended.first).publicID.description
    #expect(await site.post("/settings/sessions/end", [("session", one)], as: robin).status == 303)
    let alive = await [second, third].asyncCount { await site.get("/settings", as: $0).status == 200 }
    #expect(alive == 1)
    #expect(await site.post("/settings/sessions/end-others", as: robin).status == 303)
    let left = await [robin, second, third].asyncCount { await site.get("/settings", as: $0).status == 200 }
    #expect(left == 1)
  }

  @Test("an address is added by its link, and then badges sent to it are there")
  func addAddress() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let badge = try await site.badge("lantern")
    let award = try await site.award(badge, to: try #require(EmailAddress("work@example.org")))
    #expect(await site.get("/award/\(award)").status == 404)
    #expect(await site.post("/settings/addresses", [("email", "work@example.org")], as: robin).status == 200)
    let link = try await site.mailedLink(to: "work@example.org")
    #expect(await site.get(link, as: robin).text.contains("your account <bdi>robin</bdi>"))
    #expect(await site.get("/award/\(award)").status == 404)
    #expect(await site.post(link, as: robin).status == 200)
    #expect(await site.get("/award/\(award)").status == 200)
    #expect(await site.get("/settings", as: robin).text.contains("work@example.org"))
  }

  @Test("the link for a further address works only for whoever asked for it, and tells nobody else who that is")
  func othersLink() async throws {
    let site = try await TestSite()
    let (robin, raven) = (try await site.person("robin"), try await site.person("raven"))
    _ = await site.post("/settings/addresses", [("email", "work@example.org")], as: robin)
    let link = try await site.mailedLink(to: "work@example.org")
    let stranger = await site.get(link)
    #expect(stranger.status == 303)
    #expect(stranger.location == "/sign-in?next=\(link.replacing("/", with: "%2F"))")
    #expect(await site.post(link).status == 303)
    for answer in [await site.get(link, as: raven), await site.post(link, as: raven)] {
      #expect(answer.status == 403)
      #expect(!answer.text.contains("robin") && !answer.text.contains("work@example.org"))
    }
    func proven(_ person: TestPerson) async throws -> Int {
      try await site.storage.transaction { db in try db.confirmedAddresses(of: person.account.id).count }
    }
    #expect(try await proven(robin) == 1)
    #expect(try await proven(raven) == 1)
    #expect(await site.post(link, as: robin).status == 200, "nobody used the link up")
    #expect(try await proven(robin) == 2)
  }

  @Test("an address that somebody else has proved gets the same page and another mail")
  func foreignAddress() async throws {
    let site = try await TestSite(base: "https://badges.example.org")
    let robin = try await site.person("robin")
    _ = try await site.person("raven")
    let known = await site.post("/settings/addresses", [("email", "raven@example.org")], as: robin)
    let fresh = await site.post("/settings/addresses", [("email", "wren@example.org")], as: robin)
    #expect(known.status == fresh.status)
    #expect(known.text.replacing("raven@", with: "wren@") == fresh.text)
    let mail = try #require(try await site.mails(to: "raven@example.org").first)
    #expect(!mail.body.contains("/confirm/"))
  }

  @Test("the primary address can be changed, not removed; others can")
  func primary() async throws {
    let village = try await Village()
    let (site, owner) = (village.site, village.owner)
    func primary() async throws -> String? {
      try await site.storage.transaction { db in
        try db.identities(of: owner.account.id).first { $0.isPrimary }?.email.description
      }
    }
    let first = try #require(
      try await site.storage.transaction { db in try db.identities(of: owner.account.id).first { $0.isPrimary } })
    func post(_ action: String, _ id: String) async -> Int {
      await site.post("/settings/addresses/\(action)", [("address", id)], as: owner).status
    }
    #expect(await post("remove", first.publicID.description) == 404)
    #expect(await post("primary", village.identities[1].description) == 404, "not confirmed yet")
    #expect(await post("primary", village.identities[0].description) == 303)
    #expect(try await primary() == "olive.second@example.org")
    #expect(await post("remove", first.publicID.description) == 303)
    #expect(await post("remove", "no id") == 404)
  }

  @Test("a profile shows what its owner wrote")
  func profile() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let fields = [("display-name", "  Robin Redbreast "), ("biography", "Sings.\r\n\r\nAlso in winter.")]
    #expect(await site.post("/settings", fields, as: robin).status == 303)
    let page = await site.get("/user/robin").text
    #expect(page.contains("Robin Redbreast") && page.contains("Also in winter."))
    let long = [("display-name", "Robin"), ("biography", String(repeating: "a", count: 1001))]
    #expect(await site.post("/settings", long, as: robin).status == 422)
    #expect(await site.get("/user/robin").text.contains("Robin Redbreast"))
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncCount(_ isCounted: (Element) async -> Bool) async -> Int {
    var count = 0
    for element in self where await isCounted(element) { count += 1 }
    return count
  }
}
