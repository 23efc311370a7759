import Backpack
import Foundation
import Gateway
import HTTPTypes
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("Collections") struct CollectionTests {
  private let site: TestSite
  private let olive: TestPerson
  private let badges: [PublicID]

  init() async throws {
    site = try await TestSite()
    olive = try await site.person("olive")
    badges = try await site.threeBadges(of: olive)
  }

  /// What the page of a collection shows, in its order.
  private func names(_ target: String, as person: TestPerson? = nil) async -> [String] {
    let text = await site.get(target, as: person).text
    return text.matches(of: /<h[23]><a [^>]*><bdi>(Anchor|Buoy|Compass)<\/bdi>/).map { String($0.1) }
  }

  private func form(_ entries: [PublicID], _ more: [(String, String)] = []) -> [(String, String)] {
    [("title", "At sea"), ("slug", "at-sea"), ("summary", "*Ahoy*"), ("shown-to", "everyone"), ("layout", "list")]
      + entries.flatMap { [("entry", "\($0)"), ("note", "Note on \($0)")] } + more
  }

  @Test("a new one is its owner's alone, at an address that reads like its title")
  func opening() async throws {
    let answer = await site.post("/backpack/collections", [("title", "  Où va la mer ? ")], as: olive)
    let page = try #require(answer.location)
    #expect(await site.get(page, as: olive).text.contains(#"value="ou-va-la-mer""#))
    #expect(await site.get("/user/olive/collection/ou-va-la-mer").status == 404)
    #expect(await site.get("/user/olive/collection/ou-va-la-mer", as: olive).status == 200)
    #expect(await site.post("/backpack/collections", [("title", " \u{202E} ")], as: olive).status == 422)
    #expect(await site.post("/backpack/collections", [("title", "港")], as: olive).status == 303)
    #expect(await site.post("/backpack/collections", [("title", "港")], as: olive).status == 303)
    #expect(await site.get("/user/olive/collection/collection-2", as: olive).status == 200)
  }

  @Test("badges are put in, ordered by hand, noted, taken out, and shown so")
  func arranging() async throws {
    let id = try await site.collection("x", of: olive)
    let chosen = badges.map { ("holding", "\($0)") } + [("collection", "\(id)")]
    #expect(await site.post("/backpack/collect", chosen, as: olive).location == "/backpack/collections/\(id)")
    let page = "/backpack/collections/\(id)"
    #expect(await site.post(page, form(badges), as: olive).status == 303)
    #expect(await names("/user/olive/collection/at-sea") == ["Anchor", "Buoy", "Compass"])
    let text = await site.get("/user/olive/collection/at-sea").text
    #expect(text.contains("Note on \(badges[1])") && text.contains("<em>Ahoy</em>"))
    _ = await site.post(page, form(badges, [("down", "\(badges[0])")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Buoy", "Anchor", "Compass"])
    let now = [badges[1], badges[0], badges[2]]
    _ = await site.post(page, form(now, [("up", "\(badges[2])")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Buoy", "Compass", "Anchor"])
    _ = await site.post(page, form(now, [("out", "\(badges[1])")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Anchor", "Compass"])
    _ = await site.post(page, form(now, [("arrangement", "oldest")]), as: olive)
    #expect(
      await names("/user/olive/collection/at-sea") == ["Anchor", "Compass"], "nothing comes in by the order alone")
  }

  @Test("what comes in while its page is open stays, behind the others, until its owner takes it out")
  func meanwhile() async throws {
    let id = try await site.collection("at-sea", of: olive)
    let page = "/backpack/collections/\(id)"
    try await site.collect([badges[0], badges[1]], into: id, of: olive)
    try await site.collect([badges[2]], into: id, of: olive)
    #expect(await site.post(page, form([badges[1], badges[0]]), as: olive).status == 303)
    #expect(await names("/user/olive/collection/at-sea") == ["Buoy", "Anchor", "Compass"])
    _ = await site.post(page, form([badges[0], badges[1]], [("out", "\(badges[2])")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Anchor", "Buoy"])
  }

  @Test("what a filter found comes in where it gives way to the order by hand, and nothing else")
  func filterAway() async throws {
    let id = try await site.collection("at-sea", of: olive)
    let page = "/backpack/collections/\(id)"
    let automatic = [("automatic", "yes"), ("arrangement", "name")]
    _ = await site.post(page, form([], automatic + [("filter-words", "o")]), as: olive)
    _ = await site.post(page, form(badges, automatic + [("filter-words", "uoy")]), as: olive)
    _ = await site.post(page, form([badges[1]], [("arrangement", "by-hand")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Buoy"])
  }

  @Test("the form may be as long as all its notes")
  func length() async throws {
    let id = try await site.collection("at-sea", of: olive)
    let type: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    let plan = site.door.service.plan(.init(method: .post, target: "/backpack/collections/\(id)", headers: type))
    guard case .bytes(let limit) = plan else {
      Issue.record("a form is read as a whole")
      return
    }
    // A hundred notes of the greatest length, in letters of which each is nine characters in a form.
    #expect(limit >= 100 * Holding.longestNote * 9)
  }

  @Test("an automatic one holds what fits its filter, also what comes later")
  func automatic() async throws {
    let id = try await site.collection("x", of: olive)
    let page = "/backpack/collections/\(id)"
    let filter = [("automatic", "yes"), ("filter-words", "o"), ("arrangement", "name")]
    #expect(await site.post(page, form([], filter), as: olive).status == 303)
    #expect(await names("/user/olive/collection/at-sea") == ["Anchor", "Buoy", "Compass"])
    _ = await site.post(page, form([], filter + [("filter-issuer", "Nobody")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea").isEmpty)
    _ = await site.post(page, form([], [("automatic", "yes"), ("filter-words", "uoy")]), as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Buoy"])
    #expect(await site.post(page, form([], filter + [("filter-year", "soon")]), as: olive).status == 422)
  }

  @Test("it never shows a badge to somebody who may not see that badge", arguments: Visibility.allCases)
  func badgeVisibility(_ visibility: Visibility) async throws {
    let otto = try await site.person("otto")
    let id = try await site.collection("at-sea", of: olive)
    try await site.collect(badges, into: id, of: olive)
    try await site.storage.transaction { [olive, badges] db in
      _ = try db.setVisibility(of: [badges[1]], to: visibility, account: olive.account.id)
    }
    let page = "/user/olive/collection/at-sea"
    let link = try await site.link(of: id, of: olive)
    #expect(await names(page).contains("Buoy") == (visibility == .everyone))
    #expect(await names(page, as: otto).contains("Buoy") == (visibility == .everyone || visibility == .members))
    #expect(await names(page, as: olive).contains("Buoy"))
    #expect(await names(link).contains("Buoy") == (visibility == .everyone || visibility == .link))
    let preview = "/backpack/collections/\(id)/preview"
    #expect(await names(preview, as: olive) == names(page), "the preview shows what strangers see")
  }

  @Test("who sees the collection is who its owner chose, and everybody else is told that there is none")
  func visibility() async throws {
    let otto = try await site.person("otto")
    for (visibility, stranger, member, byLink) in [
      (Visibility.everyone, 200, 200, 200), (.members, 404, 200, 404), (.link, 404, 404, 200), (.onlyMe, 404, 404, 404),
    ] {
      let slug = "of-\(visibility.rawValue)"
      let id = try await site.collection(slug, of: olive, visibility: visibility)
      try await site.collect(badges, into: id, of: olive)
      let link = try await site.link(of: id, of: olive)
      #expect(await site.get("/user/olive/collection/\(slug)").status == stranger, "\(visibility)")
      #expect(await site.get("/user/olive/collection/\(slug)", as: otto).status == member, "\(visibility)")
      #expect(await site.get(link).status == byLink, "\(visibility)")
      #expect(await site.get("/user/olive").text.contains(slug) == (visibility == .everyone), "\(visibility)")
    }
  }

  @Test("a link that was replaced leads nowhere at once, and the new one does")
  func replacing() async throws {
    let id = try await site.collection("at-sea", of: olive, visibility: .link)
    let old = try await site.link(of: id, of: olive)
    let answer = await site.get(old)
    #expect(answer.status == 200 && answer.header("X-Robots-Tag") == "noindex, nofollow")
    #expect(answer.headers[.cacheControl] == "no-store")
    _ = await site.post("/backpack/collections/\(id)/link", as: olive)
    #expect(await site.get(old).status == 404)
    #expect(await site.get(try await site.link(of: id, of: olive)).status == 200)
  }

  @Test("where something is wrong with the form, it comes back with every choice that was made in it")
  func nothingLost() async throws {
    let id = try await site.collection("x", of: olive)
    let chosen = badges.flatMap { [("holding", "\($0)")] } + [("collection", "\(id)")]
    #expect(await site.post("/backpack/collect", chosen, as: olive).status == 303)
    let page = "/backpack/collections/\(id)"
    let wrong = form(badges.reversed(), [("arrangement", "by-hand"), ("cover", "\(badges[1])")]).map {
      $0.0 == "slug" ? ("slug", "Not an address!") : $0
    }
    let byHand = await site.post(page, wrong, as: olive)
    #expect(byHand.status == 422 && byHand.text.contains(#"value="Not an address!""#))
    for choice in ["list", "by-hand", "\(badges[1])"] {
      #expect(byHand.text.contains(#"<option value="\#(choice)" selected>"#), "\(choice)")
    }
    let order = byHand.text.matches(of: /name="entry" value="(\w+)"/).map { String($0.1) }
    #expect(order == badges.reversed().map(\.description))
    let automatic = await site.post(
      page, form([], [("automatic", "yes"), ("filter-tag", "sea"), ("filter-year", "soon"), ("arrangement", "name")]),
      as: olive)
    #expect(automatic.status == 422)
    for typed in [#"value="sea""#, #"value="soon""#, #"<option value="name" selected>"#] {
      #expect(automatic.text.contains(typed), "\(typed)")
    }
  }

  @Test("badges of others cannot be put in, nor an address be taken twice")
  func refusals() async throws {
    let otto = try await site.person("otto")
    let id = try await site.collection("at-otto", of: otto)
    let chosen = [("holding", "\(badges[0])"), ("collection", "\(id)")]
    #expect(await site.post("/backpack/collect", chosen, as: otto).status == 303)
    #expect(await names("/user/otto/collection/at-otto").isEmpty)
    let mine = try await site.collection("one", of: olive)
    try await site.collection("two", of: olive)
    let taken = await site.post(
      "/backpack/collections/\(mine)", [("title", "One"), ("slug", "two"), ("shown-to", "only-me")], as: olive)
    #expect(taken.status == 422 && taken.text.contains("Another collection of yours has this address."))
  }

  @Test("a revoked badge keeps its place and says so; a removed one comes back to its place")
  func standing() async throws {
    let id = try await site.collection("at-sea", of: olive)
    try await site.collect(badges, into: id, of: olive)
    _ = await site.post("/backpack/remove", [("holding", "\(badges[1])")], as: olive)
    #expect(await names("/user/olive/collection/at-sea") == ["Anchor", "Compass"])
    _ = await site.post("/backpack/collections/\(id)", form([badges[0], badges[2]]), as: olive)
    _ = await site.post("/backpack/removed", [("holding", "\(badges[1])")], as: olive)
    #expect(await Set(names("/user/olive/collection/at-sea")) == ["Anchor", "Buoy", "Compass"])
    try await site.storage.transaction { [badges, site] db in
      try db.run(
        """
        UPDATE award SET revoked_at = \(site.clock.now), revocation_reason = 'By mistake'
        WHERE public_id = \(badges[2])
        """)
    }
    let page = await site.get("/user/olive/collection/at-sea").text
    #expect(page.contains("Compass") && page.contains("Revoked"))
  }

  @Test("a badge that ended or was withdrawn says so wherever its picture hangs: at the top of a profile, on a cover")
  func covers() async throws {
    let id = try await site.collection("at-sea", of: olive)
    try await site.collect(badges, into: id, of: olive)
    #expect(await site.post("/backpack/badges/\(badges[0])/pin", as: olive).status == 303)
    /// How often the pages say a word of a badge, in the order of `expected`.
    func said(_ word: String) async -> [Int] {
      var counts: [Int] = []
      for target in [
        "/user/olive", "/user/olive/collection/at-sea", "/backpack/collections", "/backpack/collections/\(id)",
      ] {
        let text = await site.get(target, as: olive).text
        counts.append(text.ranges(of: "\(word)</span>").count)
      }
      return counts
    }
    for word in ["Expired", "Revoked"] { #expect(await said(word) == [0, 0, 0, 0]) }
    try await site.storage.transaction { [badges, site] db in
      try db.run("UPDATE award SET expires_at = \(site.clock.now) WHERE public_id = \(badges[0])")
    }
    #expect(await said("Expired") == [3, 2, 1, 1], "pinned, on the cover, in the grid")
    #expect(
      await site.get("/backpack/collections/\(id)", as: olive).text.contains("Anchor (Expired)"), "to choose from")
    try await site.storage.transaction { [badges, site] db in
      try db.run(
        """
        UPDATE award SET revoked_at = \(site.clock.now), revocation_reason = 'By mistake'
        WHERE public_id = \(badges[0])
        """)
    }
    #expect(await said("Expired") == [0, 0, 0, 0])
    #expect(await said("Revoked") == [1, 2, 1, 1], "in no list of what somebody has, but in its collection")
    let cover = #/class="hung off" aria-hidden="true"><img/#
    for target in ["/user/olive", "/user/olive/collection/at-sea"] {
      #expect(await site.get(target).text.matches(of: cover).count == 1, "\(target)")
    }
  }
}
