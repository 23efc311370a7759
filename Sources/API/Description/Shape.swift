internal import LinkedData

/// JSON Schemas of what programs send and get, in the few words that all of them need.
///
/// - Source: OpenAPI 3.1.1, §4.8.24 “Schema Object”; JSON Schema 2020-12.
enum Shape {
  static let text: JSON = ["type": "string"]
  static let flag: JSON = ["type": "boolean"]
  static let count: JSON = ["type": "integer", "minimum": 0]
  static let moment: JSON = ["type": "string", "format": "date-time"]
  static let address: JSON = ["type": "string", "format": "uri"]
  static let publicID: JSON = ["type": "string", "pattern": "^[a-z2-7]{20}$"]
  static let slug: JSON = ["type": "string", "pattern": "^[a-z0-9]([a-z0-9-]{0,126}[a-z0-9])?$"]
  static let nickname: JSON = ["type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"]
  /// Bytes as they are; in OpenAPI 3.1 nothing is said of them.
  static let bytes: JSON = [:]

  static func text(atMost length: Int, atLeast least: Int = 0) -> JSON {
    ["type": "string", "minLength": JSON(least), "maxLength": JSON(length)]
  }

  static func number(_ range: ClosedRange<Int>) -> JSON {
    ["type": "integer", "minimum": JSON(range.lowerBound), "maximum": JSON(range.upperBound)]
  }

  static func choice<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> JSON where Value.RawValue == String {
    ["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })]
  }

  static func list(_ element: JSON, atMost count: Int? = nil) -> JSON {
    var shape: JSONObject = ["type": "array", "items": element]
    if let count { shape["maxItems"] = JSON(count) }
    return .object(shape)
  }

  static func orNull(_ shape: JSON) -> JSON { ["anyOf": [shape, ["type": "null"]]] }

  /// One or the other of ``Definitions``.
  static func either(_ one: String, _ other: String) -> JSON { ["anyOf": [named(one), named(other)]] }

  /// One of ``Definitions``.
  static func named(_ name: String) -> JSON { ["$ref": "#/components/schemas/\(name)"] }

  /// An object of these members and no others. All of them are there unless they are `optional`.
  static func record(_ members: KeyValuePairs<String, JSON>, optional: [String] = []) -> JSON {
    [
      "type": "object", "properties": .object(JSONObject(members.map { (key: $0.key, value: $0.value) })),
      "required": .array(members.map(\.key).filter { !optional.contains($0) }.map(JSON.string)),
      "additionalProperties": false,
    ]
  }

  /// An object of some of these members, of which at least `least` are there.
  static func change(_ members: KeyValuePairs<String, JSON>, atLeast least: Int = 0) -> JSON {
    [
      "type": "object", "properties": .object(JSONObject(members.map { (key: $0.key, value: $0.value) })),
      "minProperties": JSON(least), "additionalProperties": false,
    ]
  }
}

extension JSON {
  init(_ number: Int) { self = .number(JSONNumber(number)) }
}
