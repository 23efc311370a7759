// - Source: JSON-LD 1.1 Processing Algorithms and API, section 6.2, “IRI Compaction”, and 6.4, “Term Selection”.

extension JSONLD.Run {
  /// The context read backwards, made once.
  mutating func inverse(of context: ActiveContext) throws(Fault) -> InverseContext {
    if let known = inverses[ObjectIdentifier(context)] { return known }
    try spend(1 + context.scope.terms.count)
    let inverse = InverseContext(context)
    inverseWords += context.scope.terms.count
    if inverseWords > Self.greatestCompiledWords { (inverses, inverseWords) = ([:], 0) }
    inverses[ObjectIdentifier(context)] = inverse
    return inverse
  }

  /// The word for a keyword.
  mutating func alias(_ keyword: Keyword, in context: ActiveContext) throws(Fault) -> String {
    try compact(keyword.rawValue, in: context, asTerm: true)
  }

  /// The shortest way to write an address; as a property or type (`asTerm`), the word whose values are like `value`.
  mutating func compact(
    _ iri: String, value: JSON? = nil, in context: ActiveContext, asTerm: Bool, isReversed: Bool = false
  ) throws(Fault) -> String {
    let inverse = try inverse(of: context)
    if asTerm, inverse.knows(iri) {
      let wish = try wish(for: value, in: context, isReversed: isReversed)
      if let word = inverse.word(for: iri, in: wish.containers, like: wish.likenesses) { return word }
    }
    if asTerm, let vocabulary = context.scope.vocabulary, !vocabulary.isEmpty || Keyword(word: iri) == nil,
      iri.utf8.count > vocabulary.utf8.count, iri.utf8.starts(with: vocabulary.utf8)
    {
      let suffix = String(iri.utf8.dropFirst(vocabulary.utf8.count)) ?? iri
      if context[suffix] == nil { return suffix }
    }
    if let short = try prefixed(iri, hasValue: value != nil, by: inverse) { return short }
    if let (scheme, rest) = ContextScope.split(iri), !rest.utf8.starts(with: "//".utf8),
      let term = context[String(scheme)], term.definition.isPrefix
    {
      throw .invalid(.iriConfusedWithPrefix)
    }
    return asTerm ? iri : IRI.relative(iri, to: context.scope.base(in: base))
  }

  /// The shortest form with a prefix and a colon.
  private mutating func prefixed(
    _ iri: String, hasValue: Bool, by inverse: InverseContext
  ) throws(Fault) -> String? {
    try spend(inverse.prefixes.count / 16)
    var best: String?
    for (word, start) in inverse.prefixes {
      guard iri.utf8.count > start.utf8.count, iri.utf8.starts(with: start.utf8) else { continue }
      let candidate = word + ":" + (String(iri.utf8.dropFirst(start.utf8.count)) ?? "")
      if let best, (best.utf8.count, best) <= (candidate.utf8.count, candidate) { continue }
      let known = inverse.context[candidate]
      let isSame = known?.definition.iri.map { UTF8Text($0) == UTF8Text(iri) } ?? false
      if known == nil || (isSame && !hasValue) { best = candidate }
    }
    return best
  }

  /// What a word should be like, best first.
  private struct Wish {
    var containers: [Term.Container] = []
    var likenesses: [InverseContext.Likeness] = []
  }

  private mutating func wish(for value: JSON?, in context: ActiveContext, isReversed: Bool) throws(Fault) -> Wish {
    var wish = Wish()
    let object = value?.object
    let hasIndex = object?["@index"] != nil
    if hasIndex, object?.isGraphObject == false { wish.containers += [.index, [.index, .set]] }
    var likeness: InverseContext.Likeness = .language("@null")
    if isReversed {
      likeness = .type("@reverse")
      wish.containers.append(.set)
    } else if let list = object?["@list"] {
      if !hasIndex { wish.containers.append(.list) }
      likeness = Self.likeness(ofList: list.elements, in: context)
    } else if let object, object.isGraphObject {
      wish.containers += Self.containers(ofGraph: object)
      likeness = .type("@id")
    } else {
      likeness = Self.likeness(of: object, addingTo: &wish.containers)
      wish.containers.append(.set)
    }
    wish.containers.append([])
    if !hasIndex { wish.containers += [.index, [.index, .set]] }
    if let object, object.count == 1, object.isValueObject { wish.containers += [.language, [.language, .set]] }
    wish.likenesses = try likenesses(likeness, value: object, in: context)
    return wish
  }

  private static func containers(ofGraph graph: JSONObject) -> [Term.Container] {
    let byIndex: [Term.Container] = [[.graph, .index], [.graph, .index, .set]]
    let byID: [Term.Container] = [[.graph, .id], [.graph, .id, .set]]
    let hasIndex = graph["@index"] != nil
    let hasID = graph["@id"] != nil
    let stated: [Term.Container] = (hasIndex ? byIndex : []) + (hasID ? byID : [])
    let others: [Term.Container] = (hasIndex ? [] : byIndex) + (hasID ? [] : byID)
    return stated + [.graph, [.graph, .set], .set] + others + [.index, [.index, .set]]
  }

  private static func likeness(
    of object: JSONObject?, addingTo containers: inout [Term.Container]
  ) -> InverseContext.Likeness {
    guard let object, object.isValueObject else {
      containers += [.id, [.id, .set], .type, [.type, .set]]
      return .type("@id")
    }
    let language = object["@language"]?.string
    let direction = object["@direction"]?.string
    if language != nil || direction != nil, object["@index"] == nil {
      containers += [.language, [.language, .set]]
      return .language(InverseContext.tag(language, direction))
    }
    return object["@type"]?.string.map { .type($0) } ?? .language("@null")
  }

  /// What all elements of a list are like.
  private static func likeness(ofList elements: [JSON], in context: ActiveContext) -> InverseContext.Likeness {
    guard !elements.isEmpty else { return .any }
    var language: String?
    var type: String?
    for element in elements {
      var (itsLanguage, itsType) = ("@none", "@id")
      if let object = element.object, object.isValueObject {
        itsType = object["@type"]?.string ?? "@none"
        let hasText = object["@language"] != nil || object["@direction"] != nil
        if hasText {
          itsLanguage = InverseContext.tag(object["@language"]?.string, object["@direction"]?.string)
        } else if object["@type"] == nil {
          itsLanguage = "@null"
        }
      }
      language = language.map { $0 == itsLanguage ? $0 : "@none" } ?? itsLanguage
      type = type.map { $0 == itsType ? $0 : "@none" } ?? itsType
    }
    if let type, type != "@none" { return .type(type) }
    return .language(language ?? "@none")
  }

  private mutating func likenesses(
    _ likeness: InverseContext.Likeness, value: JSONObject?, in context: ActiveContext
  ) throws(Fault) -> [InverseContext.Likeness] {
    switch likeness {
    case .any: return [.any]
    case .type(let type):
      var types: [String] = type == "@reverse" ? ["@reverse"] : []
      if type == "@id" || type == "@reverse", let id = value?["@id"]?.string {
        let word = try compact(id, in: context, asTerm: true)
        let isWord = context[word]?.definition.iri.map { UTF8Text($0) == UTF8Text(id) } ?? false
        types += isWord ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]
      } else {
        types += [type, "@none"]
      }
      return (types + ["@any"]).map { .type($0) }
    case .language(let tag):
      var tags = [tag, "@none", "@any"]
      if let mark = tag.firstIndex(of: "_") { tags.append(String(tag[mark...])) }
      return tags.map { .language($0) }
    }
  }
}
