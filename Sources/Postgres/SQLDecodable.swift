public import struct Foundation.Date

/// A value that can be read from a column.
public protocol SQLDecodable {
  init(column: Column) throws(DatabaseError)
}

extension Bool: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    switch column.bytes.first {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: throw column.mismatch("a boolean")
    }
  }
}

extension String: SQLDecodable {
  public init(column: Column) throws(DatabaseError) { self = column.text }
}

extension Int: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Int(column.text) else { throw column.mismatch("a whole number") }
    self = value
  }
}

extension Int32: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Int32(column.text) else { throw column.mismatch("a whole number") }
    self = value
  }
}

extension Int64: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Int64(column.text) else { throw column.mismatch("a whole number") }
    self = value
  }
}

extension Double: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = Double(column.text) else { throw column.mismatch("a number") }
    self = value
  }
}

extension Date: SQLDecodable {
  public init(column: Column) throws(DatabaseError) {
    guard let value = PostgresTimestamp.date(column.bytes) else { throw column.mismatch("an instant") }
    self = value
  }
}

extension Array: SQLDecodable where Element: SQLArrayDecodable {
  public init(column: Column) throws(DatabaseError) { self = try Element.list(column: column) }
}

/// A value whose lists can be read: a `bytea` is a list of bytes, everything else an array.
public protocol SQLArrayDecodable: Sendable {
  static func list(column: Column) throws(DatabaseError) -> [Self]
}

extension UInt8: SQLArrayDecodable {
  /// The server writes `\x` and two hexadecimal digits a byte.
  public static func list(column: Column) throws(DatabaseError) -> [UInt8] {
    let text = column.bytes
    guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
      throw column.mismatch("bytes")
    }
    return [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { bytes, written in
      for index in 0..<(text.count / 2 - 1) {
        bytes[index] = nibble(text[2 + index * 2]) << 4 | nibble(text[3 + index * 2])
      }
      written = text.count / 2 - 1
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit <= 0x39 ? digit &- 0x30 : digit &- 0x61 &+ 10
  }
}

extension String: SQLArrayDecodable {
  public static func list(column: Column) throws(DatabaseError) -> [String] {
    guard let elements = ArrayLiteral.elements(column.bytes) else { throw column.mismatch("a list of texts") }
    return elements
  }
}

extension Int64: SQLArrayDecodable {
  public static func list(column: Column) throws(DatabaseError) -> [Int64] {
    guard let elements = ArrayLiteral.elements(column.bytes) else { throw column.mismatch("a list of numbers") }
    let numbers = elements.compactMap { Int64($0) }
    guard numbers.count == elements.count else { throw column.mismatch("a list of numbers") }
    return numbers
  }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
  @inlinable
  public init(column: Column) throws(DatabaseError) {
    guard let value = Self(rawValue: try RawValue(column: column)) else { throw column.mismatch("\(Self.self)") }
    self = value
  }
}
