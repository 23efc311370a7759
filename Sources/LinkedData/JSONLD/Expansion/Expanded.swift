/// What an expanded object is.
///
/// - Source: JSON-LD 1.1, section 1.4, and JSON-LD 1.1 Processing Algorithms and API, section 5.1.
extension JSONObject {
  var isValueObject: Bool { self["@value"] != nil }
  var isListObject: Bool { self["@list"] != nil }

  /// Whether this names a graph, and nothing but `@id` and `@index` beside it.
  var isGraphObject: Bool {
    self["@graph"] != nil && members.allSatisfy { ["@graph", "@id", "@index"].contains($0.key) }
  }

  /// Whether this is about a thing, not a value, list or set.
  var isNodeObject: Bool { self["@value"] == nil && self["@list"] == nil && self["@set"] == nil }
}

extension JSON {
  /// The elements of an array, or this alone.
  var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [self] }
  }

  /// Whether this is a text, number or truth value.
  var isScalar: Bool {
    switch self {
    case .string, .number, .bool: true
    default: false
    }
  }
}
