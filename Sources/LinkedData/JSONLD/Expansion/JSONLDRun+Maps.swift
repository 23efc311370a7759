// - Source: JSON-LD 1.1 Processing Algorithms and API, section 5.1, “Expansion”, steps 13.7 and 13.8.

extension JSONLD.Run {
  /// The texts of an object whose keys are languages.
  mutating func expandLanguageMap(
    _ map: JSONObject, of property: Property, in context: ActiveContext
  ) throws(Fault) -> [JSON] {
    let definition = property.term?.definition
    let direction = definition.map { $0.direction.resolved(context.scope.direction) } ?? context.scope.direction
    var result: [JSON] = []
    for member in map.members {
      let name = context.scope.expand(member.key, document: base, asTerm: true, isRelative: false)
      for value in member.value.elements where !value.isNull {
        try spend(1)
        guard value.string != nil else { throw .invalid(.invalidLanguageMapValue) }
        var object: JSONObject = ["@value": value]
        if name != "@none" {
          try checkLanguage(member.key)
          object["@language"] = .string(member.key)
        }
        if let direction { object["@direction"] = .string(direction) }
        result.append(.object(object))
      }
    }
    return result
  }

  /// The values of an object whose keys are indexes, addresses or types.
  mutating func expandIndexMap(
    _ map: JSONObject, of property: Property, in context: ActiveContext
  ) throws(Fault) -> [JSON] {
    let container = property.term?.definition.container ?? []
    var result: [JSON] = []
    for member in map.members {
      var inner = context
      if !container.isDisjoint(with: [.id, .type]) { inner = context.previous ?? context }
      if container.contains(.type), let term = inner[member.key] { inner = try apply(contextOfType: term, to: inner) }
      let name = context.scope.expand(member.key, document: base, asTerm: true, isRelative: false)
      let key = IndexKey(word: member.key, name: name)
      let elements: JSON = .array(member.value.elements)
      for value in try expand(elements, of: property, in: inner, isFromMap: true)?.elements ?? [] {
        result.append(.object(try indexed(value, by: key, of: property, in: context)))
      }
    }
    return result
  }

  /// A key of a map: as written, and what it stands for.
  private struct IndexKey {
    let word: String
    let name: String?
    var isNone: Bool { name == "@none" }
  }

  /// A value of a map, which says by itself what its key said.
  private func indexed(
    _ value: JSON, by key: IndexKey, of property: Property, in context: ActiveContext
  ) throws(Fault) -> JSONObject {
    let definition = property.term?.definition
    let container = definition?.container ?? []
    var object = value.object ?? JSONObject()
    if container.contains(.graph), !object.isGraphObject { object = ["@graph": .array([value])] }
    if key.isNone { return object }
    if container.contains(.index) {
      if let index = definition?.index, index != "@index" {
        try addIndex(key.word, as: index, to: &object, in: context)
      } else if object["@index"] == nil {
        object["@index"] = .string(key.word)
      }
    } else if container.contains(.id) {
      let id = try expandReference(key.word, in: context, asTerm: false)
      if let own = object["@id"] {
        if own != id { try lose(key.word) }
      } else {
        object["@id"] = id
      }
    } else if container.contains(.type) {
      let type = context.scope.expand(key.word, document: base, asTerm: true, isRelative: true)
      if isSafe, type.map({ !IRI.isBlank($0) && !IRI.isWellFormed($0) }) ?? true { try lose(key.word) }
      let types: [JSON] = type.map { [.string($0)] } ?? []
      object["@type"] = .array(types + (object["@type"]?.elements ?? []))
    }
    return object
  }

  /// Keeps the key of an index as the value of a property.
  private func addIndex(
    _ key: String, as index: String, to object: inout JSONObject, in context: ActiveContext
  ) throws(Fault) {
    let value = try expandScalar(.string(key), of: context[index], in: context)
    guard let name = context.scope.expand(index, document: base, asTerm: true, isRelative: false) else {
      return try lose(index)
    }
    object[name] = .array([value] + (object[name]?.elements ?? []))
    if object.isValueObject { throw .invalid(.invalidValueObject) }
  }
}
