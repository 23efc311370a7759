internal import LinkedData

extension CredentialReader {
  /// Notes members without a value, and lists that are empty, anywhere in a credential.
  ///
  /// - Source: Open Badges 3.0, “Serialization”.
  mutating func noteEmptyMembers(of object: JSONObject) {
    // Hardly ever: only then are the paths to them worth putting together.
    if JSON.object(object).holdsNothingSomewhere { noteEmptyMembers(of: object, at: "") }
  }

  private mutating func noteEmptyMembers(of object: JSONObject, at path: String) {
    for member in object.members { noteEmpty(member.value, member.key, path) }
  }

  private mutating func noteEmpty(_ value: JSON, _ key: String, _ path: String) {
    func name() -> String { path.isEmpty ? key : path + "." + key }
    switch value {
    case .null: note(.null(role, field: name()))
    case .array(let elements):
      if elements.isEmpty { note(.emptyList(role, field: name())) }
      for element in elements {
        if case .object(let object) = element { noteEmptyMembers(of: object, at: name()) }
        if element.isNull { note(.null(role, field: name())) }
      }
    case .object(let object): noteEmptyMembers(of: object, at: name())
    case .bool, .number, .string: break
    }
  }

  /// Notes members of a set that stand alone, without a list.
  mutating func requireLists(_ fields: [String], in part: CredentialPart) {
    for field in fields {
      guard let value = part.object[field], value.array == nil, !value.isNull else { continue }
      note(.notAList(role, field: part.path(field)))
    }
  }
}

extension JSON {
  /// Whether this or something in it is `null` or an empty list.
  fileprivate var holdsNothingSomewhere: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty || elements.contains(where: \.holdsNothingSomewhere)
    case .object(let object): object.members.contains { $0.value.holdsNothingSomewhere }
    case .bool, .number, .string: false
    }
  }
}
