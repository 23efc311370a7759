// - Source: JSON-LD 1.1 Processing Algorithms and API, section 6.1, “Compaction”, steps 12.7 and 12.8.

extension JSONLD.Run {
  /// A value on its way into a compacted object.
  private struct Place {
    let key: String
    /// The word of the object that it is nested in, for order's sake only.
    let nest: String?
    let container: Term.Container
    let index: String?
    let isArray: Bool
  }

  mutating func compactValues(
    of member: JSONObject.Member, into compaction: inout ObjectCompaction
  ) throws(Fault) {
    let isReversed = compaction.property == "@reverse"
    let values = member.value.elements
    if values.isEmpty {
      let place = try place(of: member, for: .array([]), isReversed: isReversed, in: compaction.context)
      put(in: &compaction, place) { $0.add(.array([]), to: place.key, asArray: true) }
    }
    for value in values {
      let place = try place(of: member, for: value, isReversed: isReversed, in: compaction.context)
      try compact(value, at: place, into: &compaction)
    }
  }

  private mutating func place(
    of member: JSONObject.Member, for value: JSON, isReversed: Bool, in context: ActiveContext
  ) throws(Fault) -> Place {
    let key = try compact(member.key, value: value, in: context, asTerm: true, isReversed: isReversed)
    let definition = context[key]?.definition
    if let nest = definition?.nest, nest != "@nest" {
      let name = context.scope.expand(nest, document: base, asTerm: true, isRelative: false)
      guard name == "@nest" else { throw .invalid(.invalidNestValue) }
    }
    let container = definition?.container ?? []
    let isArray = container.contains(.set) || key == "@graph" || key == "@list" || !compactsArrays
    return Place(key: key, nest: definition?.nest, container: container, index: definition?.index, isArray: isArray)
  }

  private func put(in compaction: inout ObjectCompaction, _ place: Place, _ change: (inout JSONObject) -> Void) {
    guard let nest = place.nest else { return change(&compaction.result) }
    var nested = compaction.result[nest]?.object ?? JSONObject()
    change(&nested)
    compaction.result[nest] = .object(nested)
  }

  private mutating func compact(
    _ value: JSON, at place: Place, into compaction: inout ObjectCompaction
  ) throws(Fault) {
    let context = compaction.context
    let object = value.object ?? JSONObject()
    let inner = object["@list"] ?? (object.isGraphObject ? object["@graph"] : nil) ?? value
    var compacted = try compact(inner, of: place.key, in: context)
    if object.isListObject {
      compacted = .array(compacted.elements)
      if place.container.contains(.list) {
        return put(in: &compaction, place) { $0[place.key] = compacted }
      }
      compacted = .object(try wrapped(compacted, as: .list, of: object, in: context))
    } else if object.isGraphObject {
      return try put(graph: compacted, of: object, at: place, into: &compaction)
    } else if !place.container.isDisjoint(with: [.language, .index, .id, .type]),
      !place.container.contains(.graph)
    {
      return try put(compacted, of: object, inMapAt: place, into: &compaction)
    }
    put(in: &compaction, place) { $0.add(compacted, to: place.key, asArray: place.isArray) }
  }

  /// A list or graph in an object of its own, with its index.
  private mutating func wrapped(
    _ compacted: JSON, as keyword: Keyword, of object: JSONObject, in context: ActiveContext
  ) throws(Fault) -> JSONObject {
    var result = JSONObject()
    result[try alias(keyword, in: context)] = compacted
    if let index = object["@index"] { result[try alias(.index, in: context)] = index }
    return result
  }

  private mutating func put(
    graph compacted: JSON, of object: JSONObject, at place: Place, into compaction: inout ObjectCompaction
  ) throws(Fault) {
    let context = compaction.context
    let id = object["@id"]?.string
    if place.container.isSuperset(of: [.graph, .id]) {
      let none = try alias(.none, in: context)
      let key = if let id { try compact(id, in: context, asTerm: false) } else { none }
      return putInMap(compacted, at: key, place, &compaction)
    }
    if place.container.isSuperset(of: [.graph, .index]), id == nil {
      let none = try alias(.none, in: context)
      return putInMap(compacted, at: object["@index"]?.string ?? none, place, &compaction)
    }
    var value = compacted
    if place.container.contains(.graph), id == nil {
      if let elements = compacted.array, elements.count > 1 {
        value = .object([try alias(.included, in: context): compacted])
      }
    } else {
      var wrapped = try wrapped(compacted, as: .graph, of: object, in: context)
      if let id { wrapped[try alias(.id, in: context)] = .string(try compact(id, in: context, asTerm: false)) }
      value = .object(wrapped)
    }
    put(in: &compaction, place) { $0.add(value, to: place.key, asArray: place.isArray) }
  }

  private func putInMap(
    _ value: JSON, at key: String, _ place: Place, _ compaction: inout ObjectCompaction
  ) {
    put(in: &compaction, place) { result in
      var map = result[place.key]?.object ?? JSONObject()
      map.add(value, to: key, asArray: place.isArray)
      result[place.key] = .object(map)
    }
  }

  /// Puts a value into the object whose keys are languages, indexes, addresses or types.
  private mutating func put(
    _ compacted: JSON, of object: JSONObject, inMapAt place: Place, into compaction: inout ObjectCompaction
  ) throws(Fault) {
    let context = compaction.context
    var value = compacted
    var key: String?
    if place.container.contains(.language), let content = object["@value"] {
      value = content
      key = object["@language"]?.string
    } else if place.container.contains(.index) {
      if let index = place.index, index != "@index" {
        key = try takeFirst(of: index, from: &value, in: context)
      } else {
        key = object["@index"]?.string
      }
    } else if place.container.contains(.id), var rest = compacted.object {
      let word = try alias(.id, in: context)
      key = rest[word]?.string
      rest[word] = nil
      value = .object(rest)
    } else if place.container.contains(.type) {
      key = try takeType(of: object, from: &value, at: place, in: context)
    }
    let none = try alias(.none, in: context)
    putInMap(value, at: key ?? none, place, &compaction)
  }

  /// Takes the first text of the property that keeps the index.
  private mutating func takeFirst(
    of index: String, from value: inout JSON, in context: ActiveContext
  ) throws(Fault) -> String? {
    let name = context.scope.expand(index, document: base, asTerm: true, isRelative: false) ?? index
    let word = try compact(name, in: context, asTerm: true)
    return take(word, from: &value)
  }

  private func take(_ word: String, from value: inout JSON) -> String? {
    guard var rest = value.object, let values = rest[word]?.elements, let first = values.first?.string else {
      return nil
    }
    let others = Array(values.dropFirst())
    rest[word] = others.count > 1 ? .array(others) : others.first
    value = .object(rest)
    return first
  }

  private mutating func takeType(
    of object: JSONObject, from value: inout JSON, at place: Place, in context: ActiveContext
  ) throws(Fault) -> String? {
    let key = take(try alias(.type, in: context), from: &value)
    if let rest = value.object, rest.count == 1, let only = rest.members.first, let id = object["@id"],
      context.scope.expand(only.key, document: base, asTerm: true, isRelative: false) == "@id"
    {
      value = try compact(["@id": id], of: place.key, in: context)
    }
    return key
  }
}
