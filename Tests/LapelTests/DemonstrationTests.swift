import Addresses
import Backpack
import Baking
import Demonstration
import Foundation
import Gateway
import Issuing
import Names
import OpenBadges
import Storage
import TestSite
import TestSupport
import Testing
import Verification

@testable import Lapel

@Suite("The demonstration as it is filled")
struct DemonstrationTests {
  private let art = Fixtures.packageRoot.appending(path: "web/static/badges")

  private func filledSite() async throws -> TestSite {
    let site = try await TestSite(base: "https://badges.harbour.example")
    let filling = DemonstrationFilling(site.storage, base: site.settings.base, art: art)
    #expect(try await filling.fillIfEmpty(now: site.clock.now))
    return site
  }

  @Test("an empty database is filled, once")
  func once() async throws {
    let site = try await filledSite()
    let again = DemonstrationFilling(site.storage, base: site.settings.base, art: art)
    #expect(try await !again.fillIfEmpty(now: site.clock.now))
    let people = try await site.storage.transaction { db in try db.accounts(matching: nil, after: nil, limit: 500) }
    #expect(people.count == Community(now: site.clock.now).people.count)
    #expect(people.count >= 35)
  }

  @Test("a database that holds anything else is left alone")
  func elsewhere() async throws {
    let site = try await TestSite()
    _ = try await site.person("ann")
    let filling = DemonstrationFilling(site.storage, base: site.settings.base, art: art)
    #expect(try await !filling.fillIfEmpty(now: site.clock.now))
    let people = try await site.storage.transaction { db in try db.accounts(matching: nil, after: nil, limit: 500) }
    #expect(people.map(\.nickname.description) == ["ann"])
  }

  @Test("nothing is written where a picture is missing")
  func withoutArt() async throws {
    let site = try await TestSite()
    let filling = DemonstrationFilling(site.storage, base: site.settings.base, art: URL(filePath: "/nowhere"))
    await #expect(throws: DemonstrationFilling.MissingArt.self) { try await filling.fillIfEmpty(now: site.clock.now) }
    #expect(try await site.storage.transaction { db in try db.isEmpty() })
  }

  @Test("every person's page is there, and counts the badges that are to be seen")
  func profiles() async throws {
    let site = try await filledSite()
    let community = Community(now: site.clock.now)
    for person in community.people {
      let standing = community.awards.filter { $0.holder == person.nickname }
      let page = await site.get("/user/\(person.nickname)")
      #expect(page.status == 200)
      #expect(page.text.contains(person.displayName.description))
      let account = try #require(
        try await site.storage.transaction { db in try db.account(nickname: person.nickname) })
      #expect(
        account.badgesShown == standing.count { $0.award.revocation == nil } || account.badgesShown == standing.count,
        "\(person.nickname): \(account.badgesShown) of \(standing.count)")
    }
  }

  @Test("every badge has its page, its documents and its picture")
  func badges() async throws {
    let site = try await filledSite()
    for badge in Community(now: site.clock.now).badgeClasses {
      #expect(await site.get("/badge/\(badge.slug)").status == 200)
      let document = await site.get("/badge/\(badge.slug)/class")
      #expect(document.status == 200)
      let row = try #require(try await site.storage.transaction { db in try db.badgeClass(badge.slug) })
      #expect(await site.get("/image/\(row.badgeClass.picture.segment)").status == 200)
    }
  }
}
