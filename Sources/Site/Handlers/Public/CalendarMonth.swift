internal import Foundation

/// Months in UTC, as lists count them.
enum CalendarMonth {
  /// The first instant of the month.
  static func start(of date: Date) -> Date { start(of: [.year, .month], date) }

  /// The first instant of the year.
  static func startOfYear(of date: Date) -> Date { start(of: [.year], date) }

  /// Year and month as numbers.
  static func parts(of date: Date) -> (year: Int, month: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return (calendar.component(.year, from: date), calendar.component(.month, from: date))
  }

  private static func start(of components: Set<Calendar.Component>, _ date: Date) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(from: calendar.dateComponents(components, from: date)) ?? date
  }
}
