import Demonstration
import Foundation
import Issuing
import Names
import Testing

@Suite("The dates of the invented community")
struct DateTests {
  @Test("awards lie in the five years before now, the oldest first", arguments: Samples.days)
  func range(day: String) throws {
    let (community, now) = try Samples.community(day)
    let dates = community.awards.map(\.award.issuedAt)
    let start = now.addingTimeInterval(-5 * 365.25 * 86_400)
    #expect(dates.allSatisfy { $0 >= start && $0 <= now })
    #expect(dates == dates.sorted())
    #expect(try #require(dates.first) < start.addingTimeInterval(60 * 86_400))
  }

  @Test("nothing is of the future", arguments: Samples.days)
  func past(day: String) throws {
    let (community, now) = try Samples.community(day)
    #expect(community.people.allSatisfy { $0.joinedAt < now })
    #expect(community.badgeClasses.allSatisfy { $0.createdAt <= now })
    #expect(community.issuers.allSatisfy { $0.createdAt < now })
    for revocation in community.awards.compactMap(\.award.revocation) { #expect(revocation.revokedAt < now) }
  }

  @Test("badges are awarded once they exist, to people who are aboard", arguments: Samples.days)
  func order(day: String) throws {
    let (community, _) = try Samples.community(day)
    for invented in community.awards {
      let award = invented.award
      #expect(try community.badgeClass(award.badgeClass).createdAt <= award.issuedAt)
      if award.issuer.description == "harbour-office" {
        #expect(try community.person(invented.holder).joinedAt <= award.issuedAt)
      }
      if let expires = award.expiresAt { #expect(expires > award.issuedAt) }
      if let revocation = award.revocation { #expect(revocation.revokedAt > award.issuedAt) }
    }
  }

  @Test(
    "who has the higher badge of a series had the lower one before",
    arguments: [
      ["translations-10", "translations-100", "translations-1000"], ["bug-hunter", "bug-hunter-100"],
      ["lifebuoy", "lifebuoy-250"], ["five-years", "ten-years"], ["first-patch", "splice"],
    ])
  func series(levels: [String]) throws {
    for day in Samples.days {
      let (community, _) = try Samples.community(day)
      for person in community.people {
        let awards = community.awards(of: person.nickname)
        let dates = try levels.map { awards[try #require(Slug($0))]?.issuedAt }
        for (lower, higher) in zip(dates, dates.dropFirst()) {
          guard let higher else { continue }
          #expect(try #require(lower) < higher, "\(person.nickname), \(levels), as of \(day)")
        }
      }
    }
  }

  @Test("regattas end with April, July and October, and everybody gets the badge that evening", arguments: Samples.days)
  func regattas(day: String) throws {
    let (community, _) = try Samples.community(day)
    let ends = ["spring": (4, 30), "summer": (7, 31), "autumn": (10, 31)]
    let calendar = Calendar(identifier: .gregorian)
    var count = 0
    for award in community.awards.map(\.award) {
      let badgeClass = try community.badgeClass(award.badgeClass)
      guard badgeClass.art.hasSuffix("-regatta"), let end = ends[String(badgeClass.art.dropLast(8))] else { continue }
      let parts = calendar.dateComponents(in: .gmt, from: award.issuedAt)
      #expect(parts.month == end.0 && parts.day == end.1)
      #expect(badgeClass.name.hasSuffix(" \(parts.year ?? 0)"))
      count += 1
    }
    #expect(count > 200)
  }

  @Test("the conference is on the first Saturday of September", arguments: Samples.days)
  func conferences(day: String) throws {
    let (community, _) = try Samples.community(day)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let classes = community.badgeClasses.filter { $0.slug.description.hasPrefix("harbourcon-") }
    #expect(classes.count >= 2)
    for award in community.awards.map(\.award) where classes.contains(where: { $0.slug == award.badgeClass }) {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: award.issuedAt)
      #expect(parts.month == 9 && (1...7).contains(parts.day ?? 0) && parts.weekday == 7)
      #expect(award.badgeClass.description == "harbourcon-\(parts.year ?? 0)")
    }
  }

  @Test("five and ten years are given on the day, or in hindsight", arguments: Samples.days)
  func years(day: String) throws {
    let (community, now) = try Samples.community(day)
    let calendar = Calendar(identifier: .gregorian)
    for person in community.people {
      let awards = community.awards(of: person.nickname)
      for (name, years) in [("five-years", 5), ("ten-years", 10)] {
        guard let award = awards[try #require(Slug(name))] else { continue }
        let anniversary = try #require(calendar.date(byAdding: .year, value: years, to: person.joinedAt))
        let isHindsight = anniversary < now.addingTimeInterval(-5 * 365.25 * 86_400)
        #expect(
          isHindsight ? award.issuedAt > anniversary : abs(award.issuedAt.timeIntervalSince(anniversary)) < 86_400)
      }
    }
  }
}
