// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.2, “Create Term Definition”.

extension JSONLD.Run {
  /// A context of which some words are defined already.
  struct Definitions {
    var scope: ContextScope
    let local: JSONObject
    let isProtected: Bool
    let application: Application
    /// The words that were begun, and whether they are finished.
    var finished: [UTF8Text: Bool] = [:]
  }

  /// Defines one word, and before it those that it needs.
  mutating func define(_ word: String, in definitions: inout Definitions) throws(Fault) {
    if let isFinished = definitions.finished[UTF8Text(word)] {
      if isFinished { return }
      throw .invalid(.cyclicIRIMapping)
    }
    guard !word.isEmpty else { throw .invalid(.invalidTermDefinition) }
    try enter()
    defer { leave() }
    definitions.finished[UTF8Text(word)] = false
    try checkKeyword(word, in: definitions)
    if Keyword.isReserved(word), word != "@type" {
      definitions.finished[UTF8Text(word)] = true
      return
    }
    let former = definitions.scope.terms.removeValue(forKey: UTF8Text(word))
    let value = definitions.local[word] ?? .null
    if var definition = try definition(of: word, as: value, in: &definitions) {
      if !definitions.application.overridesProtected, let former, former.definition.isProtected {
        guard definition.says(theSameAs: former.definition) else { throw .invalid(.protectedTermRedefinition) }
        definition = former.definition
      }
      if definition.isProtected { definitions.scope.hasProtected = true }
      definitions.scope.terms[UTF8Text(word)] = Term(definition)
    }
    definitions.finished[UTF8Text(word)] = true
  }

  /// Refuses to give a keyword another meaning; only how `@type` is laid out may be said.
  private func checkKeyword(_ word: String, in definitions: Definitions) throws(Fault) {
    guard let keyword = Keyword(word: word) else { return }
    guard keyword == .type, let object = definitions.local[word]?.object, !object.isEmpty,
      object.members.allSatisfy({ $0.key == "@container" || $0.key == "@protected" }),
      object["@container"].map({ $0 == .string("@set") || $0 == .array([.string("@set")]) }) ?? true
    else { throw .invalid(.keywordRedefinition) }
  }

  /// What the context says about a word; `nil` where the word is kept free for later versions.
  private mutating func definition(
    of word: String, as written: JSON, in definitions: inout Definitions
  ) throws(Fault) -> Term.Definition? {
    var definition = Term.Definition()
    definition.isProtected = definitions.isProtected
    let value: JSONObject
    switch written {
    case .null: value = ["@id": .null]
    case .string: value = ["@id": written]
    case .object(let object): value = object
    default: throw .invalid(.invalidTermDefinition)
    }
    if let isProtected = try flag(value["@protected"], or: .invalidProtectedValue) {
      definition.isProtected = isProtected
    }
    if let type = value["@type"] { definition.type = try typeMapping(type, in: &definitions) }
    if value["@reverse"] != nil {
      return try readReverse(value, into: &definition, in: &definitions) ? definition : nil
    }
    let isSimple = written.string != nil
    guard try readIRI(of: word, from: value, isSimple: isSimple, into: &definition, in: &definitions) else {
      return nil
    }
    try readContainer(value, into: &definition)
    try readIndex(value, into: &definition, in: &definitions)
    try readContext(value, into: &definition, in: definitions)
    try readText(value, into: &definition)
    try readNesting(of: word, from: value, into: &definition)
    return definition
  }

  /// What a word stands for while the context is being worked out.
  private mutating func expand(_ word: String, in definitions: inout Definitions) throws(Fault) -> String? {
    if Keyword(word: word) == nil {
      if definitions.local[word] != nil, definitions.finished[UTF8Text(word)] != true {
        try define(word, in: &definitions)
      }
      if let (prefix, suffix) = ContextScope.split(word), prefix != "_", !suffix.utf8.starts(with: "//".utf8) {
        try definePrefix(String(prefix), in: &definitions)
      }
    }
    return definitions.scope.expand(word, document: base, asTerm: true, isRelative: false)
  }

  private mutating func definePrefix(_ prefix: String, in definitions: inout Definitions) throws(Fault) {
    guard definitions.local[prefix] != nil, definitions.finished[UTF8Text(prefix)] != true else { return }
    try define(prefix, in: &definitions)
  }

