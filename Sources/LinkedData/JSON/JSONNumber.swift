/// A JSON number as it was written.
///
/// The text is kept because a number that has been through a `Double` may not be the number that was signed.
///
/// - Source: RFC 8259, section 6, “Numbers”.
public struct JSONNumber: Sendable, Hashable {
  /// The number in the grammar of RFC 8259, such as `-1.5e3`.
  public let text: String

  /// A number from its text; `nil` where that is not exactly one number of RFC 8259.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard Self.length(in: bytes[...]) == bytes.count else { return nil }
    self.text = text
  }

  public init(_ value: some BinaryInteger) {
    self.text = String(value)
  }

  /// A number from a double, in its shortest form; `nil` for infinities and NaN.
  public init?(_ value: Double) {
    guard let text = ECMAScriptNumber.text(of: value) else { return nil }
    self.text = text
  }

  /// For the reader, which has just checked the grammar.
  init(checked text: String) { self.text = text }

  /// The nearest IEEE 754 double; `nil` where the number is beyond their range.
  public var double: Double? {
    if let small { return Double(small) }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The number where it is written with at most fifteen digits and nothing else, as nearly all are.
  private var small: Int? {
    guard text.utf8.count <= 15 else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      value = value * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    return value
  }

  /// The number as an integer; `nil` where it has an exponent, a fraction other than zero, or more than 64 bits.
  public var integer: Int64? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1)
    if parts.count == 2, !parts[1].allSatisfy({ $0 == UInt8(ascii: "0") }) { return nil }
    return parts.first.flatMap { Int64(Substring($0)) }
  }

  /// How many bytes at the start of `bytes` are one number; `nil` where none begins there.
  static func length(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    func skipDigits() -> Bool {
      let before = rest.count
      rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return rest.count < before
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "0") { rest = rest.dropFirst() } else if !skipDigits() { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard skipDigits() else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard skipDigits() else { return nil }
    }
    return bytes.count - rest.count
  }
}
