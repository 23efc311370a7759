internal import Foundation

/// A day of the Gregorian calendar and the time in it, both in UTC.
struct CalendarDay {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  init(_ date: Date) {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let (days, inDay) = Self.divide(seconds, by: 86_400)
    (hour, minute, second) = (inDay / 3600, inDay / 60 % 60, inDay % 60)

    // Days are counted from 1 March of the year 0, so that the leap day is the last of its year; 146,097 days make
    // an era of 400 years.
    let (era, dayOfEra) = Self.divide(days + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// `2026-11-12`.
  var machineDay: String { "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))" }
  /// `2026-11-12T14:02:11Z`.
  var machineMoment: String { "\(machineDay)T\(clock):\(Self.padded(second))Z" }
  /// `14:02`.
  var clock: String { "\(Self.padded(hour)):\(Self.padded(minute))" }

  /// Quotient and remainder, the remainder never negative.
  private static func divide(_ number: Int, by divisor: Int) -> (Int, Int) {
    let quotient = number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    return (quotient, number - quotient * divisor)
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
