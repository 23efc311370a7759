import Backpack
import Names
import Storage
import TestSite
import Testing

/// What must not get out: somebody who wants not to be listed, somebody who was disabled, a badge for its owner alone.
private struct Secrets {
  let site: TestSite
  let hidden: PublicID
  let ofUnlisted: PublicID
  let ofDisabled: PublicID
  /// Links to collections that may be seen by them, and one to a collection that may not.
  let links: [String]
  let shut: String

  init() async throws {
    site = try await TestSite()
    let known = try await site.person("known-kim", email: "kim@secret-mail.example")
    let unlisted = try await site.person("shy-sue", email: "sue@secret-mail.example")
    let disabled = try await site.person("gone-gus", email: "gus@secret-mail.example")
    let lantern = try await site.badge("lantern")
    try await site.award(lantern, to: known.email)
    hidden = try await site.award(try await site.badge("whisper", name: "Whisper", tags: ["hush"]), to: known.email)
    ofUnlisted = try await site.award(lantern, to: unlisted.email)
    ofDisabled = try await site.award(lantern, to: disabled.email)
    // Their badge is hidden in a collection that everyone sees, and a whole collection is for its owner alone.
    let open = try await site.collection("open", of: known)
    let cove = try await site.collection("hush-cove", of: known, CollectionFilter(), visibility: .onlyMe)
    let byLink = try await site.collection("by-link", of: known, CollectionFilter(), visibility: .link)
    try await site.collect([hidden], into: open, of: known)
    links = [try await site.link(of: open, of: known), try await site.link(of: byLink, of: known)]
    shut = try await site.link(of: cove, of: known)
    let hidden = hidden
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [hidden], to: .onlyMe, account: known.account.id)
      try db.setProfile(of: unlisted.account.id, displayName: DisplayName("Sue Shy"), biography: "", isListed: false)
      try db.setProfile(of: disabled.account.id, displayName: DisplayName("Gus Gone"), biography: "", isListed: true)
      try db.setState(of: disabled.account.id, to: .disabled)
    }
  }

  /// Every address that a stranger can think of without being told an id: lists, pages, JSON, with searches and pages on.
  static let addresses = [
    "/", "/about", "/explore", "/explore?q=sue", "/explore?q=gus", "/explore?q=Shy", "/explore?tag=craft",
    "/explore?people=shy-sue", "/explore?people=gone-gus", "/badge/lantern", "/badge/lantern/json",
    "/badge/lantern/class", "/badge/whisper", "/badge/whisper/json", "/badge/whisper/class", "/user/known-kim",
    "/user/known-kim/json", "/user/known-kim/json?size=1000", "/user/known-kim?tag=hush",
    "/user/known-kim?issuer=Harbour%20Crew", "/user/known-kim?year=2026", "/user/known-kim/collection/open",
    "/user/known-kim/collection/hush-cove", "/user/known-kim/collection/by-link",
    "/issuer/harbour-crew/profile", "/issuer/harbour-crew/key", "/issuer/harbour-crew/revocations", "/sign-in",
    "/sign-up", "/forgotten", "/robots.txt", "/healthz", "/readyz", "/user/gone-gus", "/user/gone-gus/json",
    "/api", "/api/openapi.json", "/api/v1/people/known-kim", "/api/v1/people/known-kim/holdings",
    "/api/v1/people/known-kim/holdings?tag=hush", "/api/v1/people/known-kim/collections",
    "/api/v1/people/known-kim/collections/open", "/api/v1/people/known-kim/collections/hush-cove",
    "/api/v1/people/known-kim/collections/by-link", "/api/v1/people/gone-gus", "/api/v1/people/gone-gus/holdings",
    "/user/known-kim/share.png", "/embed/user/known-kim", "/embed/user/known-kim/strip.svg",
    "/oembed?url=http://127.0.0.1:8000/user/known-kim", "/user/gone-gus/share.png", "/embed/user/gone-gus",
    "/embed/user/gone-gus/strip.svg", "/oembed?url=http://127.0.0.1:8000/user/gone-gus",
  ]
}

