/// The statements of expanded things, as they are found.
///
/// - Source: JSON-LD 1.1 Processing Algorithms and API, section 8.1, “Deserialize JSON-LD to RDF”. The node map of
///   section 7 is left out: it only brings together what is said about one thing in several places, which statements
///   do anyway.
struct Statements {
  let isSafe: Bool
  let directionForm: JSONLD.DirectionForm?
  private var quads: [RDFQuad] = []
  private var labels: [UTF8Text: RDFTerm] = [:]
  private var labelCount = 0
  /// The things of which something was said.
  private var described: Set<UTF8Text> = []
  /// Whether something could have been said twice: a thing was described in two places, or values were repeated.
  private var mayRepeat = false

  /// Where statements belong.
  enum Graph {
    case standard
    case named(RDFTerm)
    /// To a graph whose name is lost, and they with it.
    case lost
  }

  init(isSafe: Bool, directionForm: JSONLD.DirectionForm?) {
    self.isSafe = isSafe
    self.directionForm = directionForm
    quads.reserveCapacity(64)
  }

  /// The statements, each once.
  var dataset: RDFDataset {
    guard mayRepeat else { return RDFDataset(quads) }
    var seen: Set<RDFQuad> = []
    seen.reserveCapacity(quads.count)
    return RDFDataset(quads.filter { seen.insert($0).inserted })
  }

  mutating func add(_ expanded: [JSON]) throws(JSONLD.Fault) {
    for element in expanded {
      if let node = element.object { _ = try add(node, to: .standard) }
    }
  }

  /// Adds what is said about one thing and within it, and gives its name; `nil` where that cannot stand in RDF.
  mutating func add(_ node: JSONObject, to graph: Graph) throws(JSONLD.Fault) -> RDFTerm? {
    let subject = try name(of: node)
    if node.count > 1, let id = node["@id"]?.string, !described.insert(UTF8Text(id)).inserted { mayRepeat = true }
    for member in node.members {
      switch Keyword(word: member.key) {
      case nil: try add(member.value, of: member.key, to: subject, graph)
      case .type: try add(types: member.value, to: subject, graph)
      case .graph: try addNodes(member.value, to: subject.map { .named($0) } ?? .lost)
      case .included: try addNodes(member.value, to: graph)
      case .reverse: try add(reversed: member.value, to: subject, graph)
      case .index: try lose(member.value.string ?? member.key)
      default: break
      }
    }
    return subject
  }

  /// Looks for equal values where that is cheap, and expects some elsewhere. A thing without a name is like no other.
  private mutating func noteRepetition(in values: [JSON]) {
    guard !mayRepeat, values.count > 1 else { return }
    let named = values.filter { value in value.object.map { $0["@id"] != nil || !$0.isNodeObject } ?? true }
    guard named.count <= 8 else {
      mayRepeat = true
      return
    }
    for (position, value) in named.enumerated() where named[..<position].contains(value) { mayRepeat = true }
  }

  private mutating func addNodes(_ nodes: JSON, to graph: Graph) throws(JSONLD.Fault) {
    for node in nodes.elements {
      if let node = node.object { _ = try add(node, to: graph) }
    }
  }

  private mutating func add(types: JSON, to subject: RDFTerm?, _ graph: Graph) throws(JSONLD.Fault) {
    noteRepetition(in: types.elements)
    for type in types.elements {
      guard let word = type.string else { continue }
      add(subject, .iri(RDF.type), try term(for: word), to: graph)
    }
  }

  private mutating func add(
    _ values: JSON, of property: String, to subject: RDFTerm?, _ graph: Graph
  ) throws(JSONLD.Fault) {
    let predicate = try predicate(property)
    noteRepetition(in: values.elements)
    if property == RDF.type { mayRepeat = true }
    for value in values.elements { add(subject, predicate, try object(value, in: graph), to: graph) }
  }

  private mutating func add(reversed: JSON, to object: RDFTerm?, _ graph: Graph) throws(JSONLD.Fault) {
    mayRepeat = true
    for member in reversed.object?.members ?? [] {
      let predicate = try predicate(member.key)
      for value in member.value.elements { add(try self.object(value, in: graph), predicate, object, to: graph) }
    }
  }

