public import Foundation

/// Instants as this project writes them: RFC 3339 in UTC, with milliseconds where there are any.
public enum Timestamp {
  /// Such as `2026-11-23T00:00:00Z`. Instants outside the years 1 to 9999 are written as the nearest of those.
  public static func text(_ date: Date) -> String {
    let limits = -62_135_596_800_000.0...253_402_300_799_999.0
    let exact = (date.timeIntervalSince1970 * 1_000).rounded()
    let milliseconds = exact.isNaN ? 0 : Int(min(max(exact, limits.lowerBound), limits.upperBound))
    let days = milliseconds.floored(by: 86_400_000)
    let rest = milliseconds - days * 86_400_000
    let (year, month, day) = CivilDay.date(days)
    let seconds = rest / 1_000
    let fraction = rest % 1_000
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + "T" + padded(seconds / 3_600, 2) + ":"
      + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
      + (fraction == 0 ? "" : "." + padded(fraction, 3)) + "Z"
  }

  /// Reads what ``text(_:)`` writes, and every other complete ISO 8601 instant.
  public static func date(_ text: String) -> Date? {
    guard let date = BadgeDate(text), date.form == .complete else { return nil }
    return Date(timeIntervalSince1970: (date.instant.timeIntervalSince1970 * 1_000).rounded() / 1_000)
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

extension Int {
  /// Division that rounds down, also below zero.
  fileprivate func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
