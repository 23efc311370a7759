internal import Foundation

/// Reads `YYYY-MM-DD`, `YYYY-MM-DDThh:mm[:ss[.f…]]` and the zones `Z`, `±hh:mm`, `±hhmm`, `±hh`.
struct DateReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { self.rest = Array(text.utf8)[...] }

  mutating func read() -> BadgeDate? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2),
      let number = CivilDay.number(year: year, month: month, day: day)
    else { return nil }
    let midnight = Double(number) * 86_400
    if rest.isEmpty { return BadgeDate(instant: Date(timeIntervalSince1970: midnight), form: .dateOnly) }
    guard skip("T") || skip("t"), let seconds = timeOfDay() else { return nil }
    if rest.isEmpty {
      return BadgeDate(instant: Date(timeIntervalSince1970: midnight + seconds), form: .withoutZone)
    }
    guard let offset = zone(), rest.isEmpty else { return nil }
    return BadgeDate(instant: Date(timeIntervalSince1970: midnight + seconds - offset), form: .complete)
  }

  /// Seconds since midnight.
  private mutating func timeOfDay() -> Double? {
    guard let hour = digits(2), hour <= 23, skip(":"), let minute = digits(2), minute <= 59 else { return nil }
    guard skip(":") else { return Double(hour * 3_600 + minute * 60) }
    // A leap second is the first of the next minute here.
    guard let second = digits(2), second <= 60 else { return nil }
    let whole = Double(hour * 3_600 + minute * 60 + second)
    guard skip(".") || skip(",") else { return whole }
    let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !fraction.isEmpty, fraction.count <= 12 else { return nil }
    rest = rest.dropFirst(fraction.count)
    return whole + (Double("0." + String(decoding: fraction, as: UTF8.self)) ?? 0)
  }

  /// Seconds east of Greenwich.
  private mutating func zone() -> Double? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Double
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hour = digits(2), hour <= 23 else { return nil }
    if rest.isEmpty { return sign * Double(hour * 3_600) }
    _ = skip(":")
    guard let minute = digits(2), minute <= 59 else { return nil }
    return sign * Double(hour * 3_600 + minute * 60)
  }

  private mutating func digits(_ count: Int) -> Int? {
    let taken = rest.prefix(count)
    guard taken.count == count, taken.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    rest = rest.dropFirst(count)
    return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: letter) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