  private mutating func add(_ subject: RDFTerm?, _ predicate: RDFTerm?, _ object: RDFTerm?, to graph: Graph) {
    guard let subject, let predicate, let object else { return }
    switch graph {
    case .standard: quads.append(RDFQuad(subject, predicate, object))
    case .named(let name): quads.append(RDFQuad(subject, predicate, object, graph: name))
    case .lost: break
    }
  }

  /// The term for one value of a property, after the statements that it brings along.
  private mutating func object(_ value: JSON, in graph: Graph) throws(JSONLD.Fault) -> RDFTerm? {
    guard let object = value.object else { return nil }
    if isSafe, object.count > 1, !object.isNodeObject, let index = object["@index"] {
      try lose(index.string ?? "@index")
    }
    if let value = object["@value"] { return try literal(value, in: object, graph) }
    if let list = object["@list"] { return try self.list(list.elements, in: graph) }
    return try add(object, to: graph)
  }

  /// A list as a chain of pairs.
  private mutating func list(_ elements: [JSON], in graph: Graph) throws(JSONLD.Fault) -> RDFTerm {
    let pairs = elements.map { _ in freshBlank() }
    for (position, element) in elements.enumerated() {
      add(pairs[position], .iri(RDF.first), try object(element, in: graph), to: graph)
      let rest = position + 1 < pairs.count ? pairs[position + 1] : .iri(RDF.nothing)
      add(pairs[position], .iri(RDF.rest), rest, to: graph)
    }
    return pairs.first ?? .iri(RDF.nothing)
  }

  private mutating func literal(
    _ value: JSON, in object: JSONObject, _ graph: Graph
  ) throws(JSONLD.Fault) -> RDFTerm? {
    let type = object["@type"]?.string
    if let type, type != "@json", !IRI.isWellFormed(type) {
      try lose(type)
      return nil
    }
    let language = object["@language"]?.string
    if let language, !LanguageTag.isWellFormed(language) {
      try lose(language)
      return nil
    }
    if type != "@json", let number = value.number, number.double == nil { try lose(number.text) }
    let text = Literal(value, type: type, language: language)
    guard let direction = object["@direction"]?.string else { return text.term }
    switch directionForm {
    case nil:
      try lose("@direction")
      return text.term
    case .datatype:
      let datatype = RDF.i18n + (language ?? "").lowercased() + "_" + direction
      return .literal(text.text, datatype: datatype, language: nil)
    case .compoundLiteral:
      let pair = freshBlank()
      add(pair, .iri(RDF.value), .literal(text.text, datatype: RDF.string, language: nil), to: graph)
      if let language {
        add(pair, .iri(RDF.language), .literal(language.lowercased(), datatype: RDF.string, language: nil), to: graph)
      }
      add(pair, .iri(RDF.direction), .literal(direction, datatype: RDF.string, language: nil), to: graph)
      return pair
    }
  }

  private mutating func name(of node: JSONObject) throws(JSONLD.Fault) -> RDFTerm? {
    guard let id = node["@id"] else { return freshBlank() }
    guard let word = id.string else { return nil }
    return try term(for: word)
  }

  /// The term for an address or a label; `nil` where it can be neither.
  private mutating func term(for word: String) throws(JSONLD.Fault) -> RDFTerm? {
    if IRI.isBlank(word) {
      if let known = labels[UTF8Text(word)] { return known }
      let fresh = freshBlank()
      labels[UTF8Text(word)] = fresh
      return fresh
    }
    // In safe mode, expansion has looked at it already.
    if isSafe ? Keyword(word: word) == nil : IRI.isWellFormed(word) { return .iri(word) }
    try lose(word)
    return nil
  }

  /// A property's term; one without an address cannot stand there.
  private func predicate(_ word: String) throws(JSONLD.Fault) -> RDFTerm? {
    if IRI.isWellFormed(word) { return .iri(word) }
    try lose(word)
    return nil
  }

  private mutating func freshBlank() -> RDFTerm {
    labelCount += 1
    return .blank("b\(labelCount - 1)")
  }

  private func lose(_ word: String) throws(JSONLD.Fault) {
    if isSafe { throw .undefinedWord(word) }
  }
}
