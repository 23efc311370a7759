internal import Foundation

/// Badges that are earned once, some day, by those who are drawn to the work.
struct Milestone: Sendable {
  let slug: String
  let gift: @Sendable (Gifts) -> Int
  /// How likely it is, by the gift from 0 to 3.
  let likelihood: [Double]
  /// How many years it takes at the least.
  let afterYears: Double

  static let all = [
    Milestone(slug: "splice", gift: { $0.building }, likelihood: [0, 0.4, 0.85, 1], afterYears: 0.3),
    Milestone(
      slug: "quality", gift: { max($0.building, $0.hunting - 1) }, likelihood: [0, 0.15, 0.6, 0.9], afterYears: 0.5),
    Milestone(slug: "guiding-light", gift: { $0.access }, likelihood: [0, 0.3, 0.75, 1], afterYears: 0.4),
    Milestone(slug: "mentor", gift: { $0.teaching }, likelihood: [0, 0, 0.55, 1], afterYears: 1),
    Milestone(
      slug: "event-speaker", gift: { max($0.teaching, $0.gathering - 1) }, likelihood: [0, 0.35, 0.7, 1],
      afterYears: 0.5),
    Milestone(slug: "docs-writer", gift: { $0.writing }, likelihood: [0, 0.4, 0.9, 1], afterYears: 0.2),
    Milestone(slug: "design", gift: { $0.drawing }, likelihood: [0, 0.4, 0.9, 1], afterYears: 0.2),
    Milestone(slug: "release-captain", gift: { $0.running }, likelihood: [0, 0, 0.15, 1], afterYears: 1.5),
    Milestone(slug: "night-watch", gift: { $0.running }, likelihood: [0, 0.25, 0.75, 1], afterYears: 0.4),
  ]

  func occasion(for member: Crew.Member, in timeline: Timeline) -> Occasion? {
    var chance = Chance("milestone", member.nickname, slug)
    guard chance.happens(likelihood[gift(member.gifts)]) else { return nil }
    // What veterans get in hindsight comes first, within ten weeks.
    let settled = timeline.start.addingTimeInterval(75 * 86_400)
    let earliest = max(member.person.joinedAt.addingTimeInterval(afterYears * 365.25 * 86_400), settled)
    guard earliest < timeline.now else { return nil }
    let date = earliest.addingTimeInterval(timeline.now.timeIntervalSince(earliest) * chance.fraction())
    return Occasion(holder: member.nickname, slug: slug, date: date)
  }
}

/// The first change: within weeks of coming aboard, or in hindsight.
func firstPatchOccasion(for member: Crew.Member, in timeline: Timeline) -> Occasion? {
  let gifts = member.gifts
  var chance = Chance("first-patch", member.nickname)
  let isHandy = gifts.building + gifts.drawing + gifts.writing > 0 || gifts.hunting > 1
  guard chance.happens(isHandy ? 0.96 : gifts.translating + gifts.answering > 0 ? 0.5 : 0) else { return nil }
  let isHindsight = member.person.joinedAt < timeline.start
  let start = isHindsight ? timeline.start : member.person.joinedAt
  let date = start.addingTimeInterval((3 + 50 * chance.fraction()) * 86_400)
  guard date <= timeline.now else { return nil }
  return Occasion(holder: member.nickname, slug: "first-patch", date: date, isHindsight: isHindsight)
}
