internal import Foundation

extension Regatta {
  /// How likely somebody takes part, by their liking for company from 0 to 3.
  private static let likelihood = [0.06, 0.27, 0.52, 0.8]

  /// Badges go out on the last evening, within three hours.
  func occasion(for member: Crew.Member, in timeline: Timeline) -> Occasion? {
    var chance = Chance("regatta", member.nickname, "\(season)-\(year)")
    guard member.person.joinedAt < end.addingTimeInterval(-5 * 86_400),
      chance.happens(Self.likelihood[member.gifts.gathering])
    else { return nil }
    let date = min(end.addingTimeInterval(chance.fraction() * 3 * 3_600), timeline.now)
    return Occasion(holder: member.nickname, slug: slug, date: date)
  }
}

extension Conference {
  private static let likelihood = [0.1, 0.3, 0.6, 0.9]

  /// Badges are handed out during the day.
  func occasion(for member: Crew.Member) -> Occasion? {
    var chance = Chance("conference", member.nickname, "\(year)")
    guard member.person.joinedAt < day.addingTimeInterval(-86_400),
      chance.happens(Self.likelihood[member.gifts.gathering])
    else { return nil }
    return Occasion(holder: member.nickname, slug: slug, date: day.addingTimeInterval(-chance.fraction() * 9 * 3_600))
  }
}
