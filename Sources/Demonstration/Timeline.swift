internal import Foundation

/// The five years that end now, and what happens on which day of them.
struct Timeline: Sendable {
  let now: Date
  /// Five years before ``now``: when the community began to give badges.
  let start: Date

  private static let year = 365.25 * 86_400

  init(now: Date) {
    self.now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    self.start = self.now.addingTimeInterval(-5 * Self.year)
  }

  /// The instant so many years before now.
  func ago(years: Double) -> Date { rounded(now.addingTimeInterval(-years * Self.year)) }

  /// The instant so many days before now.
  func ago(days: Double) -> Date { rounded(now.addingTimeInterval(-days * 86_400)) }

  /// The same day so many years later.
  func anniversary(_ years: Int, of date: Date) -> Date? { Self.calendar.date(byAdding: .year, value: years, to: date) }

  /// A day of a year, at an hour, in UTC.
  func day(_ day: Int, month: Int, year: Int, hour: Int = 18) -> Date? {
    Self.calendar.date(from: DateComponents(year: year, month: month, day: day, hour: hour))
  }

  /// The first Saturday of September, when the conference meets.
  func conferenceDay(of year: Int) -> Date? {
    guard let first = day(1, month: 9, year: year) else { return nil }
    let weekday = Self.calendar.component(.weekday, from: first)  // Sunday is 1, Saturday 7
    return first.addingTimeInterval(Double(7 - weekday) * 86_400)
  }

  /// The years that the timeline touches.
  var years: ClosedRange<Int> { year(of: start)...year(of: now) }

  func year(of date: Date) -> Int { Self.calendar.component(.year, from: date) }

  /// Whether something can have happened then.
  func contains(_ date: Date) -> Bool { date >= start && date <= now }

  private func rounded(_ date: Date) -> Date {
    Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
