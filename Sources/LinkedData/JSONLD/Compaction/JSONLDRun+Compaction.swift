// - Source: JSON-LD 1.1 Processing Algorithms and API, section 6.1, “Compaction”.

extension JSONLD.Run {
  /// Where the members of a compacted object are collected.
  struct ObjectCompaction {
    var context: ActiveContext
    /// What counted before the contexts of the object's own types.
    let typeContext: ActiveContext
    let property: String?
    var result = JSONObject()
  }

  /// Expanded things in the words of a context.
  mutating func compact(_ expanded: [JSON], to document: JSON, compactsArrays: Bool) throws(Fault) -> JSONObject {
    self.compactsArrays = compactsArrays
    let local = document["@context"] ?? document
    let context = try apply(local, to: initialContext)
    let compacted = try compact(.array(expanded), of: nil, in: context)
    var result = JSONObject()
    if local.object?.isEmpty != true, local.array?.isEmpty != true, !local.isNull { result["@context"] = local }
    switch compacted {
    case .object(let object): for member in object.members { result[member.key] = member.value }
    case .array(let elements) where elements.isEmpty: break
    default: result[try alias(.graph, in: context)] = compacted
    }
    return result
  }

  /// The values of a property in the words of a context.
  mutating func compact(_ value: JSON, of property: String?, in context: ActiveContext) throws(Fault) -> JSON {
    switch value {
    case .array(let elements):
      var result: [JSON] = []
      for element in elements {
        let compacted = try compact(element, of: property, in: context)
        if !compacted.isNull { result.append(compacted) }
      }
      let container = property.flatMap { context[$0] }?.definition.container ?? []
      let staysArray =
        !compactsArrays || property == "@graph" || property == "@set" || !container.isDisjoint(with: [.list, .set])
      return result.count == 1 && !staysArray ? result[0] : .array(result)
    case .object(let object):
      try enter()
      defer { leave() }
      return try compact(object, of: property, in: context)
    default: return value
    }
  }

  private mutating func compact(
    _ object: JSONObject, of property: String?, in outer: ActiveContext
  ) throws(Fault) -> JSON {
    var context = outer
    if let previous = outer.previous, !object.isValueObject, !(object.count == 1 && object["@id"] != nil) {
      context = previous
    }
    if let property, let term = outer[property] { context = try apply(contextOf: term, to: context) }
    if object.isValueObject || object["@id"] != nil {
      let compacted = try compact(value: object, of: property, in: context)
      let type = property.flatMap { context[$0] }?.definition.type
      if compacted.isScalar || (type == "@json" && object["@type"]?.string == "@json") { return compacted }
    }
    if let list = object["@list"], let property, context[property]?.definition.container.contains(.list) == true {
      return try compact(list, of: property, in: context)
    }
    let typeContext = context
    var types: [String] = []
    for type in object["@type"]?.elements ?? [] {
      if let type = type.string { types.append(try compact(type, in: typeContext, asTerm: true)) }
    }
    for type in types.sorted() {
      if let term = typeContext[type] { context = try apply(contextOfType: term, to: context) }
    }
    var compaction = ObjectCompaction(context: context, typeContext: typeContext, property: property)
    for member in object.members { try compact(member, into: &compaction) }
    return .object(compaction.result)
  }

  private mutating func compact(
    _ member: JSONObject.Member, into compaction: inout ObjectCompaction
  ) throws(Fault) {
    try spend(1)
    let context = compaction.context
    switch Keyword(word: member.key) {
    case .id:
      let id = try compact(member.value.string ?? "", in: context, asTerm: false)
      compaction.result[try alias(.id, in: context)] = member.value.isNull ? .null : .string(id)
    case .type: try compactTypes(member.value, into: &compaction)
    case .reverse: try compactReverse(member.value, into: &compaction)
    case .index where isIndexed(compaction.property, in: context): break
    case .direction, .index, .language, .value:
      let key = try compact(member.key, in: context, asTerm: true)
      compaction.result[key] = member.value
    default: try compactValues(of: member, into: &compaction)
    }
  }

  private func isIndexed(_ property: String?, in context: ActiveContext) -> Bool {
    property.flatMap { context[$0] }?.definition.container.contains(.index) ?? false
  }

  private mutating func compactTypes(_ value: JSON, into compaction: inout ObjectCompaction) throws(Fault) {
    let key = try alias(.type, in: compaction.context)
    var types: [JSON] = []
    for type in value.elements {
      guard let type = type.string else { continue }
      types.append(.string(try compact(type, in: compaction.typeContext, asTerm: true)))
    }
    let isSet = compaction.context[key]?.definition.container.contains(.set) ?? false
    let all: JSON = value.array == nil ? types.first ?? .null : .array(types)
    compaction.result.add(all, to: key, asArray: isSet || !compactsArrays)
  }

  private mutating func compactReverse(_ value: JSON, into compaction: inout ObjectCompaction) throws(Fault) {
    let context = compaction.context
    guard let reversed = try compact(value, of: "@reverse", in: context).object else { return }
    var rest = JSONObject()
    for member in reversed.members {
      if let definition = context[member.key]?.definition, definition.isReverse {
        let isArray = definition.container.contains(.set) || !compactsArrays
        compaction.result.add(member.value, to: member.key, asArray: isArray)
      } else {
        rest[member.key] = member.value
      }
    }
    if !rest.isEmpty { compaction.result[try alias(.reverse, in: context)] = .object(rest) }
  }
}

extension JSONObject {
  /// Adds a value, or each of an array, to what stands at `key`; alone it stays alone unless an array is wanted.
  mutating func add(_ value: JSON, to key: String, asArray: Bool) {
    if let elements = value.array {
      if asArray || self[key] != nil || elements.count != 1 {
        append(elements, to: key)
      } else {
        self[key] = elements[0]
      }
    } else if asArray || self[key] != nil {
      append([value], to: key)
    } else {
      self[key] = value
    }
  }
}
