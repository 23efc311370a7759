internal import LinkedData

// Demands on objects and arrays.
extension KeywordReader {
  mutating func readMembers(_ reader: inout SchemaReader) throws(Schema.Malformed) {
    if let value = object["required"] {
      guard let names = value.array, names.allSatisfy({ $0.string != nil }) else { throw malformed("required") }
      demands.append(.required(names.compactMap(\.string)))
    }
    var members: [Demand.Member] = []
    if let value = object["properties"] {
      guard let properties = value.object else { throw malformed("properties") }
      for property in properties.members {
        let inside = "\(place)/properties/\(property.key.pointerToken)"
        let shape = try reader.read(property.value, at: inside, depth: depth + 1)
        members.append(Demand.Member(name: property.key, shape: shape))
      }
    }
    // Which members are “additional” cannot be said beside `patternProperties`, which is not understood.
    let isSaid = object["patternProperties"] == nil && object["additionalProperties"]?.bool != true
    let others = isSaid ? try one("additionalProperties", &reader) : nil
    if !members.isEmpty || others != nil { demands.append(.members(members, others: others)) }
  }

  mutating func readElements(_ reader: inout SchemaReader) throws(Schema.Malformed) {
    // With `minContains: 0`, `contains` demands nothing; beside `prefixItems`, `items` means the elements after them.
    if object["minContains"] == nil, let shape = try one("contains", &reader) { demands.append(.contains(shape)) }
    guard object["prefixItems"] == nil, let items = object["items"] else { return }
    guard items.array != nil else {
      if let shape = try one("items", &reader) { demands.append(.elements(first: [], others: shape)) }
      return
    }
    let first = items.array?.isEmpty == true ? [] : try list("items", &reader) ?? []
    let others = try one("additionalItems", &reader)
    demands.append(.elements(first: first, others: others))
  }
}
