import Addresses
import Backpack
import Foundation
import Gateway
import Names
import OpenBadges
import Storage
import TestSite
import Testing
import Work

@Suite("A badge that names an address of its holder no longer")
struct GivenUpAddressTests {
  private let web = StubWeb()
  private let site: TestSite
  private let ann: TestPerson
  private let work: EmailAddress

  init() async throws {
    site = try await TestSite(elsewhere: web.web)
    ann = try await site.person("ann")
    work = try #require(EmailAddress("work@example.org"))
    try await prove()
  }

  private func prove() async throws {
    #expect(await site.post("/settings/addresses", [("email", work.description)], as: ann).status == 200)
    let sent = try await site.storage.transaction { db in try db.mails(limit: 1) }
    let link = try #require(sent.first?.body.split(whereSeparator: \.isWhitespace).first { $0.contains("/confirm/") })
    #expect(await site.post(String(link.dropFirst(site.settings.base.description.count)), as: ann).status == 200)
    _ = await site.worker.workOff()
  }

  private func giveUp() async throws {
    let identities = try await site.storage.transaction { [ann] db in try db.identities(of: ann.account.id) }
    let id = try #require(identities.first { $0.email == work }?.publicID)
    #expect(await site.post("/settings/addresses/remove", [("address", "\(id)")], as: ann).status == 303)
  }

  /// What strangers get, asked for the badge itself, and after its owner showed it to everyone in every way there is.
  private func shown(_ badge: PublicID) async throws -> Bool {
    let before = await site.get("/award/\(badge)").status == 200
    let form = [("shown-to", "everyone"), ("note", "Mine."), ("joining", "yes")]
    #expect(await site.post("/backpack/badges/\(badge)", form, as: ann).status == 303)
    let many = [("shown-to", "everyone"), ("holding", "\(badge)"), ("joining", "yes")]
    #expect(await site.post("/backpack/visibility", many, as: ann).status == 303)
    let after = await site.get("/award/\(badge)").status == 200
    #expect(!before || after)
    return after
  }

  @Test("a badge from elsewhere and an award of this site are seen by nobody else until it is proved again")
  func seenByNobody() async throws {
    let statement = try ForeignIssuer(web).award(to: work.description)
    let foreign = try #require(try await site.take(statement, by: ann).holding?.publicID)
    let award = try await site.award(try await site.badge("lantern"), to: work)
    for badge in [foreign, award] { #expect(try await shown(badge)) }
    try await giveUp()
    for badge in [foreign, award] { #expect(try await !shown(badge), "even before it was checked again") }
    _ = await site.worker.workOff()
    for badge in [foreign, award] { #expect(try await !shown(badge)) }
    #expect(await site.get("/award/\(foreign)", as: ann).text.contains("Mine."), "what was typed is kept")
    try await prove()
    #expect(await site.get("/award/\(foreign)").status == 404, "it is shown when its owner wants it")
    for badge in [foreign, award] { #expect(try await shown(badge)) }
    #expect(await site.get("/award/\(foreign)").text.contains("Not your badge") == false)
  }

  @Test("a badge that its issuer writes to somebody else goes from sight when that is found, and its owner reads it")
  func rewritten() async throws {
    let issuer = try ForeignIssuer(web)
    let badge = try #require(
      try await site.take(try issuer.award(to: "ann@example.org"), by: ann).holding?.publicID)
    #expect(await site.get("/award/\(badge)").status == 200)
    _ = try issuer.award(to: "bob@example.org")
    site.clock.advance(by: 2 * 86_400)
    _ = await site.worker.workOff()
    #expect(await site.get("/award/\(badge)").status == 404)
    #expect(try await site.holdings(of: ann).map(\.headline) == [.notYours])
    let page = await site.get("/award/\(badge)", as: try await site.signInAgain(ann))
    #expect(page.status == 200 && page.text.contains("Not your badge"))
  }

  @Test("an address that is given up or proved while a badge is judged decides, whatever it was when that began")
  func meanwhile() async throws {
    let issuer = try ForeignIssuer(web)
    func judge(_ path: String, _ address: String, meanwhile: () async throws -> Void) async throws -> Holding? {
      let id = try await site.receive(Array(try issuer.award(path, to: address).utf8), by: ann)
      web.holdUp()
      async let working = site.worker.workOff()
      try await web.isWaited(for: 1)
      try await meanwhile()
      web.letGo()
      _ = await working
      _ = await site.worker.workOff()
      return try await site.entry(id, of: ann).holding
    }
    #expect(try await judge("a/1", work.description) { try await giveUp() } == nil)
    let proved = try await judge("a/2", "third@example.org") { [site, ann] in
      try await site.storage.transaction { db in
        try db.confirmAddress(try #require(EmailAddress("third@example.org")), of: ann.account.id, at: site.clock.now)
      }
    }
    #expect(proved?.headline == .verified)
  }

  @Test("the picture of a badge from elsewhere is seen by whoever sees the badge, and is kept by nobody for long")
  func picture() async throws {
    let file = try ForeignIssuer.baked(try ForeignIssuer(web).award(to: "ann@example.org"))
    let holding = try #require(try await site.take(file, by: ann).holding)
    let bob = try await site.person("bob")
    let picture = "/image/\(try #require(holding.picture))"
    for (visibility, statuses, caching) in [
      (Visibility.everyone, [200, 200, 200], "public"), (.link, [200, 200, 200], "public"),
      (.members, [404, 200, 200], "private"), (.onlyMe, [404, 404, 200], "private"),
    ] {
      try await site.storage.transaction { [ann] db in
        _ = try db.setVisibility(of: [holding.publicID], to: visibility, account: ann.account.id)
      }
      var seen: [Int] = []
      for viewer in [nil, bob, ann] { seen.append(await site.get(picture, as: viewer).status) }
      #expect(seen == statuses, "\(visibility)")
      #expect(await site.get(picture, as: ann).header("Cache-Control") == "\(caching), max-age=300", "\(visibility)")
    }
    try await site.storage.transaction { [ann] db in
      _ = try db.setVisibility(of: [holding.publicID], to: .everyone, account: ann.account.id)
      try db.setState(of: ann.account.id, to: .disabled)
    }
    #expect(await site.get(picture).status == 404)
  }

  @Test("capitals that only its owner knows of are noted once they are named, and the badge comes in")
  func spelled() async throws {
    let statement = try ForeignIssuer(web).award(to: "wOrK@Example.org")
    let entry = try await site.take(statement, by: ann)
    #expect(entry.holding == nil)
    let page = "/backpack/imports/\(entry.imported.publicID)"
    let same = await site.post(page + "/claim", [("email", "work@example.org")], as: ann)
    #expect(same.status == 422 && same.text.contains("the badge was not written to it"))
    let other = await site.post(page + "/claim", [("email", "wOrK@Example.org")], as: ann)
    #expect(other.location?.hasPrefix(page) == true)
    _ = await site.worker.workOff()
    #expect(try await site.entry(entry.imported.publicID, of: ann).holding?.headline == .verified)
    site.clock.advance(by: 2 * 86_400)
    _ = await site.worker.workOff()
    #expect(try await site.holdings(of: ann).map(\.headline) == [.verified], "it counts when it is checked again")
  }
}
