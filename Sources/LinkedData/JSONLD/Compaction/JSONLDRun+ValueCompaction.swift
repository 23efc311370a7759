// - Source: JSON-LD 1.1 Processing Algorithms and API, section 6.3, “Value Compaction”.

extension JSONLD.Run {
  /// The shortest way to write a value or reference as a value of `property`.
  mutating func compact(
    value: JSONObject, of property: String?, in context: ActiveContext
  ) throws(Fault) -> JSON {
    let definition = property.flatMap { context[$0] }?.definition
    let isIndexed = value["@index"] == nil || definition?.container.contains(.index) == true
    if let id = value["@id"]?.string, value.count == (value["@index"] == nil ? 1 : 2) {
      if isIndexed, let type = definition?.type, type == "@id" || type == "@vocab" {
        return .string(try compact(id, in: context, asTerm: type == "@vocab"))
      }
      return .object(try compactKeys(of: value, in: context))
    }
    guard let content = value["@value"] else { return .object(value) }
    let type = value["@type"]?.string
    if let type {
      if isIndexed, type == definition?.type { return content }
    } else if definition?.type != "@none", isIndexed {
      if content.string == nil { return content }
      let language = definition.map { $0.language.resolved(context.scope.language) } ?? context.scope.language
      let direction = definition.map { $0.direction.resolved(context.scope.direction) } ?? context.scope.direction
      let isSameLanguage = value["@language"]?.string?.lowercased() == language?.lowercased()
      if isSameLanguage, value["@direction"]?.string == direction, definition?.type.map({ _ in false }) ?? true {
        return content
      }
    }
    return .object(try compactKeys(of: value, in: context))
  }

  private mutating func compactKeys(of value: JSONObject, in context: ActiveContext) throws(Fault) -> JSONObject {
    var result = JSONObject()
    for member in value.members {
      let key = try compact(member.key, in: context, asTerm: true)
      switch (member.key, member.value) {
      case ("@type", .string(let type)): result[key] = .string(try compact(type, in: context, asTerm: true))
      case ("@id", .string(let id)): result[key] = .string(try compact(id, in: context, asTerm: false))
      default: result[key] = member.value
      }
    }
    return result
  }
}
