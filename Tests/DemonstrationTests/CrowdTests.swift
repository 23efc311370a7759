import Demonstration
import Foundation
import Names
import Testing

@Suite("An invented crowd") struct CrowdTests {
  private static let now = Date(timeIntervalSince1970: 1_764_000_000)
  private static let size = CommunitySize(people: 240, awards: 3_600, badgeClasses: 60)
  private let crowd = Crowd(size: size, now: now)

  private func members(_ crowd: Crowd) -> [CrowdMember] { (0..<crowd.count).compactMap(crowd.member) }

  @Test("it is as large as it was asked to be, and nobody and nothing comes twice")
  func whole() {
    let members = members(crowd)
    #expect(crowd.badgeClasses.count == 60 && Set(crowd.badgeClasses.map(\.slug)).count == 60)
    #expect(members.count == 240 && Set(members.map(\.nickname)).count == 240)
    #expect(members.reduce(0) { $0 + $1.awards.count } == 3_600)
    #expect(Set(members.flatMap { $0.awards.map(\.id) }).count == 3_600)
    for member in members { #expect(Set(member.awards.map(\.badgeClass)).count == member.awards.count) }
  }

  @Test("most people have few badges and some have many")
  func longTail() {
    let counts = members(crowd).map(\.awards.count).sorted()
    #expect(counts[0] >= 1)
    #expect(counts[120] < 15, "half of the people have less than the mean, \(counts[120])")
    #expect(counts[239] >= 20, "\(counts[239])")
  }

  @Test("nobody was awarded anything before they came, before there was the badge, or in the future")
  func dates() {
    for member in members(crowd) {
      for award in member.awards {
        #expect(award.issuedAt >= member.joinedAt.addingTimeInterval(-1))
        #expect(award.issuedAt >= crowd.badgeClasses[award.badgeClass].createdAt.addingTimeInterval(-1))
        #expect(award.issuedAt <= Self.now)
      }
    }
  }

  @Test("the same seed gives the same crowd, another one another")
  func seeds() {
    #expect(members(crowd) == members(Crowd(size: Self.size, now: Self.now)))
    #expect(members(crowd) != members(Crowd(size: Self.size, seed: "another", now: Self.now)))
  }
}
