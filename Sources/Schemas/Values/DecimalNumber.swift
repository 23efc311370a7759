internal import LinkedData

/// A number by its value: `1`, `1.0` and `10e-1` are the same.
struct DecimalNumber: Sendable, Hashable {
  /// -1, 0 or 1.
  private let sign: Int
  /// The significant digits as ASCII, without zeros at either end; none for zero.
  private let digits: [UInt8]
  /// Where the decimal point stands: the number is `0.digits × 10^point`. Exponents beyond all use are cut off.
  private let point: Int

  private static let exponentLimit = 1 << 40

  init(_ number: JSONNumber) {
    var rest = Array(number.text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let all = whole + mantissa.dropFirst(whole.count + 1)
    let significant = all.drop { $0 == UInt8(ascii: "0") }
    let last = significant.lastIndex { $0 != UInt8(ascii: "0") }
    self.digits = last.map { Array(significant[...$0]) } ?? []
    self.sign = digits.isEmpty ? 0 : isNegative ? -1 : 1
    let exponent = Self.exponent(rest.dropFirst(mantissa.count + 1))
    self.point = digits.isEmpty ? 0 : whole.count - (all.count - significant.count) + exponent
  }

  /// Whether nothing stands behind the decimal point.
  var isInteger: Bool { digits.count <= point || digits.isEmpty }

  /// The number in the one form that all its ways of writing share.
  var number: JSONNumber? {
    guard !digits.isEmpty else { return JSONNumber(0) }
    return JSONNumber((sign < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self) + "e\(point - digits.count)")
  }

  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    let isNegative = text.first == UInt8(ascii: "-")
    var value = 0
    for byte in text where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), exponentLimit)
    }
    return isNegative ? -value : value
  }
}

extension DecimalNumber: Comparable {
  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    guard left.sign == right.sign else { return left.sign < right.sign }
    return left.sign < 0 ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: DecimalNumber) -> Bool {
    guard point == other.point else { return point < other.point }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
