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