  private mutating func typeMapping(_ value: JSON, in definitions: inout Definitions) throws(Fault) -> String {
    guard let word = value.string, let type = try expand(word, in: &definitions) else {
      throw .invalid(.invalidTypeMapping)
    }
    switch Keyword(word: type) {
    case .id, .vocab, .json, .some(.none): return type
    case nil where IRI.isAbsolute(type): return type
    default: throw .invalid(.invalidTypeMapping)
    }
  }

  /// Reads a word that is to be read backwards; `false` where its address is kept free for later versions.
  private mutating func readReverse(
    _ value: JSONObject, into definition: inout Term.Definition, in definitions: inout Definitions
  ) throws(Fault) -> Bool {
    if value["@id"] != nil || value["@nest"] != nil { throw .invalid(.invalidReverseProperty) }
    guard let word = value["@reverse"]?.string else { throw .invalid(.invalidIRIMapping) }
    if Keyword.isReserved(word) { return false }
    guard let iri = try expand(word, in: &definitions), IRI.isAbsolute(iri) || IRI.isBlank(iri) else {
      throw .invalid(.invalidIRIMapping)
    }
    definition.iri = iri
    definition.isReverse = true
    switch value["@container"] {
    case nil, .null?: break
    case .string("@set")?: definition.container = .set
    case .string("@index")?: definition.container = .index
    default: throw .invalid(.invalidReverseProperty)
    }
    return true
  }

  /// Reads the address; `false` where it is kept free for later versions.
  private mutating func readIRI(
    of word: String, from value: JSONObject, isSimple: Bool, into definition: inout Term.Definition,
    in definitions: inout Definitions
  ) throws(Fault) -> Bool {
    if let id = value["@id"], id.string.map({ UTF8Text($0) != UTF8Text(word) }) ?? true {
      if id.isNull { return true }
      guard let id = id.string else { throw .invalid(.invalidIRIMapping) }
      if Keyword(word: id) == nil, Keyword.isReserved(id) { return false }
      guard let iri = try expand(id, in: &definitions), Self.isTarget(iri) else { throw .invalid(.invalidIRIMapping) }
      if iri == "@context" { throw .invalid(.invalidKeywordAlias) }
      definition.iri = iri
      try checkCompactIRI(word, standsFor: iri, in: &definitions)
      definition.isPrefix = isSimple && Self.canBePrefix(word) && (IRI.endsInDelimiter(iri) || IRI.isBlank(iri))
      return true
    }
    definition.iri = try impliedIRI(of: word, in: &definitions)
    return true
  }

  private static func isTarget(_ iri: String) -> Bool {
    Keyword(word: iri) != nil || IRI.isAbsolute(iri) || IRI.isBlank(iri)
  }

  private static func canBePrefix(_ word: String) -> Bool {
    !word.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
  }

  /// Refuses a word that looks like an address and stands for another one.
  private mutating func checkCompactIRI(
    _ word: String, standsFor iri: String, in definitions: inout Definitions
  ) throws(Fault) {
    let inner = word.utf8.dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: ":")) || word.utf8.contains(UInt8(ascii: "/")) else { return }
    definitions.finished[UTF8Text(word)] = true
    guard let own = try expand(word, in: &definitions), UTF8Text(own) == UTF8Text(iri) else {
      throw .invalid(.invalidIRIMapping)
    }
  }

  /// The address of a word for which the context gives none.
  private mutating func impliedIRI(of word: String, in definitions: inout Definitions) throws(Fault) -> String {
    if let (prefix, suffix) = ContextScope.split(word) {
      try definePrefix(String(prefix), in: &definitions)
      if let iri = definitions.scope[String(prefix)]?.definition.iri { return iri + suffix }
      return word
    }
    if word.utf8.contains(UInt8(ascii: "/")) {
      let iri = definitions.scope.expand(word, document: base, asTerm: true, isRelative: false)
      guard let iri, IRI.isAbsolute(iri) else { throw .invalid(.invalidIRIMapping) }
      return iri
    }
    if word == "@type" { return word }
    guard let vocabulary = definitions.scope.vocabulary else { throw .invalid(.invalidIRIMapping) }
    return vocabulary + word
  }
}
