/// Dates and times as the internet writes them.
///
/// - Source: RFC 3339, section 5.6, with the restrictions of section 5.7.
enum InternetDate {
  /// `full-date`, such as `2024-02-29`.
  static func isDate(_ text: String) -> Bool {
    var scan = Scan(text)
    return scan.date() && scan.rest.isEmpty
  }

  /// `date-time`, such as `2024-02-29T12:00:00.5+02:00`.
  static func isDateTime(_ text: String) -> Bool {
    var scan = Scan(text)
    return scan.date() && (scan.skip("T") || scan.skip("t")) && scan.timeWithZone() && scan.rest.isEmpty
  }

  private struct Scan {
    var rest: ArraySlice<UInt8>

    init(_ text: String) { self.rest = Array(text.utf8)[...] }

    mutating func date() -> Bool {
      guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else { return false }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }

    mutating func timeWithZone() -> Bool {
      guard let hour = digits(2), hour <= 23, skip(":"), let minute = digits(2), minute <= 59, skip(":"),
        let second = digits(2), second <= 60
      else { return false }
      if skip(".") {
        let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if fraction.isEmpty { return false }
        rest = rest.dropFirst(fraction.count)
      }
      guard let offset = zone() else { return false }
      // A leap second is the last of a day in Greenwich.
      let minuteInGreenwich = ((hour * 60 + minute - offset) % 1_440 + 1_440) % 1_440
      return second < 60 || minuteInGreenwich == 1_439
    }

    /// Minutes east of Greenwich.
    private mutating func zone() -> Int? {
      if skip("Z") || skip("z") { return 0 }
      let sign: Int
      if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
      guard let hour = digits(2), hour <= 23, skip(":"), let minute = digits(2), minute <= 59 else { return nil }
      return sign * (hour * 60 + minute)
    }

    private mutating func digits(_ count: Int) -> Int? {
      let taken = rest.prefix(count)
      guard taken.count == count, taken.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      rest = rest.dropFirst(count)
      return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func skip(_ letter: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: letter) else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