@Suite("What is private stays so") struct PrivacyTests {
  @Test("no address that is open to strangers names what is hidden")
  func walk() async throws {
    let secrets = try await Secrets()
    for target in Secrets.addresses + secrets.links + [secrets.shut] {
      let text = await secrets.site.get(target).text.replacing(target, with: "").replacing(escaped(target), with: "")
      for word in [secrets.hidden, secrets.ofUnlisted, secrets.ofDisabled].map(\.description) {
        #expect(!text.contains(word), "\(target)")
      }
      for name in ["Whisper", "Collection hush-cove"] where !target.hasPrefix("/badge/whisper") && !Self.lists(target) {
        #expect(!text.contains(name), "\(target): \(name)")
      }
      for name in ["shy-sue", "Sue Shy", "gone-gus", "Gus Gone"] { #expect(!text.contains(name), "\(target): \(name)") }
      #expect(!text.contains("secret-mail.example"), "\(target)")
    }
  }

  @Test("a badge for its owner alone is on no page but theirs, and counts for nobody")
  func hiddenHolding() async throws {
    let secrets = try await Secrets()
    let (site, hidden) = (secrets.site, secrets.hidden)
    for target in ["/award/\(hidden)", "/award/\(hidden)/file"] { #expect(await site.get(target).status == 404) }
    #expect(await site.get(secrets.shut).status == 404)
    #expect(await site.get("/user/known-kim/collection/hush-cove").status == 404)
    for link in secrets.links { #expect(await site.get(link).status == 200) }
    for target in ["/user/known-kim", "/user/known-kim?after=\(hidden)", "/user/known-kim?tag=hush"] {
      let text = await site.get(target).text.replacing("?after=\(hidden)", with: "").replacing("?tag=hush", with: "")
      #expect(!text.contains("Whisper") && !text.contains("hush"), "\(target)")
    }
    let json = await site.get("/user/known-kim/json").text
    #expect(!json.contains("whisper") && !json.contains(hidden.description))
    let holders = await site.get("/badge/whisper").text
    #expect(!holders.contains("known-kim"))
    let name = try #require(Nickname("known-kim"))
    let kim = try await site.storage.transaction { db in try db.visibleAccount(nickname: name) }
    #expect(kim?.badgesShown == 1)
  }

  @Test("a signed award that its holder hides or removes is not told by its document either")
  func signed() async throws {
    let site = try await TestSite()
    let kim = try await site.person("kim")
    let award = try await site.award(try await site.badge("lantern"), to: kim.email, isSigned: true)
    #expect(await site.get("/assertions/\(award)").status == 200)
    #expect(await site.post("/backpack/badges/\(award)/remove", as: kim).status == 303)
    #expect(await site.get("/assertions/\(award)").status == 404)
  }

  @Test("somebody unlisted has a page for whoever knows their name, and is in no list, rank or count")
  func unlisted() async throws {
    let secrets = try await Secrets()
    let site = secrets.site
    let page = await site.get("/user/shy-sue")
    #expect(page.status == 200 && page.text.contains("Sue Shy"))
    #expect(!page.text.contains("secret-mail.example"))
    #expect(await site.get("/user/shy-sue/json").text.contains("\"rank\":0"))
    let census = try await site.storage.transaction { db in try db.census() }
    #expect(census.people == 1)
  }

  @Test("no document of an award carries its recipient's address")
  func documents() async throws {
    let secrets = try await Secrets()
    for award in [secrets.hidden, secrets.ofUnlisted, secrets.ofDisabled] {
      let text = await secrets.site.get("/assertions/\(award)").text
      #expect(text.contains("sha256$"))
      #expect(!text.contains("secret-mail.example"))
    }
    let page = await secrets.site.get("/award/\(secrets.ofUnlisted)").text
    #expect(!page.contains("secret-mail.example"))
  }

  @Test("a badge that strangers may not see, members may see where its owner says so")
  func members() async throws {
    let village = try await Village()
    let (site, owner, hidden) = (village.site, village.owner, village.hidden)
    let other = try #require(village.callers[.other])
    for (visibility, stranger, member) in [(Visibility.members, 404, 200), (.link, 200, 200), (.onlyMe, 404, 404)] {
      try await site.storage.transaction { db in
        _ = try db.setVisibility(of: [hidden], to: visibility, account: owner.account.id)
      }
      for target in ["/award/\(hidden)", "/award/\(hidden)/file"] {
        #expect(await site.get(target).status == stranger, "\(visibility)")
        #expect(await site.get(target, as: other).status == member, "\(visibility)")
        #expect(await site.get(target, as: owner).status == 200)
      }
      #expect(await !site.get("/user/olive").text.contains(hidden.description), "only what everyone may see is listed")
      for reader in [other, owner] {
        let lists = await site.get("/user/olive", as: reader).text.contains("/award/\(hidden)")
        #expect(lists == (visibility == .members), "\(visibility)")
      }
    }
  }

  @Test("members see on a profile what is for members, marked so; counted and taken elsewhere is what everyone sees")
  func profileForMembers() async throws {
    let site = try await TestSite()
    let (olive, otto) = (try await site.person("olive"), try await site.person("otto"))
    let lantern = try await site.badge("lantern", tags: ["craft"])
    _ = try await site.award(lantern, to: olive.email)
    let known = try await site.award(try await site.badge("whisper", name: "Whisper", tags: ["hush"]), to: olive.email)
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [known], to: .members, account: olive.account.id)
    }
    let (strange, page) = (await site.get("/user/olive").text, await site.get("/user/olive", as: otto).text)
    #expect(!strange.contains("Whisper") && !strange.contains("hush") && !strange.contains(">Members<"))
    #expect(page.ranges(of: "Whisper").count == 1, "in the grid, and nowhere without its mark")
    #expect(page.contains("hush") && page.contains("Members</span>"))
    for text in [strange, page] { #expect(text.contains("<dt>badge</dt><dd>1</dd>")) }
    #expect(await site.get("/user/olive?tag=hush", as: otto).text.contains("Whisper"))
    for target in ["/user/olive?tag=hush", "/user/olive?after=\(known)", "/user/olive/json", "/embed/user/olive"] {
      #expect(await !site.get(target).text.contains("Whisper"), "\(target)")
    }
    for target in ["/user/olive/json", "/embed/user/olive"] {
      #expect(await !site.get(target, as: otto).text.contains("Whisper"), "\(target)")
    }
  }

  /// Whether it lists what can be earned, whoever has it.
  private static func lists(_ target: String) -> Bool { target.hasPrefix("/explore") || target == "/" }

  private func escaped(_ target: String) -> String { target.replacing("&", with: "&amp;") }
}
