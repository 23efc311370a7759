import Addresses
import Backpack
import Foundation
import Issuing
import Names
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Awards")
struct AwardTests {
  @Test("an award is read as it was written, with its badge and issuer")
  func readBack() async throws {
    let world = try await World()
    try await world.openHouse()
    let badge = try await world.badge("light", tags: ["a,b", "\"c\"", "\"\u{301}"])
    let award = Award(
      id: .random(), badgeClass: badge, issuer: try World.slug("harbour"),
      recipient: AwardRecipient(address: try World.email("Ada@Example.org"), salt: .random()),
      issuedAt: World.at(0.5), expiresAt: World.at(9), narrative: "It's “good”\\\n",
      evidence: [try #require(AwardEvidence(page: Link(web: "https://a.example/1"), narrative: "there"))],
      revocation: Revocation(revokedAt: World.at(5), reason: "'"), proof: .signed)
    try await world.db.issue(award)
    let facts = try #require(try await world.db.award(award.id))
    #expect(facts.award == award)
    #expect(facts.award.recipient.address?.description == "Ada@Example.org")
    #expect(facts.badgeClass.tags == ["a,b", "\"c\"", "\"\u{301}"])
    #expect(facts.issuer.name == "Harbour" && facts.signingKey == "private")
    #expect(try await world.db.award(.random())?.signingKey == nil)
    #expect(try await world.db.withdrawnAwards(of: try World.slug("harbour")) == [award])
    #expect(try await world.db.withdrawnAwards(of: try World.slug("other")).isEmpty)
  }

  @Test("an award for a badge that is not there, or with an id that is taken, is refused")
  func refused() async throws {
    let world = try await World()
    try await world.openHouse()
    #expect(
      try await world.failure { _ = try await world.award(try World.slug("nowhere"), to: "a@b.example") }
        .isViolation)
    let badge = try await world.badge("light")
    let award = try #require(try await world.db.award(try await world.award(badge, to: "a@b.example"))).award
    #expect(try await world.failure { try await world.db.issue(award) }.isConflict)
    #expect(try await world.failure { _ = try await world.badge("light") }.isConflict)
    #expect(try await world.failure { try await world.openHouse() }.isConflict)
  }

  @Test("awards are attached to proven addresses only, in any spelling, and once")
  func attached() async throws {
    let world = try await World()
    try await world.openHouse()
    let badge = try await world.badge("light")
    let (ada, eve) = (try await world.person("ada"), try await world.person("eve"))
    let first = try await world.award(badge, to: "ADA@example.org")
    let claimed = try await world.award(badge, to: "claimed@example.org")
    _ = try await world.award(badge, to: "nobody@example.org")
    let email = try World.email("claimed@example.org")
    for account in [ada, eve] { try await world.db.claimAddress(email, for: account.id, at: World.start) }
    for account in [ada, eve, ada] {
      try await world.db.attachAwards(to: account.id, base: "https://lapel.example/assertions/", at: World.start)
    }
    #expect(try await world.db.holdings(of: ada.id, after: nil, limit: 9, at: World.start).map(\.publicID) == [first])
    #expect(try await world.db.countHoldings(of: eve.id).held == 0)
    #expect(
      try await world.db.holding(identifier: "https://lapel.example/assertions/\(first)", of: ada.id) == first)
    try await world.db.confirmAddress(email, of: eve.id, at: World.start)
    for account in [ada, eve] { try await world.db.attachAwards(to: account.id, base: "urn:", at: World.start) }
    #expect(try await world.db.holdings(of: eve.id, after: nil, limit: 9, at: World.start).map(\.publicID) == [claimed])
    #expect(try await world.db.countHoldings(of: ada.id).held == 1)
  }

  @Test("holders come the latest first, each once, page by page, also where dates are equal", arguments: [1, 2, 5])
  func holders(size: Int) async throws {
    let world = try await World()
    try await world.openHouse()
    let badge = try await world.badge("light")
    let other = try await world.badge("other")
    for number in 0..<7 {
      let person = try await world.person("p\(number)")
      for slug in [badge, other] { _ = try await world.gift(slug, to: person, at: World.at(Double(number / 4))) }
    }
    var seen: [HolderRow] = []
    while true {
      let page = try await world.db.holders(of: badge, after: seen.last?.holding, limit: size)
      #expect(page.count <= size)
      seen += page
      if page.isEmpty || seen.count > 20 { break }
    }
    #expect(Set(seen.map(\.account.id)).count == 7 && seen.count == 7)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.awardedAt >= $1.awardedAt })
    #expect(try await world.db.firstHolder(of: badge)?.account.nickname == Nickname("p0"))
    #expect(try await world.db.countAwards(of: badge, since: World.at(1)) == 3)
    #expect(try await world.db.badgeClass(badge)?.timesAwarded == 7)
  }

  @Test("an issuer and a badge are read as they were opened")
  func opened() async throws {
    let world = try await World()
    try await world.openHouse()
    let issuer = try #require(try await world.db.issuer(try World.slug("harbour")))
    #expect(issuer.url.address == "https://harbour.example/" && issuer.description == nil)
    let slug = try await world.badge("light")
    let row = try #require(try await world.db.badgeClass(slug))
    #expect(row.issuerName == "Harbour" && row.timesAwarded == 0)
    #expect(row.badgeClass.picture == PictureName(digest: World.hash(1), kind: .png))
    #expect(try await world.db.badgeClass(try World.slug("nowhere"))?.timesAwarded == nil)
  }
}
