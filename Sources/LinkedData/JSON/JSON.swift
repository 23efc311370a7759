/// A JSON value, as the one strict reader of this project gives it.
///
/// Everything that is verified or shown is read by ``init(parsing:limits:)``, so that two readers can never see two
/// different badges in the same bytes. Texts are compared byte by byte, not by canonical equivalence; the order of an
/// object's members does not count; numbers are equal where their texts are.
///
/// - Source: RFC 8259, “The JavaScript Object Notation (JSON) Data Interchange Format”.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  /// The member `key`, or `nil` where this is no object or has no such member.
  public subscript(_ key: String) -> JSON? {
    object?[key]
  }

  /// The truth value, or `nil` where this is something else.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, or `nil` where this is something else.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The text, or `nil` where this is something else.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, or `nil` where this is something else.
  public var array: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, or `nil` where this is something else.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension JSON: Hashable {
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): UTF8Text(left) == UTF8Text(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(UTF8Text(value))
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}
