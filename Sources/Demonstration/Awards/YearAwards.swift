internal import Foundation

/// Five and ten years, on the day; and five years in hindsight for those who had them before there were badges.
func yearOccasions(for member: Crew.Member, in timeline: Timeline) -> [Occasion] {
  [("five-years", 5), ("ten-years", 10)].compactMap { slug, years in
    guard let day = timeline.anniversary(years, of: member.person.joinedAt) else { return nil }
    if timeline.contains(day) { return Occasion(holder: member.nickname, slug: slug, date: day) }
    guard day < timeline.start, years == 5 else { return nil }
    var chance = Chance("years", member.nickname)
    let date = timeline.start.addingTimeInterval((1 + 20 * chance.fraction()) * 86_400)
    return Occasion(holder: member.nickname, slug: slug, date: date, isHindsight: true)
  }
}
