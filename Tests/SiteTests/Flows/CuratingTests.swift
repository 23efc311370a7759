import Backpack
import Foundation
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing

@Suite("Curating a backpack") struct CuratingTests {
  private let site: TestSite
  private let olive: TestPerson
  private let badges: [PublicID]

  init() async throws {
    site = try await TestSite()
    olive = try await site.person("olive")
    badges = try await site.threeBadges(of: olive)
  }

  @Test("a note is shown to whoever sees the badge, in Markdown, and its HTML as text")
  func note() async throws {
    let answer = await site.post(
      "/backpack/badges/\(badges[0])",
      [
        ("shown-to", "everyone"), ("note", "I *made* tea. <img src=x> [here](javascript:alert(1)) &#x202E;eat"),
        ("evidence", "yes"),
      ],
      as: olive)
    #expect(answer.status == 303)
    let text = await site.get("/award/\(badges[0])").text
    #expect(text.contains("I <em>made</em> tea. &lt;img src=x&gt; here"))
    #expect(!text.contains("javascript:"))
    #expect(text.unicodeScalars.allSatisfy { $0 != "\u{202E}" }, "the reading direction is turned round")
  }

  @Test("a note that is too long comes back with what was typed, and nothing is saved")
  func longNote() async throws {
    let long = String(repeating: "a", count: 4001)
    let answer = await site.post(
      "/backpack/badges/\(badges[0])", [("shown-to", "only-me"), ("note", long)], as: olive)
    #expect(answer.status == 422 && answer.text.contains(long) && answer.text.contains("4000"))
    #expect(await site.get("/award/\(badges[0])").status == 200)
  }

