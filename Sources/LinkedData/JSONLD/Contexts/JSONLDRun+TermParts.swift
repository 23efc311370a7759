// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.2, “Create Term Definition”, steps 19 to 26.

extension JSONLD.Run {
  func readContainer(_ value: JSONObject, into definition: inout Term.Definition) throws(Fault) {
    guard let written = value["@container"] else { return }
    var container: Term.Container = []
    for word in written.array ?? [written] {
      guard let word = word.string, let part = Term.Container(keyword: word) else {
        throw .invalid(.invalidContainerMapping)
      }
      container.insert(part)
    }
    guard container.isKnown else { throw .invalid(.invalidContainerMapping) }
    definition.container = container
    guard container.contains(.type) else { return }
    switch definition.type {
    case nil: definition.type = "@id"
    case "@id", "@vocab": break
    default: throw .invalid(.invalidTypeMapping)
    }
  }

  func readIndex(
    _ value: JSONObject, into definition: inout Term.Definition, in definitions: inout Definitions
  ) throws(Fault) {
    guard let written = value["@index"] else { return }
    guard definition.container.contains(.index), let word = written.string,
      let iri = definitions.scope.expand(word, document: base, asTerm: true, isRelative: false),
      IRI.isAbsolute(iri) || definitions.local[word] != nil, Keyword(word: iri) == nil
    else { throw .invalid(.invalidTermDefinition) }
    definition.index = word
  }

  /// Reads the word's own context, which must be one that could be applied.
  mutating func readContext(
    _ value: JSONObject, into definition: inout Term.Definition, in definitions: Definitions
  ) throws(Fault) {
    guard let context = value["@context"] else { return }
    var application = definitions.application
    application.overridesProtected = true
    application.validates = false
    do {
      _ = try apply(context, to: definitions.scope, application)
    } catch {
      switch error {
      case .invalid: throw .invalid(.invalidScopedContext)
      default: throw error
      }
    }
    definition.context = context
    definition.base = definitions.application.base
  }

  func readText(_ value: JSONObject, into definition: inout Term.Definition) throws(Fault) {
    guard value["@type"] == nil else { return }
    if let language = value["@language"] {
      guard language.isNull || language.string != nil else { throw .invalid(.invalidLanguageMapping) }
      definition.language = language.string.map { .value($0) } ?? .none
    }
    if let direction = value["@direction"] {
      definition.direction = try self.direction(direction).map { .value($0) } ?? .none
    }
  }

  func readNesting(
    of word: String, from value: JSONObject, into definition: inout Term.Definition
  ) throws(Fault) {
    if let nest = value["@nest"] {
      guard let nest = nest.string, Keyword(word: nest) == nil || nest == "@nest" else {
        throw .invalid(.invalidNestValue)
      }
      definition.nest = nest
    }
    if let prefix = value["@prefix"] {
      guard !word.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) else {
        throw .invalid(.invalidTermDefinition)
      }
      definition.isPrefix = try flag(prefix, or: .invalidPrefixValue) ?? false
      if definition.isPrefix, let iri = definition.iri, Keyword(word: iri) != nil {
        throw .invalid(.invalidTermDefinition)
      }
    }
    for member in value.members {
      switch Keyword(word: member.key) {
      case .id, .reverse, .container, .context, .direction, .index, .language, .nest, .prefix, .protected, .type: break
      default: throw .invalid(.invalidTermDefinition)
      }
    }
  }
}
