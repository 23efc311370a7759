import Addresses
import Demonstration
import Foundation
import Issuing
import Testing

@Suite("What stands on the invented awards")
struct WordingTests {
  @Test("no gap is left unfilled, and every sentence begins and ends as one", arguments: Samples.days)
  func filled(day: String) throws {
    let (community, _) = try Samples.community(day)
    for award in community.awards.map(\.award) {
      let texts = [award.narrative].compactMap { $0 } + award.evidence.compactMap(\.narrative)
      for text in texts + award.evidence.compactMap(\.page?.address) {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      }
      if let narrative = award.narrative {
        let first = try #require(narrative.first)
        #expect(!first.isLowercase, "\(narrative)")
        #expect([".", "?", "!", "”"].contains(narrative.last), "\(narrative)")
        #expect((6...400).contains(narrative.count))
      }
    }
  }

  @Test("neighbours do not repeat each other", arguments: Samples.days)
  func varied(day: String) throws {
    let (community, _) = try Samples.community(day)
    for (slug, awards) in Dictionary(grouping: community.awards, by: \.award.badgeClass) {
      let told = awards.compactMap(\.award.narrative)
      guard told.count > 4 else { continue }
      #expect(Double(Set(told).count) >= 0.4 * Double(told.count), "\(slug)")
    }
    let all = community.awards.compactMap(\.award.narrative)
    #expect(Set(all).count > 150)
  }
}
