import Demonstration
import Foundation
import Issuing
import Names
import Testing

@Suite("The badges of the invented community")
struct BadgeClassTests {
  /// The art that there is, by file name without ending.
  static let art: Set<String> = [
    "autumn-regatta", "bug-hunter", "bug-hunter-100", "design", "docs-writer", "event-speaker", "first-patch",
    "five-years", "guiding-light", "harbourcon-2025", "harbourcon-2026", "lifebuoy", "lifebuoy-250", "mentor",
    "night-watch", "quality", "release-captain", "splice", "spring-regatta", "summer-regatta", "ten-years",
    "translations-10", "translations-100", "translations-1000",
  ]

  @Test("each has a picture, and each picture is used", arguments: Samples.days)
  func pictures(day: String) throws {
    let (community, _) = try Samples.community(day)
    #expect(Set(community.badgeClasses.map(\.art)) == Self.art)
  }

  @Test("the first issuer has a badge named as each picture is")
  func slugs() throws {
    let (community, _) = try Samples.community(Samples.days[0])
    let slugs = community.badgeClasses.filter { $0.issuer.description == "harbour-office" }.map(\.slug.description)
    #expect(Self.art.isSubset(of: slugs))
    for badgeClass in community.badgeClasses where Self.art.contains(badgeClass.slug.description) {
      #expect(badgeClass.art == badgeClass.slug.description)
    }
  }

  @Test("each says what it is, how to earn it and what its picture shows", arguments: Samples.days)
  func words(day: String) throws {
    let (community, _) = try Samples.community(day)
    let issuers = Set(community.issuers.map(\.slug))
    for badgeClass in community.badgeClasses {
      #expect((3...64).contains(badgeClass.name.count))
      #expect((10...160).contains(badgeClass.description.count))
      #expect((60...600).contains(badgeClass.criteria.count), "\(badgeClass.slug)")
      #expect(!badgeClass.caption.isEmpty && !badgeClass.tags.isEmpty)
      #expect(Set(badgeClass.tags).count == badgeClass.tags.count)
      #expect(issuers.contains(badgeClass.issuer))
    }
  }

  @Test("every kind of badge is there, and first among a badge's tags", arguments: BadgeGroup.allCases)
  func groups(group: BadgeGroup) throws {
    let (community, _) = try Samples.community(Samples.days[0])
    let badgeClasses = community.badgeClasses.filter { $0.group == group }
    #expect(badgeClasses.count >= 2)
    #expect(badgeClasses.allSatisfy { $0.tags.first == group.rawValue })
  }

  @Test("each has holders, the rare ones fewer than the common ones", arguments: Samples.days)
  func holders(day: String) throws {
    let (community, _) = try Samples.community(day)
    let counts = Dictionary(grouping: community.awards, by: \.award.badgeClass).mapValues(\.count)
    for badgeClass in community.badgeClasses { #expect(counts[badgeClass.slug, default: 0] > 0, "\(badgeClass.slug)") }
    func count(_ slug: String) throws -> Int { counts[try #require(Slug(slug)), default: 0] }
    #expect(try count("translations-10") > count("translations-100"))
    #expect(try count("translations-100") > count("translations-1000"))
    #expect(try count("first-patch") > 30)
    #expect(try count("release-captain") < 8)
  }
}
