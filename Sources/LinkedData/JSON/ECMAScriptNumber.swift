/// A double as ECMAScript writes it.
///
/// - Source: ECMA-262, “Number::toString”, as RFC 8785, section 3.2.2.3, asks for.
enum ECMAScriptNumber {
  /// The shortest text that reads back as `value`; `nil` for infinities and NaN.
  static func text(of value: Double) -> String? {
    guard value.isFinite else { return nil }
    guard value != 0 else { return "0" }
    let (digits, point) = shortestDigits(of: value.magnitude)
    return (value < 0 ? "-" : "") + layOut(digits, point: point)
  }

  /// The significant digits without zeros at either end, and where the decimal point stands: `0.digits × 10^point`.
  ///
  /// Swift's description has the same digits as ECMAScript's (shortest, closest), in another layout.
  private static func shortestDigits(of magnitude: Double) -> (digits: String, point: Int) {
    let parts = magnitude.description.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    let all = whole + fraction
    let leading = all.prefix { $0 == "0" }.count
    var digits = String(all.dropFirst(leading))
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits, whole.count - leading + exponent)
  }

  private static func layOut(_ digits: String, point: Int) -> String {
    func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
    switch point {
    case digits.count...21: return digits + zeros(point - digits.count)
    case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return "0." + zeros(-point) + digits
    default:
      let exponent = point - 1
      let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
      let sign = exponent < 0 ? "-" : "+"
      return "\(digits.prefix(1))\(fraction)e\(sign)\(exponent.magnitude)"
    }
  }
}
