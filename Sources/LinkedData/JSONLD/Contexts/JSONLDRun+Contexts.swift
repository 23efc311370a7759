// - Source: JSON-LD 1.1 Processing Algorithms and API, section 4.1, “Context Processing”.

extension JSONLD.Run {
  typealias Fault = JSONLD.Fault

  /// How a context is applied.
  struct Application {
    /// The address of the document where the context is written.
    var base: String?
    /// The addresses on the way to it.
    var remote: [String] = []
    /// Whether it may redefine protected words, as a property's own context may.
    var overridesProtected = false
    /// Whether the contexts of its words are tried out.
    var validates = true
  }

  /// How many known contexts may name each other.
  private static var greatestRemoteCount: Int { 16 }

  /// How many words the contexts that a run keeps may have together, which bounds its memory.
  static var greatestCompiledWords: Int { 200_000 }

  /// The context after one that is written in the document.
  mutating func apply(_ local: JSON, to context: ActiveContext) throws(Fault) -> ActiveContext {
    var result = context
    var former: JSON?
    for local in local.array ?? [local] {
      // Adding a context twice in a row changes nothing.
      if case .string? = former, local == former { continue }
      former = local
      switch local {
      case .string(let word):
        result = try apply(address: IRI.resolve(word, against: base), to: result)
      case .null:
        if result.scope.hasProtected { throw .invalid(.invalidContextNullification) }
        result = initialContext
      default:
        let scope = try apply(local, to: result.scope, Application(base: base))
        result = ActiveContext(scope, previous: result.previous, isShared: false)
      }
    }
    return Self.propagation(of: local) == false ? revertible(result, to: context) : result
  }

  /// The context after a known one.
  private mutating func apply(address: String, to context: ActiveContext) throws(Fault) -> ActiveContext {
    let step = CompiledContexts.Step(from: ObjectIdentifier(context), kind: .address(UTF8Text(address)))
    if let known = find(step, isShared: context.isShared) { return known }
    let scope = try apply(.string(address), to: context.scope, Application(base: base))
    var result = context.followed(by: scope, addressCount: context.addressCount + 1)
    if Self.propagation(of: try known(address)) == false { result = revertible(result, to: context) }
    keep(.init(context: result, from: context, term: nil), for: step)
    return result
  }

  /// The context for what stands below a property, where the property has one of its own.
  mutating func apply(contextOf term: Term, to context: ActiveContext) throws(Fault) -> ActiveContext {
    guard let local = term.definition.context else { return context }
    let step = CompiledContexts.Step(from: ObjectIdentifier(context), kind: .property(ObjectIdentifier(term)))
    if let known = find(step, isShared: context.isShared) { return known }
    let application = Application(base: term.definition.base, overridesProtected: true)
    let scope = try apply(local, to: context.scope, application)
    var result = context.followed(by: scope)
    if Self.propagation(of: local) == false { result = revertible(result, to: context) }
    keep(.init(context: result, from: context, term: term), for: step)
    return result
  }

  /// The context for one thing of a type, where the type has one of its own.
  mutating func apply(contextOfType term: Term, to context: ActiveContext) throws(Fault) -> ActiveContext {
    guard let local = term.definition.context else { return context }
    let step = CompiledContexts.Step(from: ObjectIdentifier(context), kind: .type(ObjectIdentifier(term)))
    if let known = find(step, isShared: context.isShared) { return known }
    let scope = try apply(local, to: context.scope, Application(base: term.definition.base))
    var result = context.followed(by: scope)
    if Self.propagation(of: local) != true { result = revertible(result, to: context) }
    keep(.init(context: result, from: context, term: term), for: step)
    return result
  }

  private static func propagation(of local: JSON) -> Bool? { (local.array?.first ?? local)["@propagate"]?.bool }

  /// The context with the way back to the one that counts for things further down.
  private func revertible(_ result: ActiveContext, to context: ActiveContext) -> ActiveContext {
    ActiveContext(result, previous: context.previous ?? context, isShared: result.isShared)
  }

  private func find(_ step: CompiledContexts.Step, isShared: Bool) -> ActiveContext? {
    if isShared, let shared = vocabularies.compiled[step] { return shared }
    return compiled.isEmpty ? nil : compiled[step]?.context
  }

  private mutating func keep(_ destination: CompiledContexts.Destination, for step: CompiledContexts.Step) {
    if destination.context.isShared {
      vocabularies.compiled.keep(destination, for: step)
    } else {
      compiledWords += destination.context.scope.terms.count
      if compiledWords > Self.greatestCompiledWords { (compiled, compiledWords) = ([:], 0) }
      compiled[step] = destination
    }
  }

