internal import Foundation

/// Badges that follow from one another as a number grows: ten, a hundred, a thousand.
struct Levels: Sendable {
  let slugs: [String]
  let gift: @Sendable (Gifts) -> Int
  /// How many of them people get to, by their gift from 0 to 3.
  let reached: [Int]

  static let all = [
    Levels(
      slugs: ["translations-10", "translations-100", "translations-1000"], gift: { $0.translating },
      reached: [0, 1, 2, 3]),
    Levels(slugs: ["bug-hunter", "bug-hunter-100"], gift: { $0.hunting }, reached: [0, 1, 1, 2]),
    Levels(slugs: ["lifebuoy", "lifebuoy-250"], gift: { $0.answering }, reached: [0, 0, 1, 2]),
  ]

  /// The earliest that each level comes, as a part of the time aboard.
  private static let earliest = [0.03, 0.22, 0.45]

  func occasions(for member: Crew.Member, in timeline: Timeline) -> [Occasion] {
    let levels = slugs.prefix(reached[gift(member.gifts)])
    var chance = Chance("series", member.nickname, slugs[0])
    let start = max(member.person.joinedAt, timeline.start)
    let span = timeline.now.timeIntervalSince(start)
    let dates = zip(levels, Self.earliest).map { _, earliest in
      start.addingTimeInterval(span * (earliest + (0.99 - earliest) * chance.fraction()))
    }.sorted()
    return zip(levels, dates).enumerated().map { level, earned in
      let isHindsight = level == 0 && member.person.joinedAt < timeline.ago(years: 6)
      let date = isHindsight ? timeline.start.addingTimeInterval(chance.fraction() * 40 * 86_400) : earned.1
      return Occasion(holder: member.nickname, slug: earned.0, date: date, isHindsight: isHindsight)
    }
  }
}
