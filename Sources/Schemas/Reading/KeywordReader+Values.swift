internal import LinkedData

// Demands on values that hold no others.
extension KeywordReader {
  mutating func readValues() throws(Schema.Malformed) {
    if let value = object["type"] {
      let names = value.array ?? [value]
      let kinds = names.compactMap { $0.string.flatMap(Kind.init(named:)) }
      guard kinds.count == names.count, !kinds.isEmpty else { throw malformed("type") }
      demands.append(.kinds(Set(kinds)))
    }
    if let value = object["enum"] {
      guard let values = value.array, !values.isEmpty else { throw malformed("enum") }
      demands.append(.oneOfValues(values.map(\.withNumbersInOneForm), keyword: "enum"))
    }
    if let value = object["const"] {
      demands.append(.oneOfValues([value.withNumbersInOneForm], keyword: "const"))
    }
  }

  /// `minimum` and `maximum`; their exclusive forms are truth values in draft 4 and numbers since draft 6.
  mutating func readNumbers() throws(Schema.Malformed) {
    let lowest = try number("minimum")
    let highest = try number("maximum")
    let isAbove = object["exclusiveMinimum"]?.bool ?? false
    let isBelow = object["exclusiveMaximum"]?.bool ?? false
    if let lowest { demands.append(.minimum(lowest, exclusive: isAbove)) }
    if let highest { demands.append(.maximum(highest, exclusive: isBelow)) }
    if object["exclusiveMinimum"]?.bool == nil, let bound = try number("exclusiveMinimum") {
      demands.append(.minimum(bound, exclusive: true))
    }
    if object["exclusiveMaximum"]?.bool == nil, let bound = try number("exclusiveMaximum") {
      demands.append(.maximum(bound, exclusive: true))
    }
  }

  /// `pattern`, where it can be followed, and the formats that are known; other formats only describe.
  mutating func readTexts() throws(Schema.Malformed) {
    if let value = object["pattern"] {
      guard let text = value.string else { throw malformed("pattern") }
      demands.append(Pattern(text).map { .pattern($0) } ?? .unchecked(keyword: "pattern"))
    }
    if let value = object["format"] {
      guard let name = value.string else { throw malformed("format") }
      if let format = Format(named: name) { demands.append(.format(format)) }
    }
  }

  mutating func readCounts() throws(Schema.Malformed) {
    if let count = try count("minLength") { demands.append(.minLength(count)) }
    if let count = try count("maxLength") { demands.append(.maxLength(count)) }
    if let count = try count("minItems") { demands.append(.minItems(count)) }
    if let count = try count("maxItems") { demands.append(.maxItems(count)) }
    if let count = try count("minProperties") { demands.append(.minProperties(count)) }
    if let count = try count("maxProperties") { demands.append(.maxProperties(count)) }
    if let value = object["uniqueItems"] {
      guard let isUnique = value.bool else { throw malformed("uniqueItems") }
      if isUnique { demands.append(.uniqueItems) }
    }
  }

  private func number(_ keyword: String) throws(Schema.Malformed) -> DecimalNumber? {
    guard let value = object[keyword] else { return nil }
    guard let number = value.number else { throw malformed(keyword) }
    return DecimalNumber(number)
  }

  private func count(_ keyword: String) throws(Schema.Malformed) -> Int? {
    guard let value = object[keyword] else { return nil }
    guard let count = value.number?.integer, count >= 0 else { throw malformed(keyword) }
    return Int(count)
  }
}