  /// The words after a context of any form.
  mutating func apply(_ local: JSON, to scope: ContextScope, _ application: Application) throws(Fault) -> ContextScope {
    try enter()
    defer { leave() }
    var result = scope
    for local in local.array ?? [local] {
      switch local {
      case .null:
        if !application.overridesProtected, result.hasProtected { throw .invalid(.invalidContextNullification) }
        result = ContextScope()
      case .string(let word):
        result = try apply(address: word, to: result, application)
      case .object(let object):
        result = try apply(object, to: result, application)
      default:
        throw .invalid(.invalidLocalContext)
      }
    }
    return result
  }

  private mutating func apply(
    address word: String, to scope: ContextScope, _ application: Application
  ) throws(Fault) -> ContextScope {
    try spend(8)
    let address = IRI.resolve(word, against: application.base)
    let isOnTheWay = application.remote.contains { UTF8Text($0) == UTF8Text(address) }
    if isOnTheWay, !application.validates { return scope }
    guard application.remote.count < Self.greatestRemoteCount else { throw .invalid(.contextOverflow) }
    var inner = application
    inner.base = address
    inner.remote.append(address)
    return try apply(try known(address), to: scope, inner)
  }

  /// What stands at `@context` of a known document.
  private func known(_ address: String) throws(Fault) -> JSON {
    guard let document = vocabularies.context(at: address) else { throw .unknownContext(address) }
    guard let context = document["@context"] else { throw .invalid(.invalidRemoteContext) }
    return context
  }

  /// The words after a context that is an object.
  private mutating func apply(
    _ written: JSONObject, to scope: ContextScope, _ application: Application
  ) throws(Fault) -> ContextScope {
    var result = scope
    if let version = written["@version"], version.number?.double != 1.1 { throw .invalid(.invalidVersionValue) }
    let local = try importing(written, application)
    try applySettings(of: local, to: &result, application)
    let isProtected = try flag(local["@protected"], or: .invalidProtectedValue)
    try spend(1 + (local.count + result.terms.count) / 16)
    var definitions = Definitions(
      scope: result, local: local, isProtected: isProtected ?? false, application: application)
    for member in local.members where !Self.isSetting(member.key) {
      try define(member.key, in: &definitions)
    }
    return definitions.scope
  }

  private static func isSetting(_ key: String) -> Bool {
    switch Keyword(word: key) {
    case .base, .direction, .import, .language, .propagate, .protected, .version, .vocab: true
    default: false
    }
  }

  /// The context with the one that it imports, its own words counting more.
  private func importing(_ local: JSONObject, _ application: Application) throws(Fault) -> JSONObject {
    guard let imported = local["@import"] else { return local }
    guard let word = imported.string else { throw .invalid(.invalidImportValue) }
    guard case .object(var all) = try known(IRI.resolve(word, against: application.base)) else {
      throw .invalid(.invalidRemoteContext)
    }
    if all["@import"] != nil { throw .invalid(.invalidContextEntry) }
    for member in local.members { all[member.key] = member.value }
    return all
  }

  /// Takes over `@base`, `@vocab`, `@language` and `@direction`.
  private func applySettings(
    of local: JSONObject, to scope: inout ContextScope, _ application: Application
  ) throws(Fault) {
    if let value = local["@base"], application.remote.isEmpty {
      scope.base = try base(value, within: scope)
    }
    if let value = local["@vocab"] {
      scope.vocabulary = try vocabulary(value, within: scope)
    }
    if let value = local["@language"] {
      guard value.isNull || value.string != nil else { throw .invalid(.invalidDefaultLanguage) }
      scope.language = value.string
    }
    if let value = local["@direction"] {
      scope.direction = try direction(value)
    }
    _ = try flag(local["@propagate"], or: .invalidPropagateValue)
  }

  private func base(_ value: JSON, within scope: ContextScope) throws(Fault) -> ContextScope.Base {
    if value.isNull { return .none }
    guard let word = value.string else { throw .invalid(.invalidBaseIRI) }
    let resolved = IRI.resolve(word, against: scope.base(in: base))
    guard IRI.isAbsolute(resolved) else { throw .invalid(.invalidBaseIRI) }
    return .iri(resolved)
  }

  private func vocabulary(_ value: JSON, within scope: ContextScope) throws(Fault) -> String? {
    if value.isNull { return nil }
    guard let word = value.string, Keyword(word: word) == nil else { throw .invalid(.invalidVocabMapping) }
    return scope.expand(word, document: base, asTerm: true, isRelative: true)
  }

  /// A direction of text, or `nil` for `null`.
  func direction(_ value: JSON) throws(Fault) -> String? {
    if value.isNull { return nil }
    guard let word = value.string, word == "ltr" || word == "rtl" else { throw .invalid(.invalidBaseDirection) }
    return word
  }

  /// A truth value, or `nil` where there is none.
  func flag(_ value: JSON?, or code: JSONLD.ErrorCode) throws(Fault) -> Bool? {
    guard let value else { return nil }
    guard let flag = value.bool else { throw .invalid(code) }
    return flag
  }
}
