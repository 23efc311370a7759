// - Source: JSON-LD 1.1 Processing Algorithms and API, section 5.1, “Expansion”, steps 13 and 14.

extension JSONLD.Run {
  /// Expands every member of an object, and those of the objects that are nested in it only for order's sake.
  mutating func expandMembers(of object: JSONObject, into expansion: inout ObjectExpansion) throws(Fault) {
    let context = expansion.context
    expansion.nests = []
    for member in object.members {
      try spend(1)
      let term = context[member.key]
      let name = term.map { $0.definition.iri } ?? expandName(member.key, in: context)
      guard let name else {
        try lose(member.key)
        continue
      }
      if name.utf8.first == UInt8(ascii: "@"), let keyword = Keyword(word: name) {
        try expand(member, as: keyword, into: &expansion)
      } else if name.utf8.contains(UInt8(ascii: ":")) {
        try expand(member, named: name, term: term, into: &expansion)
      } else {
        try lose(member.key)
      }
    }
    let nests = expansion.nests
    for nest in nests { try expandNest(nest, of: object, into: &expansion) }
  }

  private func expandName(_ word: String, in context: ActiveContext) -> String? {
    context.scope.expand(word, document: base, asTerm: true, isRelative: false)
  }

  private mutating func expandNest(
    _ word: String, of object: JSONObject, into expansion: inout ObjectExpansion
  ) throws(Fault) {
    let outer = expansion.context
    defer { expansion.context = outer }
    if let term = outer[word] { expansion.context = try apply(contextOf: term, to: outer) }
    for nested in (object[word] ?? .null).elements {
      guard let nested = nested.object,
        !expansion.context.valueWords.contains(where: { nested[$0] != nil })
      else { throw .invalid(.invalidNestValue) }
      try enter()
      defer { leave() }
      try expandMembers(of: nested, into: &expansion)
    }
  }

  /// Expands a member whose name is an address.
  private mutating func expand(
    _ member: JSONObject.Member, named name: String, term: Term?, into expansion: inout ObjectExpansion
  ) throws(Fault) {
    let property = Property(word: member.key, term: term)
    let container = term?.definition.container ?? []
    var values: [JSON]
    if term?.definition.type == "@json" {
      values = [["@value": member.value, "@type": "@json"]]
    } else if container.contains(.language), let map = member.value.object {
      values = try expandLanguageMap(map, of: property, in: expansion.context)
    } else if !container.isDisjoint(with: [.index, .type, .id]), let map = member.value.object {
      values = try expandIndexMap(map, of: property, in: expansion.context)
    } else {
      guard let value = try expand(member.value, of: property, in: expansion.context) else { return }
      let isList = container.contains(.list) && value.object?.isListObject != true
      values = isList ? [["@list": .array(value.elements)]] : value.elements
    }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      values = values.map { ["@graph": .array($0.elements)] }
    }
    if term?.definition.isReverse == true {
      try addReversed(values, of: name, to: &expansion.result)
    } else {
      try add(values, of: name, to: &expansion.result)
    }
  }

  /// Adds values to a property, counting the copy that a growing list costs.
  func add(_ values: [JSON], of name: String, to result: inout JSONObject) throws(Fault) {
    result.append(values, to: name)
  }

  /// Adds the things of which this one is the value.
  func addReversed(_ values: [JSON], of name: String, to result: inout JSONObject) throws(Fault) {
    for value in values {
      guard let object = value.object, !object.isValueObject, !object.isListObject else {
        throw .invalid(.invalidReversePropertyValue)
      }
    }
    var reverse = result["@reverse"]?.object ?? JSONObject()
    result["@reverse"] = nil
    reverse.append(values, to: name)
    result["@reverse"] = .object(reverse)
  }
}
