// - Source: JSON-LD 1.1 Processing Algorithms and API, section 5.1, “Expansion”.

extension JSONLD.Run {
  /// A property that is being expanded: the word as written, and what the context says about it.
  struct Property {
    let word: String
    let term: Term?

    var isGraph: Bool { word.utf8.elementsEqual("@graph".utf8) }
  }

  /// The document as a list of expanded things.
  mutating func expand(_ document: JSON) throws(Fault) -> [JSON] {
    var expanded = try expand(document, of: nil, in: initialContext)
    if let object = expanded?.object, object.count == 1, let graph = object["@graph"] { expanded = graph }
    return expanded?.elements ?? []
  }

  /// The value of a property, expanded; `nil` where it means nothing.
  mutating func expand(
    _ value: JSON, of property: Property?, in context: ActiveContext, isFromMap: Bool = false
  ) throws(Fault) -> JSON? {
    switch value {
    case .null: return nil
    case .array(let elements): return .array(try expand(elements, of: property, in: context, isFromMap: isFromMap))
    case .object(let object):
      try enter()
      defer { leave() }
      return try expand(object, of: property, in: context, isFromMap: isFromMap)
    default:
      try spend(1)
      guard let property, !property.isGraph else {
        try lose(value.string ?? value.text)
        return nil
      }
      guard let term = property.term, term.definition.context != nil else {
        return try expandScalar(value, of: property.term, in: context)
      }
      let context = try apply(contextOf: term, to: context)
      return try expandScalar(value, of: context[property.word], in: context)
    }
  }

