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

  @Test("awards that waited for an address are kept back where they would tell whose it is, and the page says so")
  func heldBack() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    _ = try await site.award(try await site.badge("lantern"), to: robin.email)
    let award = try await site.award(
      try await site.badge("anchor"), to: try #require(EmailAddress("work@example.org")))
    _ = await site.post("/settings/addresses", [("email", "work@example.org")], as: robin)
    let confirmed = await site.post(try await site.mailedLink(to: "work@example.org"), as: robin)
    #expect(confirmed.text.contains("Only you see it for now"))
    #expect(await site.get("/award/\(award)").status == 404)
    #expect(await site.get("/award/\(award)", as: robin).status == 200)
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

  @Test("whoever proves an address that another account of theirs proved meanwhile is led to making one of both")
  func provedElsewhere() async throws {
    let site = try await TestSite()
    let (robin, raven) = (try await site.person("robin"), try await site.person("raven"))
    _ = await site.post("/settings/addresses", [("email", "work@example.org")], as: robin)
    let link = try await site.mailedLink(to: "work@example.org")
    let address = try #require(EmailAddress("work@example.org"))
    try await site.storage.transaction { [now = site.clock.now] db in
      try db.confirmAddress(address, of: raven.account.id, at: now)
    }
    let answer = await site.post(link, as: robin)
    #expect(answer.status == 303 && answer.location == "/settings/merge")
    #expect(answer.header("Set-Cookie")?.contains("notice=address-held-elsewhere") == true, "whose it is, is not said")
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

  @Test("giving an address up is warned of; then its badges stay, seen by nobody else, and its links open nothing")
  func giveUp() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let work = try #require(EmailAddress("work@example.org"))
    let now = site.clock.now
    try await site.storage.transaction { db in try db.confirmAddress(work, of: robin.account.id, at: now) }
    let badge = try await site.badge("lantern")
    let (mine, theirs) = (try await site.award(badge, to: robin.email), try await site.award(badge, to: work))
    _ = await site.post("/forgotten", [("email", "work@example.org")])
    let reset = try await site.mailedLink(to: "work@example.org")
    let settings = await site.get("/settings", as: robin).text
    let warning = try #require(settings.firstMatch(of: /href="(\/settings\/addresses\/[^"]+\/remove)"/)?.1)
    let page = await site.get(String(warning), as: robin)
    #expect(page.text.contains("<bdi>work@example.org</bdi> will no longer be"))
    #expect(page.text.contains("One badge in your backpack was written to it."))
    let id = try #require(warning.split(separator: "/").dropLast().last)
    #expect(await site.post("/settings/addresses/remove", [("address", String(id))], as: robin).status == 303)
    #expect(await site.get("/award/\(theirs)").status == 404)
    #expect(await site.get("/award/\(mine)").status == 200)
    #expect(await site.get("/award/\(theirs)", as: robin).status == 200, "its owner still has it")
    #expect(await site.get(reset).status == 410)
    #expect(await site.post("/sign-in", [("email", "work@example.org"), ("password", "x")]).status == 422)

    // Somebody else who proves the address later does not get what is held already.
    let raven = try await site.person("raven", email: "work@example.org")
    #expect(await site.get("/award/\(theirs)", as: raven).status == 404)
  }

  @Test("an address is on the profile only where its owner wants it there, and not before it is proved")
  func publicAddress() async throws {
    let village = try await Village()
    let (site, owner) = (village.site, village.owner)
    #expect(await !site.get("/user/olive").text.contains("@example.org"))
    func show(_ identity: PublicID, _ shown: String, _ more: [(String, String)] = []) async -> TestAnswer {
      await site.post(
        "/settings/addresses/show", [("address", identity.description), ("shown", shown)] + more, as: owner)
    }
    #expect(await show(village.identities[1], "yes").status == 404, "it is not proved yet")
    let question = await show(village.identities[0], "yes")
    #expect(question.status == 200 && question.text.contains("would stand beside badges"), "it joins two addresses")
    #expect(await !site.get("/user/olive").text.contains("@example.org"))
    #expect(await show(village.identities[0], "yes", [("joining", "agreed")]).status == 303)
    let profile = await site.get("/user/olive").text
    #expect(profile.contains("<bdi>olive.second@example.org</bdi>") && !profile.contains("olive@example.org"))
    #expect(await site.get("/settings", as: owner).text.contains("Take off the profile"))
    #expect(await show(village.identities[0], "no").status == 303)
    #expect(await !site.get("/user/olive").text.contains("@example.org"))
  }

  @Test(
    "a name that cannot be one comes back with the reason of its own",
    arguments: [
      ("\u{200B}", "nothing in it that can be seen"),
      ("a" + String(repeating: "\u{334}", count: 20), "piles up too many marks"),
      ("Rob\u{456}n", "mixes alphabets"), (String(repeating: "a", count: 65), "This is too long;"),
    ])
  func badNames(_ name: String, _ sentence: String) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let answer = await site.post("/settings", [("display-name", name)], as: robin)
    #expect(answer.status == 422 && answer.text.contains(sentence))
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
