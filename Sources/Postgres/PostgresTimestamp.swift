internal import Foundation

/// Instants in the text form of `timestamptz`, always in UTC: `2026-11-24 03:00:00.000000+00`.
///
/// A foreign badge may lie at either end of time, where a zone moves it past the year 9999 or before the year 1, which
/// is written `0001-12-31 23:00:00+00 BC`.
enum PostgresTimestamp {
  static func text(of date: Date) -> String {
    let microseconds = Int64((date.timeIntervalSince1970 * 1_000_000).rounded())
    let (seconds, fraction) = microseconds.floored(by: 1_000_000)
    let (days, second) = seconds.floored(by: 86_400)
    let (year, month, day) = civil(days: days)
    return pad(year < 1 ? 1 - year : year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2) + " " + pad(second / 3600, 2)
      + ":"
      + pad(second / 60 % 60, 2) + ":" + pad(second % 60, 2) + "." + pad(fraction, 6) + "+00"
      + (year < 1 ? " BC" : "")
  }

  /// Reads what the server writes with `DateStyle` ISO and `TimeZone` UTC.
  static func date(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
    let isBeforeChrist = text.suffix(3).elementsEqual(" BC".utf8)
    let whole = text.dropLast(isBeforeChrist ? 3 : 0)
    guard let hyphen = whole.firstIndex(of: UInt8(ascii: "-")), (4...6).contains(hyphen),
      let count = number(whole[..<hyphen])
    else { return nil }
    let year = isBeforeChrist ? 1 - count : count
    let start = hyphen - 4  // as if the year had four digits
    guard whole.count - start >= 22, whole.suffix(3).elementsEqual("+00".utf8),
      whole[start + 7] == UInt8(ascii: "-"), whole[start + 10] == UInt8(ascii: " "),
      let month = number(whole[(start + 5)..<(start + 7)]), let day = number(whole[(start + 8)..<(start + 10)]),
      let hour = number(whole[(start + 11)..<(start + 13)]), let minute = number(whole[(start + 14)..<(start + 16)]),
      let second = number(whole[(start + 17)..<(start + 19)])
    else { return nil }
    var fraction = 0.0
    if whole[start + 19] == UInt8(ascii: ".") {
      let digits = whole[(start + 20)..<(whole.count - 3)]
      guard digits.count <= 6, let value = number(digits) else { return nil }
      fraction = Double(value) / scales[digits.count]
    }
    let seconds = days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
    return Date(timeIntervalSince1970: Double(seconds) + fraction)
  }

  /// A fraction of so many digits is divided by this.
  private static let scales = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000.0]

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int64(digit - 0x30)
    }
    return value
  }

  private static func pad(_ number: Int64, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Days since 1970-01-01 of a date in the proleptic Gregorian calendar, years counted from March.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = year.floored(by: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (days + 719_468).floored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Int64 {
  /// Quotient and remainder, the remainder never negative.
  fileprivate func floored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