  private mutating func expand(
    _ elements: [JSON], of property: Property?, in context: ActiveContext, isFromMap: Bool
  ) throws(Fault) -> [JSON] {
    try enter()
    defer { leave() }
    let isList = property?.term?.definition.container.contains(.list) ?? false
    var result: [JSON] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      switch try expand(element, of: property, in: context, isFromMap: isFromMap) {
      case .array(let inner)? where isList && element.array != nil: result.append(["@list": .array(inner)])
      case .array(let inner)?: result += inner
      case let single?: result.append(single)
      case nil: break
      }
    }
    return result
  }

  private mutating func expand(
    _ object: JSONObject, of property: Property?, in context: ActiveContext, isFromMap: Bool
  ) throws(Fault) -> JSON? {
    var context = context
    // A property's own context is looked up before the way back to what counted before the type's own context.
    let scoped = property?.term.flatMap { $0.definition.context == nil ? nil : $0 }
    if let previous = context.previous, !isFromMap, !Self.staysWithin(object, context) { context = previous }
    if let scoped { context = try apply(contextOf: scoped, to: context) }
    if let local = object["@context"] { context = try apply(local, to: context) }
    let typeContext = context
    var inputType: String?
    for word in typeContext.typeWords {
      guard let written = object[word] else { continue }
      let types = written.elements
      if inputType == nil, case .string(let last)? = types.last {
        inputType = typeContext.scope.expand(last, document: base, asTerm: true, isRelative: false)
      }
      for type in types.compactMap(\.string).sorted() {
        if let term = typeContext[type] { context = try apply(contextOfType: term, to: context) }
      }
    }
    var expansion = ObjectExpansion(
      property: property, context: context, typeContext: typeContext, isJSON: inputType == "@json")
    try expandMembers(of: object, into: &expansion)
    return try finish(expansion.result, of: property)
  }

  /// Whether an object is a value or a bare reference, for which a type's own context still counts.
  private static func staysWithin(_ object: JSONObject, _ context: ActiveContext) -> Bool {
    if context.valueWords.contains(where: { object[$0] != nil }) { return true }
    return object.count == 1 && context.idWords.contains { object[$0] != nil }
  }

  /// What becomes of a text, number or truth value.
  func expandScalar(_ value: JSON, of term: Term?, in context: ActiveContext) throws(Fault) -> JSON {
    let definition = term?.definition
    if let type = definition?.type, type != "@none" {
      let isVocabulary = type == "@vocab"
      if isVocabulary || type == "@id" {
        guard let word = value.string else { return object("@value", value) }
        return object("@id", try expandReference(word, in: context, asTerm: isVocabulary))
      }
      var result = JSONObject()
      result["@value"] = value
      result["@type"] = .string(type)
      return .object(result)
    }
    guard value.string != nil else { return object("@value", value) }
    var result = JSONObject()
    result["@value"] = value
    if let language = definition.map({ $0.language.resolved(context.scope.language) }) ?? context.scope.language {
      try checkLanguage(language)
      result["@language"] = .string(language)
    }
    if let direction = definition.map({ $0.direction.resolved(context.scope.direction) }) ?? context.scope.direction {
      result["@direction"] = .string(direction)
    }
    return .object(result)
  }

  private func object(_ key: String, _ value: JSON) -> JSON {
    var object = JSONObject()
    object[key] = value
    return .object(object)
  }

  /// The address of the thing that a word refers to, or `null`; one that stays relative is lost with its statement.
  func expandReference(_ word: String, in context: ActiveContext, asTerm: Bool) throws(Fault) -> JSON {
    let iri = context.scope.expand(word, document: base, asTerm: asTerm, isRelative: true)
    if isSafe, iri.map({ !IRI.isBlank($0) && !IRI.isWellFormed($0) }) ?? true { try lose(word) }
    return iri.map { .string($0) } ?? .null
  }

  /// In safe mode, a tag outside the grammar of RFC 5646 is a loss.
  func checkLanguage(_ tag: String) throws(Fault) {
    if isSafe, !LanguageTag.isWellFormed(tag) { try lose(tag) }
  }

  /// The last steps: what an object with these members is, or `nil` where it means nothing.
  private func finish(_ object: JSONObject, of property: Property?) throws(Fault) -> JSON? {
    var result = object
    if let value = result["@value"] {
      guard try isMeaningful(value, in: result) else {
        try lose("@value")
        return nil
      }
    } else if let type = result["@type"], type.array == nil {
      result["@type"] = .array([type])
    } else if result["@set"] != nil || result["@list"] != nil {
      guard result.members.allSatisfy({ ["@set", "@list", "@index"].contains($0.key) }),
        result.count == (result["@index"] == nil ? 1 : 2)
      else { throw .invalid(.invalidSetOrListObject) }
      if let set = result["@set"] { return try freeFloating(set, of: property) }
    }
    if result.count == 1, result["@language"] != nil {
      try lose("@language")
      return nil
    }
    return try freeFloating(.object(result), of: property)
  }

  /// Whether a value object has a value, after checking its form.
  private func isMeaningful(_ value: JSON, in object: JSONObject) throws(Fault) -> Bool {
    let type = object["@type"]
    let hasText = object["@language"] != nil || object["@direction"] != nil
    guard !(type != nil && hasText),
      object.members.allSatisfy({ ["@value", "@type", "@language", "@direction", "@index"].contains($0.key) })
    else { throw .invalid(.invalidValueObject) }
    if type?.string == "@json" { return true }
    if value.isNull || value.array?.isEmpty == true { return false }
    if value.string == nil, object["@language"] != nil { throw .invalid(.invalidLanguageTaggedValue) }
    if let type {
      guard let iri = type.string else { throw .invalid(.invalidTypedValue) }
      if !IRI.isWellFormed(iri) {
        try lose(iri)
        throw .invalid(.invalidTypedValue)
      }
    }
    return true
  }

  /// Drops what stands at the top and says nothing.
  private func freeFloating(_ value: JSON, of property: Property?) throws(Fault) -> JSON? {
    guard property.map(\.isGraph) ?? true, let object = value.object else { return value }
    let isBare = object.isEmpty || (object.count == 1 && object["@id"] != nil)
    guard isBare || object.isValueObject || object.isListObject else { return value }
    try lose(object.members.first.map { $0.value.string ?? $0.key } ?? "{}")
    return nil
  }
}
