internal import LinkedData

/// Reads the keywords of one schema object.
struct KeywordReader {
  let object: JSONObject
  let place: String
  let depth: Int
  var demands: [Demand] = []

  /// Keywords that restrict and are not understood. Whatever is not here or below only describes, as the
  /// specification has it for unknown words.
  private static let unchecked = [
    "multipleOf", "patternProperties", "propertyNames", "dependencies", "dependentRequired", "dependentSchemas", "if",
    "minContains", "maxContains", "prefixItems", "unevaluatedItems", "unevaluatedProperties", "$recursiveRef",
    "$dynamicRef", "extends", "disallow", "divisibleBy",
  ]

  init(_ object: JSONObject, place: String, depth: Int) {
    self.object = object
    self.place = place
    self.depth = depth
  }

  mutating func read(into reader: inout SchemaReader) throws(Schema.Malformed) -> [Demand] {
    if try readReference(&reader), reader.referenceStandsAlone { return demands }
    for keyword in Self.unchecked where object[keyword] != nil { demands.append(.unchecked(keyword: keyword)) }
    try readValues()
    try readNumbers()
    try readTexts()
    try readCounts()
    try readMembers(&reader)
    try readElements(&reader)
    try readCombinations(&reader)
    return demands
  }

  private mutating func readReference(_ reader: inout SchemaReader) throws(Schema.Malformed) -> Bool {
    guard let value = object["$ref"] else { return false }
    guard let reference = value.string else { throw malformed("$ref") }
    if let shape = try reader.follow(reference) {
      demands.append(.reference(shape))
    } else {
      demands.append(.unchecked(keyword: "$ref"))
    }
    return true
  }

  private mutating func readCombinations(_ reader: inout SchemaReader) throws(Schema.Malformed) {
    if let shapes = try list("allOf", &reader) { demands.append(.all(shapes)) }
    if let shapes = try list("anyOf", &reader) { demands.append(.any(shapes)) }
    if let shapes = try list("oneOf", &reader) { demands.append(.exactlyOne(shapes)) }
    if let shape = try one("not", &reader) { demands.append(.not(shape)) }
  }

  /// The schema under a keyword.
  func one(_ keyword: String, _ reader: inout SchemaReader) throws(Schema.Malformed) -> Int? {
    guard let schema = object[keyword] else { return nil }
    return try reader.read(schema, at: "\(place)/\(keyword.pointerToken)", depth: depth + 1)
  }

  /// The schemas in a list under a keyword.
  func list(_ keyword: String, _ reader: inout SchemaReader) throws(Schema.Malformed) -> [Int]? {
    guard let value = object[keyword] else { return nil }
    guard let schemas = value.array, !schemas.isEmpty else { throw malformed(keyword) }
    var shapes: [Int] = []
    for (position, schema) in schemas.enumerated() {
      shapes.append(try reader.read(schema, at: "\(place)/\(keyword)/\(position)", depth: depth + 1))
    }
    return shapes
  }

  func malformed(_ keyword: String) -> Schema.Malformed { .keyword(keyword, place: place) }
}
