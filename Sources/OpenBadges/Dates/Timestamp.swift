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
    var text: [UInt8] = []
    text.reserveCapacity(24)
    append(year, 4, "-", to: &text)
    append(month, 2, "-", to: &text)
    append(day, 2, "T", to: &text)
    append(seconds / 3_600, 2, ":", to: &text)
    append(seconds / 60 % 60, 2, ":", to: &text)
    append(seconds % 60, 2, fraction == 0 ? "Z" : ".", to: &text)
    if fraction != 0 { append(fraction, 3, "Z", to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``text(_:)`` writes, and every other complete ISO 8601 instant.
  public static func date(_ text: String) -> Date? {
    guard let date = BadgeDate(text), date.form == .complete else { return nil }
    return Date(timeIntervalSince1970: (date.instant.timeIntervalSince1970 * 1_000).rounded() / 1_000)
  }

  /// Appends a number of so many digits, and what stands behind it.
  private static func append(_ number: Int, _ count: Int, _ end: Unicode.Scalar, to text: inout [UInt8]) {
    var divisor = count == 4 ? 1_000 : count == 3 ? 100 : 10
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
    text.append(UInt8(ascii: end))
  }
}

extension Int {
  /// Division that rounds down, also below zero.
  fileprivate func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