  @Test("six badges at most are pinned, in the order in which they were, and can be taken down")
  func pins() async throws {
    var pinned = badges
    for name in ["dock", "eddy", "fender", "gale"] {
      pinned.append(try await site.award(try await site.badge(name, name: name.capitalized), to: olive.email))
    }
    for badge in pinned { #expect(await site.post("/backpack/badges/\(badge)/pin", as: olive).status == 303) }
    let held = try await site.storage.transaction { [olive] db in try db.pinnedHoldings(of: olive.account.id) }
    #expect(held.map(\.publicID) == Array(pinned.prefix(6)))
    _ = await site.post("/backpack/badges/\(pinned[1])/pin", as: olive)
    let rest = try await site.storage.transaction { [olive] db in try db.pinnedHoldings(of: olive.account.id) }
    #expect(rest.map(\.publicID) == [0, 2, 3, 4, 5].map { pinned[$0] } && rest.map(\.pin) == [1, 2, 3, 4, 5])
  }

  @Test("what is pinned stands and everyone sees it: a hidden badge is taken down, a withdrawn one is not put up")
  func pinUnseen() async throws {
    let path = "/backpack/badges/\(badges[0])"
    #expect(await site.post(path + "/pin", as: olive).status == 303)
    #expect(await site.post(path, [("shown-to", "only-me"), ("note", "")], as: olive).status == 303)
    let refused = await site.post(path + "/pin", as: olive)
    #expect(refused.location?.contains("/award/\(badges[0])") == true)
    try await site.storage.transaction { [badges, clock = site.clock] db in
      try db.run(
        """
        UPDATE award SET revoked_at = \(clock.now), revocation_reason = 'By mistake' WHERE public_id = \(badges[1])
        """)
    }
    #expect(await site.post("/backpack/badges/\(badges[1])/pin", as: olive).status == 303)
    for badge in badges.prefix(2) {
      let pinned = try await site.storage.transaction { db in try db.holding(badge)?.holding.pin }
      #expect(pinned == nil)
    }
  }

  @Test("what was removed is nowhere, can be brought back at once as it was, and goes after thirty days")
  func removal() async throws {
    let badge = badges[0]
    _ = await site.post("/backpack/badges/\(badge)/pin", as: olive)
    #expect(await site.post("/backpack/remove", [("holding", "\(badge)")], as: olive).status == 303)
    #expect(await site.get("/award/\(badge)").status == 404)
    #expect(await site.get("/award/\(badge)", as: olive).status == 404)
    #expect(await !site.get("/user/olive").text.contains("Anchor"))
    let backpack = await site.get("/backpack", as: olive).text
    #expect(backpack.contains("1 badge was removed.") && backpack.contains(#"name="holding" value="\#(badge)""#))
    #expect(await site.get("/backpack/removed", as: olive).text.contains("Anchor"))
    _ = await site.post("/backpack/removed", [("holding", "\(badge)")], as: olive)
    #expect(await site.get("/award/\(badge)").status == 200)
    #expect(await site.get("/user/olive").text.contains("Anchor"))
  }

  @Test("what was pinned when it was removed is pinned again, behind what took its place meanwhile")
  func removalOfPinned() async throws {
    for badge in badges.prefix(2) { _ = await site.post("/backpack/badges/\(badge)/pin", as: olive) }
    func pinned() async throws -> [PublicID] {
      try await site.storage.transaction { [olive] db in try db.pinnedHoldings(of: olive.account.id).map(\.publicID) }
    }
    let both = badges.prefix(2).map { ("holding", "\($0)") }
    _ = await site.post("/backpack/remove", both, as: olive)
    _ = await site.post("/backpack/removed", both, as: olive)
    #expect(try await pinned() == Array(badges.prefix(2)))
    _ = await site.post("/backpack/remove", [both[0]], as: olive)
    let other = try await site.award(try await site.badge("dock", name: "Dock"), to: olive.email)
    _ = await site.post("/backpack/badges/\(other)/pin", as: olive)
    _ = await site.post("/backpack/removed", [both[0]], as: olive)
    #expect(try await pinned() == [badges[1], other, badges[0]])
  }

  @Test("somebody else's badges cannot be removed, pinned, noted or brought back")
  func others() async throws {
    let otto = try await site.person("otto")
    let before = try await site.database.contents()
    for (target, fields) in [
      ("/backpack/remove", [("holding", "\(badges[0])")]), ("/backpack/removed", [("holding", "\(badges[0])")]),
      ("/backpack/visibility", [("holding", "\(badges[0])"), ("shown-to", "only-me")]),
    ] { #expect(await site.post(target, fields, as: otto).status == 303) }
    for target in ["", "/pin", "/remove"] {
      let answer = await site.post("/backpack/badges/\(badges[0])\(target)", [("shown-to", "everyone")], as: otto)
      #expect(answer.status == 404, "\(target)")
    }
    #expect(try await site.database.contents() == before)
  }

  @Test("what was done with many badges is said with numbers, and what was not done is not said to be")
  func numbers() async throws {
    let otto = try await site.person("otto")
    try await site.storage.transaction { [badges] db in
      try db.run(
        "UPDATE holding SET is_claimed = false, visibility = 'only-me' WHERE public_id = \(badges[0])")
    }
    let all = badges.map { ("holding", "\($0)") }
    func said(_ target: String, _ fields: [(String, String)], as person: TestPerson) async -> String? {
      let answer = await site.post("/backpack/\(target)", fields + [("joining", "agreed")], as: person)
      return answer.header("Set-Cookie").flatMap { $0.firstMatch(of: /notice=([^;]*)/) }.map { String($0.1) }
    }
    for (target, fields, words) in [
      ("visibility", all + [("shown-to", "everyone")], "holdings-shown.2/holdings-unproven.1"),
      ("visibility", all + [("shown-to", "members")], "holdings-for-members.2/holdings-unproven.1"),
      ("visibility", [all[0], ("shown-to", "everyone")], "holdings-unproven.1"),
      ("visibility", all + [("shown-to", "only-me")], "holdings-hidden.3"),
      ("check", all, "badges-checked-none"),
      ("remove", [all[1]], "badges-removed.1"), ("remove", [all[1]], "nothing-changed"),
      ("removed", [all[1]], "badges-back.1"), ("imports/discard-refused", [], "nothing-discarded"),
    ] { #expect(await said(target, fields, as: olive) == words, "\(target)") }
    for (target, fields) in [
      ("visibility", all + [("shown-to", "everyone")]), ("remove", all), ("removed", all),
    ] { #expect(await said(target, fields, as: otto) == "nothing-changed", "\(target)") }
  }

  @Test("a filter narrows by words, issuer, year, state, audience and being in no collection")
  func filter() async throws {
    let collection = try await site.collection("sea", of: olive)
    try await site.collect([badges[0]], into: collection, of: olive)
    _ = await site.post("/backpack/visibility", [("holding", "\(badges[1])"), ("shown-to", "only-me")], as: olive)
    let year = await site.get("/backpack", as: olive).text.firstMatch(of: /<option value="(\d{4})">/)
    let expected: [(String, Set<String>)] = [
      ("words=CHO", ["Anchor"]), ("words=nothing", []), ("issuer=Harbour%20Crew", ["Anchor", "Buoy", "Compass"]),
      ("issuer=Nobody", []), ("year=\(year?.1 ?? "")", ["Anchor", "Buoy", "Compass"]), ("year=1999", []),
      ("state=verified", ["Anchor", "Buoy", "Compass"]), ("state=expired", []), ("seen-by=only-me", ["Buoy"]),
      ("uncollected=yes", ["Buoy", "Compass"]), ("order=name", ["Anchor", "Buoy", "Compass"]),
      ("state=rubbish&year=x&order=%00", ["Anchor", "Buoy", "Compass"]),
    ]
    for (query, names) in expected {
      let text = await site.get("/backpack?\(query)", as: olive).text
      let found = Set(["Anchor", "Buoy", "Compass"].filter { text.contains("Select \($0)") })
      #expect(found == names, "\(query)")
    }
  }

  @Test("a badge's own page offers what can be done with it: the top of the profile, or the address to give away")
  func offers() async throws {
    func page(_ badge: PublicID) async -> String { await site.get("/award/\(badge)", as: olive).text }
    func see(_ badge: PublicID, by visibility: Visibility) async throws {
      try await site.storage.transaction { [olive] db in
        _ = try db.setVisibility(of: [badge], to: visibility, account: olive.account.id)
      }
    }
    let badge = badges[0]
    let address = "<code>http://127.0.0.1:8000/award/\(badge)</code>"
    for (visibility, isPinnable, isGiven) in [
      (Visibility.everyone, true, false), (.link, false, true), (.onlyMe, false, false), (.everyone, true, false),
    ] {
      try await see(badge, by: visibility)
      let text = await page(badge)
      #expect(text.contains("/badges/\(badge)/pin") == isPinnable, "\(visibility)")
      #expect(text.contains(address) == isGiven, "\(visibility)")
    }
    try await site.storage.transaction { [site] db in
      try db.run(
        """
        UPDATE award SET revoked_at = \(site.clock.now), revocation_reason = 'By mistake' WHERE public_id = \(badge)
        """)
    }
    let revoked = await page(badge)
    #expect(!revoked.contains("/badges/\(badge)/pin"), "it does not stand")
  }

  @Test("showing badges of two addresses together is asked about before it is done")
  func joining() async throws {
    let work = try #require(EmailAddress("olive@work.example"))
    try await site.storage.transaction { [olive, site] db in
      try db.confirmAddress(work, of: olive.account.id, at: site.clock.now)
    }
    let other = try await site.award(try await site.badge("desk", name: "Desk"), to: work)
    try await site.fillIdentities()
    try await site.storage.transaction { [olive] db in
      _ = try db.setVisibility(of: [other], to: .onlyMe, account: olive.account.id)
    }
    let members = await site.post(
      "/backpack/visibility", [("holding", "\(other)"), ("shown-to", "members")], as: olive)
    #expect(members.status == 200 && members.text.contains("olive@work.example"), "members are many as well")
    let link = await site.post("/backpack/visibility", [("holding", "\(other)"), ("shown-to", "link")], as: olive)
    #expect(link.status == 303)
    let form = [("holding", "\(other)"), ("shown-to", "everyone")]
    let question = await site.post("/backpack/visibility", form, as: olive)
    #expect(question.status == 200 && question.text.contains("olive@work.example"))
    #expect(await site.get("/user/olive").text.contains("Desk") == false)
    let agreed = await site.post("/backpack/visibility", form + [("joining", "agreed")], as: olive)
    #expect(agreed.status == 303)
    #expect(await site.get("/award/\(other)").status == 200)
    #expect(await site.post("/backpack/visibility", form, as: olive).status == 303, "they are joined already")
  }

  @Test("what members see is joined as well: badges for everyone beside those for members are asked about")
  func joiningAmongMembers() async throws {
    let work = try #require(EmailAddress("olive@work.example"))
    try await site.storage.transaction { [olive, site] db in
      try db.confirmAddress(work, of: olive.account.id, at: site.clock.now)
    }
    let other = try await site.award(try await site.badge("desk", name: "Desk"), to: work)
    try await site.fillIdentities()
    try await site.storage.transaction { [olive, badges] db in
      _ = try db.setVisibility(of: badges, to: .members, account: olive.account.id)
      _ = try db.setVisibility(of: [other], to: .onlyMe, account: olive.account.id)
    }
    let form = [("holding", "\(other)"), ("shown-to", "everyone")]
    #expect(await site.post("/backpack/visibility", form, as: olive).status == 200)
    #expect(await site.post("/backpack/visibility", form + [("joining", "agreed")], as: olive).status == 303)
    let removed = await site.post("/backpack/remove", [("holding", "\(other)")], as: olive)
    #expect(removed.status == 303)
    #expect(await site.post("/backpack/removed", [("holding", "\(other)")], as: olive).status == 303)
    #expect(await site.get("/award/\(other)", as: olive).status == 200)
    #expect(await site.get("/award/\(other)").status == 404, "while it was away nobody saw it beside the others")
  }

  @Test("opting out of search engines, boards and lists is kept, and said to the engines")
  func presence() async throws {
    for target in ["/user/olive", "/user/olive/json", "/embed/user/olive", "/api/v1/people/olive"] {
      #expect(await site.get(target).header("X-Robots-Tag") == nil)
    }
    let answer = await site.post(
      "/settings",
      [("display-name", "Olive"), ("pronouns", "she"), ("links", "https://git.example/olive\nhttps://b.example/")],
      as: olive)
    #expect(answer.status == 303)
    for target in ["/user/olive", "/award/\(badges[0])"] {
      let page = await site.get(target)
      #expect(page.header("X-Robots-Tag") == "noindex, nofollow" && page.text.contains(#"name="robots""#))
    }
    let forMachines = [
      "/user/olive/json", "/user/olive/share.png", "/embed/user/olive", "/embed/user/olive/strip.svg",
      "/award/\(badges[0])/share.png", "/award/\(badges[0])/qrcode", "/embed/award/\(badges[0])",
      "/embed/award/\(badges[0])/strip.svg", "/award/\(badges[0])/file",
      "/oembed?url=http://127.0.0.1:8000/user/olive", "/oembed?url=http://127.0.0.1:8000/award/\(badges[0])",
      "/api/v1/people/olive", "/api/v1/people/olive/holdings", "/api/v1/people/olive/collections",
    ]
    for target in forMachines {
      let answer = await site.get(target)
      #expect(answer.status == 200 && answer.header("X-Robots-Tag") == "noindex, nofollow", "\(target)")
    }
    let profile = await site.get("/user/olive").text
    #expect(profile.contains(#"<a href="https://git.example/olive" rel="me nofollow">"#) && profile.contains("she"))
    #expect(await !site.get("/").text.contains("Olive"))
  }

  @Test(
    "an address that leads nowhere safe is no link of a profile", arguments: ["javascript:alert(1)", "git.example"])
  func links(_ link: String) async throws {
    let answer = await site.post("/settings", [("display-name", "Olive"), ("links", link)], as: olive)
    #expect(answer.status == 422 && answer.text.contains("begins with https://"))
  }
}

extension TestSite {
  /// Notes on every holding which proved address it was awarded to.
  func fillIdentities() async throws {
    try await storage.transaction { db in
      try db.run(
        """
        UPDATE holding SET identity_id = identity.id FROM award, identity
        WHERE award.id = holding.award_id AND identity.account_id = holding.account_id
          AND lower(identity.email) = lower(award.recipient)
        """)
    }
  }
}
