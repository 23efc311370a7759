import Addresses
import Demonstration
import Foundation
import Issuing
import Names
import Testing

@Suite("The invented community")
struct CommunityTests {
  @Test("is of a believable size", arguments: Samples.days)
  func size(day: String) throws {
    let (community, _) = try Samples.community(day)
    #expect(community.issuers.count == 2)
    #expect(community.people.count == 45)
    #expect((38...46).contains(community.badgeClasses.count))
    #expect((500...700).contains(community.awards.count))
  }

  @Test("is the same each time it is asked for", arguments: Samples.days)
  func same(day: String) throws {
    let (community, now) = try Samples.community(day)
    #expect(Community(now: now) == community)
  }

  @Test("does not depend on fractions of a second")
  func fractions() throws {
    let now = try Date("2026-11-24T03:13:47Z", strategy: .iso8601)
    #expect(Community(now: now) == Community(now: now.addingTimeInterval(0.4)))
  }

  @Test("has no name twice")
  func unique() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    #expect(Set(community.people.map(\.nickname)).count == community.people.count)
    #expect(Set(community.people.map(\.displayName)).count == community.people.count)
    let addresses = community.people.flatMap(\.addresses)
    #expect(Set(addresses).count == addresses.count)
    #expect(Set(community.badgeClasses.map(\.slug)).count == community.badgeClasses.count)
    #expect(Set(community.badgeClasses.map(\.name)).count == community.badgeClasses.count)
    #expect(Set(community.issuers.map(\.slug)).count == community.issuers.count)
    #expect(Set(community.awards.map(\.award.id)).count == community.awards.count)
    #expect(Set(community.awards.map(\.award.recipient.salt)).count == community.awards.count)
  }

  @Test("uses only sites and addresses that nobody can own")
  func reserved() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    for address in community.people.flatMap(\.addresses) + community.issuers.map(\.email) {
      #expect(address.description.hasSuffix(".example"))
    }
    for page in community.awards.flatMap(\.award.evidence).compactMap(\.page) + community.issuers.map(\.url) {
      let host = try #require(URL(string: page.address)?.host())
      #expect(host.hasSuffix(".example"))
      #expect(page.address.hasPrefix("https://"))
    }
  }

  @Test("holds both standing awards and those that ended, hosted ones and signed ones", arguments: Samples.days)
  func kinds(day: String) throws {
    let (community, now) = try Samples.community(day)
    let awards = community.awards.map(\.award)
    let revoked = awards.filter { $0.revocation != nil }
    #expect((3...10).contains(revoked.count))
    #expect(Set(revoked.map(\.proof)) == Set(AwardProof.allCases))
    #expect(awards.contains { $0.expiresAt.map { $0 <= now } ?? false })
    #expect(awards.contains { $0.expiresAt.map { $0 > now } ?? false })
    #expect(awards.count { $0.proof == .signed } > 30)
    #expect(awards.count { $0.narrative == nil } > 20)
    #expect(awards.count { !$0.evidence.isEmpty } > awards.count / 2)
  }

  @Test("something has just happened", arguments: Samples.days)
  func lively(day: String) throws {
    let (community, now) = try Samples.community(day)
    let dates = community.awards.map(\.award.issuedAt)
    #expect(dates.count { $0 > now.addingTimeInterval(-3_600) } >= 2)
    #expect(dates.count { $0 > now.addingTimeInterval(-30 * 86_400) } >= 15)
  }

  @Test("some hold many badges, some few, one none yet")
  func unequal() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    let counts = community.people.map { community.awards(of: $0.nickname).count }.sorted()
    #expect(counts.first == 0)
    #expect(counts.count { $0 < 8 } >= 6)
    #expect(try #require(counts.last) >= 28)
  }
}
