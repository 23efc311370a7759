// - Source: JSON-LD 1.1 Processing Algorithms and API, section 5.1, “Expansion”, step 13.4.

extension JSONLD.Run {
  /// Expands a member whose name is a keyword.
  mutating func expand(
    _ member: JSONObject.Member, as keyword: Keyword, into expansion: inout ObjectExpansion
  ) throws(Fault) {
    if keyword == .context { return }
    if expansion.property?.word == "@reverse" { throw .invalid(.invalidReversePropertyMap) }
    if keyword != .included, keyword != .type, expansion.result[keyword.rawValue] != nil {
      throw .invalid(.collidingKeywords)
    }
    let value = member.value
    let context = expansion.context
    switch keyword {
    case .id:
      guard let word = value.string else { throw .invalid(.invalidIDValue) }
      expansion.result["@id"] = try expandReference(word, in: context, asTerm: false)
    case .type: try expandTypes(value, into: &expansion)
    case .graph:
      let graph = try expand(value, of: Property(word: "@graph", term: context["@graph"]), in: context)
      expansion.result["@graph"] = .array(graph?.elements ?? [])
    case .included: try expandIncluded(value, into: &expansion)
    case .value:
      guard expansion.isJSON || value.isNull || value.isScalar else { throw .invalid(.invalidValueObjectValue) }
      expansion.result["@value"] = value
    case .language:
      guard let tag = value.string else { throw .invalid(.invalidLanguageTaggedString) }
      try checkLanguage(tag)
      expansion.result["@language"] = value
    case .direction:
      guard try direction(value) != nil else { throw .invalid(.invalidBaseDirection) }
      expansion.result["@direction"] = value
    case .index:
      guard value.string != nil else { throw .invalid(.invalidIndexValue) }
      expansion.result["@index"] = value
    case .list:
      guard let property = expansion.property, !property.isGraph else { return try lose(member.key) }
      expansion.result["@list"] = .array(try expand(value, of: property, in: context)?.elements ?? [])
    case .set:
      expansion.result["@set"] = try expand(value, of: expansion.property, in: context) ?? .array([])
    case .reverse: try expandReverse(value, into: &expansion)
    case .nest: expansion.nests.append(member.key)
    default: try lose(member.key)
    }
  }

  private func expandTypes(_ value: JSON, into expansion: inout ObjectExpansion) throws(Fault) {
    var types: [JSON] = []
    for element in value.elements {
      guard let word = element.string else { throw .invalid(.invalidTypeValue) }
      let type = expansion.typeContext.scope.expand(word, document: base, asTerm: true, isRelative: true)
      guard let type else {
        try lose(word)
        continue
      }
      if isSafe, !IRI.isBlank(type), Keyword(word: type) == nil, !IRI.isWellFormed(type) { try lose(word) }
      types.append(.string(type))
    }
    if let known = expansion.result["@type"] {
      expansion.result["@type"] = .array(known.elements + types)
    } else {
      expansion.result["@type"] = value.array == nil ? types.first : .array(types)
    }
  }

  private mutating func expandIncluded(_ value: JSON, into expansion: inout ObjectExpansion) throws(Fault) {
    let property = Property(word: "@included", term: nil)
    let included = try expand(value, of: property, in: expansion.context)?.elements ?? []
    guard !included.isEmpty || value.array != nil, included.allSatisfy({ $0.object?.isNodeObject ?? false }) else {
      throw .invalid(.invalidIncludedValue)
    }
    expansion.result.append(included, to: "@included")
  }

  /// Expands an object whose members have this thing as their value.
  private mutating func expandReverse(_ value: JSON, into expansion: inout ObjectExpansion) throws(Fault) {
    guard value.object != nil else { throw .invalid(.invalidReverseValue) }
    let property = Property(word: "@reverse", term: nil)
    guard let reversed = try expand(value, of: property, in: expansion.context)?.object else { return }
    for member in reversed.members {
      if member.key == "@reverse" {
        for twice in member.value.object?.members ?? [] {
          try add(twice.value.elements, of: twice.key, to: &expansion.result)
        }
      } else {
        try addReversed(member.value.elements, of: member.key, to: &expansion.result)
      }
    }
  }
}
