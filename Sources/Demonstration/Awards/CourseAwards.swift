internal import Foundation

/// A course of the rescue school.
struct Course: Sendable {
  let slug: String
  /// How likely somebody takes it, by their liking for boats from 0 to 3.
  let likelihood: [Double]
  /// How many years the certificate holds; `nil` for ever.
  let years: Int?

  static let all = [
    Course(slug: Courses.firstAid, likelihood: [0, 0.5, 0.8, 1], years: 3),
    Course(slug: Courses.radio, likelihood: [0, 0.25, 0.6, 0.9], years: 4),
    Course(slug: Courses.navigation, likelihood: [0, 0.15, 0.5, 0.8], years: nil),
  ]

  func occasion(for member: Crew.Member, in timeline: Timeline) -> Occasion? {
    var chance = Chance("course", member.nickname, slug)
    guard chance.happens(likelihood[member.gifts.sailing]) else { return nil }
    // Whoever goes out in boats may have taken it before coming aboard.
    let earliest = timeline.start.addingTimeInterval(90 * 86_400)
    let date = earliest.addingTimeInterval(timeline.now.timeIntervalSince(earliest) * chance.fraction())
    return Occasion(
      holder: member.nickname, slug: slug, date: date, expires: years.flatMap { timeline.anniversary($0, of: date) })
  }
}
