internal import Foundation
internal import Glibc

/// An instant in a log line.
enum LogTime {
  /// The instant as RFC 3339 in UTC, to the millisecond.
  static func text(_ instant: Date) -> String {
    let milliseconds = Int((instant.timeIntervalSince1970 * 1000).rounded(.down))
    var second = time_t(milliseconds.quotientAndRemainder(dividingBy: 1000).quotient)
    var rest = milliseconds % 1000
    if rest < 0 {
      second -= 1
      rest += 1000
    }
    var parts = tm()
    guard gmtime_r(&second, &parts) != nil else { return "-" }
    let day = [padded(parts.tm_year + 1900, 4), padded(parts.tm_mon + 1), padded(parts.tm_mday)]
    let clock = [padded(parts.tm_hour), padded(parts.tm_min), padded(parts.tm_sec)]
    return day.joined(separator: "-") + "T" + clock.joined(separator: ":") + ".\(padded(rest, 3))Z"
  }

  private static func padded(_ number: some BinaryInteger, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
