import Backpack
import Foundation
import Issuing
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("Badges that follow one another")
struct SeriesTests {
  private func site() async throws -> (TestSite, TestPerson, [PublicID]) {
    let site = try await TestSite()
    let olive = try await site.person("olive")
    var awards: [PublicID] = []
    for (slug, name) in [("ten", "Ten Knots"), ("hundred", "Hundred Knots"), ("thousand", "Thousand Knots")] {
      let badge = try await site.badge(slug, name: name)
      if slug != "thousand" { awards.append(try await site.award(badge, to: olive.email)) }
    }
    let series = Series(
      slug: try #require(Slug("knots")), name: "The Knots",
      steps: ["ten", "hundred", "thousand"].compactMap { Slug($0) }, createdAt: site.clock.now)
    try await site.storage.transaction { db in try db.open(series) }
    return (site, olive, awards)
  }

  @Test("a profile shows how far its owner has come, and what is still to come")
  func progress() async throws {
    let (site, _, _) = try await site()
    let page = await site.get("/user/olive").text
    #expect(page.contains("The Knots") && page.contains("2 of 3 steps"))
    #expect(page.components(separatedBy: "(still to come)").count == 2)
    let names = page.components(separatedBy: "The Knots").last ?? ""
    let places = try ["Ten Knots", "Hundred Knots", "Thousand Knots"].map {
      try #require(names.range(of: $0)?.lowerBound)
    }
    #expect(places == places.sorted())
    #expect(await !site.get("/user/olive?year=2026").text.contains("The Knots"))
  }

  @Test("a badge that is hidden or was withdrawn is no step, for nobody")
  func hidden() async throws {
    let (site, olive, awards) = try await site()
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [awards[0]], to: .members, account: olive.account.id)
    }
    #expect(await site.get("/user/olive").text.contains("1 of 3 steps"))
    #expect(await site.get("/user/olive", as: olive).text.contains("1 of 3 steps"))
    try await site.storage.transaction { db in
      try db.run(
        "UPDATE award SET revoked_at = now(), revocation_reason = 'Mistaken.' WHERE public_id = \(awards[1].description)"
      )
    }
    #expect(await !site.get("/user/olive").text.contains("The Knots"))
  }

  @Test("a badge shows the path that it is on, about nobody")
  func badge() async throws {
    let (site, olive, _) = try await site()
    for page in [await site.get("/badge/hundred"), await site.get("/badge/hundred", as: olive)] {
      #expect(page.text.contains("The Knots") && page.text.contains("Thousand Knots"))
      #expect(!page.text.contains("steps") && !page.text.contains("(still to come)"))
    }
    _ = try await site.badge("alone")
    #expect(await !site.get("/badge/alone").text.contains("On the path"))
  }

  @Test("nobody who has come nowhere is shown a path")
  func nowhere() async throws {
    let (site, _, _) = try await site()
    _ = try await site.person("newcomer")
    #expect(await !site.get("/user/newcomer").text.contains("The Knots"))
  }
}
