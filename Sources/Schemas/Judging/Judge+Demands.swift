internal import LinkedData

extension Judge {
  /// Whether `value` meets one demand. A demand on another kind of value is met.
  mutating func meets(_ demand: Demand, _ value: JSON) throws(TooMuchWork) -> Fit {
    try spend(1)
    switch demand {
    case .nothing: return violated("false")
    case .kinds(let kinds): return kinds.contains(where: value.isOf) ? .yes : violated("type")
    case .oneOfValues(let values, let keyword):
      try spend(values.count + value.workOfComparing)
      return values.contains(value.withNumbersInOneForm) ? .yes : violated(keyword)
    case .unchecked(let keyword): return notChecked(keyword)
    case .reference(let shape): return try fit(shape, value)
    case .all(let shapes): return try fitsAll(shapes, value)
    case .any(let shapes): return try fitsAny(shapes, value)
    case .exactlyOne(let shapes): return try fitsExactlyOne(shapes, value)
    case .not(let shape): return try fitsNot(shape, value)
    default: break
    }
    switch value {
    case .number(let number): return meets(demand, DecimalNumber(number))
    case .string(let text): return try meets(demand, text)
    case .array(let elements): return try meets(demand, elements)
    case .object(let object): return try meets(demand, object)
    case .null, .bool: return .yes
    }
  }

  private mutating func meets(_ demand: Demand, _ number: DecimalNumber) -> Fit {
    switch demand {
    case .minimum(let bound, let isExclusive):
      let isMet = isExclusive ? number > bound : number >= bound
      return isMet ? .yes : violated("minimum")
    case .maximum(let bound, let isExclusive):
      let isMet = isExclusive ? number < bound : number <= bound
      return isMet ? .yes : violated("maximum")
    default: return .yes
    }
  }

  private mutating func meets(_ demand: Demand, _ text: String) throws(TooMuchWork) -> Fit {
    try spend(text.utf8.count / 8)
    switch demand {
    case .minLength(let count): return text.unicodeScalars.count >= count ? .yes : violated("minLength")
    case .maxLength(let count): return text.unicodeScalars.count <= count ? .yes : violated("maxLength")
    case .format(let format): return format.fits(text) ? .yes : violated("format")
    case .pattern(let pattern):
      let length = text.utf8.count
      guard length < limits.work else { throw TooMuchWork() }
      try spend(pattern.work(forLength: length))
      return pattern.matches(text) ? .yes : violated("pattern")
    default: return .yes
    }
  }
}
