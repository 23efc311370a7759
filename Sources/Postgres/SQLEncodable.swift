public import struct Foundation.Date

/// A value that can be bound to a statement.
public protocol SQLEncodable {
  var bind: Bind { get }
}

extension Bool: SQLEncodable { public var bind: Bind { .text(self ? "t" : "f") } }
extension Int: SQLEncodable { public var bind: Bind { .text(description) } }
extension Int32: SQLEncodable { public var bind: Bind { .text(description) } }
extension Int64: SQLEncodable { public var bind: Bind { .text(description) } }
extension Double: SQLEncodable { public var bind: Bind { .text(description) } }
extension String: SQLEncodable { public var bind: Bind { .text(self) } }

extension Date: SQLEncodable {
  /// Microseconds are what PostgreSQL keeps; the whole of it is written as text that any server reads the same.
  public var bind: Bind { .text(PostgresTimestamp.text(of: self)) }
}

extension Array: SQLEncodable where Element: SQLArrayElement {
  public var bind: Bind { Element.bind(list: self) }
}

/// A value whose lists can be bound: bytes become one `bytea`, everything else an array.
public protocol SQLArrayElement: Sendable {
  static func bind(list: [Self]) -> Bind
}

extension UInt8: SQLArrayElement {
  public static func bind(list: [UInt8]) -> Bind { .bytes(list) }
}

extension String: SQLArrayElement {
  public static func bind(list: [String]) -> Bind { .text(ArrayLiteral.text(list)) }
}

extension Int64: SQLArrayElement {
  public static func bind(list: [Int64]) -> Bind { .text(ArrayLiteral.text(list.map(\.description))) }
}

extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
  public var bind: Bind { rawValue.bind }
}
