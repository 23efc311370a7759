internal import LinkedData

extension Judge {
  mutating func meets(_ demand: Demand, _ elements: [JSON]) throws(TooMuchWork) -> Fit {
    switch demand {
    case .minItems(let count): return elements.count >= count ? .yes : violated("minItems")
    case .maxItems(let count): return elements.count <= count ? .yes : violated("maxItems")
    case .uniqueItems:
      try spend(JSON.array(elements).workOfComparing)
      let isUnique = Set(elements.map(\.withNumbersInOneForm)).count == elements.count
      return isUnique ? .yes : violated("uniqueItems")
    case .contains(let shape): return try contains(shape, elements)
    case .elements(let first, let others):
      var fit = Fit.yes
      for (position, element) in elements.enumerated() {
        guard let shape = position < first.count ? first[position] : others else { break }
        fit = fit.and(try self.fit(shape, element, inside: String(position)))
      }
      return fit
    default: return .yes
    }
  }

  mutating func meets(_ demand: Demand, _ object: JSONObject) throws(TooMuchWork) -> Fit {
    switch demand {
    case .minProperties(let count): return object.count >= count ? .yes : violated("minProperties")
    case .maxProperties(let count): return object.count <= count ? .yes : violated("maxProperties")
    case .required(let names):
      try spend(names.count)
      var fit = Fit.yes
      for name in names where object[name] == nil { fit = violated("required", member: name) }
      return fit
    case .members(let members, let others): return try fits(object, members, others: others)
    default: return .yes
    }
  }

  private mutating func fits(
    _ object: JSONObject, _ members: [Demand.Member], others: Int?
  ) throws(TooMuchWork) -> Fit {
    try spend(members.count)
    var fit = Fit.yes
    for member in members {
      guard let value = object[member.name] else { continue }
      fit = fit.and(try self.fit(member.shape, value, inside: member.name))
    }
    guard let others else { return fit }
    let named = JSONObject(members.map { (key: $0.name, value: JSON.null) })
    for member in object.members where named[member.key] == nil {
      try spend(1)
      // Said where the object is, since the member itself is not at fault.
      if case .nothing? = schema.shapes[others].demands.first {
        fit = violated("additionalProperties", member: member.key)
      } else {
        fit = fit.and(try self.fit(others, member.value, inside: member.key))
      }
    }
    return fit
  }

  private mutating func contains(_ shape: Int, _ elements: [JSON]) throws(TooMuchWork) -> Fit {
    let before = violations
    var isUnknown = false
    for (position, element) in elements.enumerated() {
      let fit = try self.fit(shape, element, inside: String(position))
      violations = before
      if fit == .yes { return .yes }
      if fit == .unknown { isUnknown = true }
    }
    return isUnknown ? .unknown : violated("contains")
  }
}
