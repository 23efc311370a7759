internal import LinkedData

/// Reads a schema document into numbered shapes.
struct SchemaReader {
  let document: JSON
  /// Until 2019-09, whatever stood beside `$ref` did not count.
  let referenceStandsAlone: Bool
  private(set) var shapes: [Shape] = []
  /// The shapes that references lead to, by the place they point at.
  private var placed: [String: Int] = [:]
  private var waiting: [(number: Int, schema: JSON, place: String)] = []

  private static let shapeLimit = 20_000
  private static let depthLimit = 100

  init(_ document: JSON) {
    self.document = document
    let dialect = document["$schema"]?.string ?? ""
    self.referenceStandsAlone = ["draft-03", "draft-04", "draft-06", "draft-07"].contains { dialect.contains($0) }
  }

  mutating func readRoot() throws(Schema.Malformed) -> Int {
    let root = try read(document, at: "", depth: 0)
    // What references lead to is read afterwards, one after the other, so that a long chain of them is not deep.
    while let next = waiting.popLast() { try fill(next.number, with: next.schema, at: next.place, depth: 0) }
    return root
  }

  /// Reads one schema and gives its number.
  mutating func read(_ schema: JSON, at place: String, depth: Int) throws(Schema.Malformed) -> Int {
    if let known = placed[place] { return known }
    let number = try reserve(place)
    try fill(number, with: schema, at: place, depth: depth)
    return number
  }

  /// The number of the schema that a `$ref` leads to; `nil` where that is outside the document or nothing.
  mutating func follow(_ reference: String) throws(Schema.Malformed) -> Int? {
    guard reference.utf8.first == UInt8(ascii: "#"), let place = String(reference.dropFirst()).percentDecoded,
      let target = document.value(at: place), target.object != nil || target.bool != nil
    else { return nil }
    if let known = placed[place] { return known }
    let number = try reserve(place)
    waiting.append((number, target, place))
    return number
  }

  private mutating func reserve(_ place: String) throws(Schema.Malformed) -> Int {
    guard shapes.count < Self.shapeLimit else { throw .tooLarge }
    shapes.append(Shape())
    placed[place] = shapes.count - 1
    return shapes.count - 1
  }

  private mutating func fill(
    _ number: Int, with schema: JSON, at place: String, depth: Int
  ) throws(Schema.Malformed) {
    guard depth < Self.depthLimit else { throw .tooLarge }
    switch schema {
    case .bool(true): break
    case .bool(false): shapes[number].demands = [.nothing]
    case .object(let object):
      var keywords = KeywordReader(object, place: place, depth: depth)
      shapes[number].demands = try keywords.read(into: &self)
    default: throw .notASchema(place: place)
    }
  }
}
