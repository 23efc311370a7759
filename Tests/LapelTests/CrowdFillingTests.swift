import Addresses
import Demonstration
import Foundation
import Gateway
import Postgres
import Storage
import TestSite
import TestSupport
import Testing

@testable import Lapel

@Suite("A crowd as it is filled in")
struct CrowdFillingTests {
  private let art = Fixtures.packageRoot.appending(path: "web/static/badges")

  @Test("the counters say what a full count says, every page is there, and it is filled once")
  func counters() async throws {
    let site = try await TestSite(base: "https://badges.harbour.example")
    let small = DemonstrationFilling(site.storage, base: site.settings.base, art: art)
    let filling = CrowdFilling(site.storage, base: site.settings.base, small: small)
    let size = CommunitySize(people: 700, awards: 6_000, badgeClasses: 80)
    let crowd = Crowd(size: size, now: site.clock.now)
    let pages = try #require(try await filling.fillIfEmpty(crowd, now: site.clock.now))
    let db = try await Connection.open(ConnectionOptions(site.database.serverConninfo))
    func number(_ sql: SQL) async throws -> Int { try await db.one(sql, as: Single<Int>.self).value }
    #expect(try await number("SELECT count(*) FROM account") == 700)
    #expect(try await number("SELECT count(*) FROM award") == 6_000)
    #expect(try await number("SELECT count(*) FROM holding") == 6_000)
    #expect(
      try await number(
        """
        SELECT count(*) FROM account WHERE badges_shown <> (
          SELECT count(*) FROM holding LEFT JOIN award ON award.id = award_id
          WHERE account_id = account.id AND visibility = 'everyone' AND revoked_at IS NULL)
        """) == 0)
    #expect(
      try await number(
        """
        SELECT count(*) FROM badge_class WHERE times_awarded <> (
          SELECT count(*) FROM award WHERE badge_class_id = badge_class.id AND revoked_at IS NULL)
        """) == 0)
    #expect(try await number("SELECT sum(badges_shown)::bigint FROM account") > 5_000)
    for page in pages { #expect(await site.get(page.address).status == 200, "\(page.address)") }
    #expect(try await filling.fillIfEmpty(crowd, now: site.clock.now) == nil)
  }
}
