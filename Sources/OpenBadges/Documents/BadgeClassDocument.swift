public import LinkedData

/// What can be awarded, as a document of Open Badges 0.5 to 2.1 describes it.
///
/// - Source: Open Badges 2.0, “BadgeClass”; Open Badges 1.0 and 1.1, “BadgeClass”.
public struct BadgeClassDocument: Sendable, Hashable {
  public let version: StandardVersion
  public let object: JSONObject
  public let id: String?
  public let name: String?
  public let description: String?
  public let image: ImageReference?
  public let criteriaAddress: String?
  public let criteriaNarrative: String?
  public let issuer: Linked?
  public let tags: [String]
  public let alignment: [AlignmentItem]
  public let problems: [DocumentProblem]

  public init(_ object: JSONObject, version: StandardVersion) {
    var reader = FieldReader(.badgeClass, object, version: version)
    self.version = version
    self.object = object
    self.id = reader.id()
    reader.requireType(["BadgeClass"])
    self.name = reader.requiredName("name")
    self.description = reader.requiredText("description")
    self.image = ImageReference(object["image"])
    if image == nil {
      reader.note(
        object["image"] == nil
          ? .fieldMissing(.badgeClass, field: "image") : .fieldMalformed(.badgeClass, field: "image"))
    }
    (self.criteriaAddress, self.criteriaNarrative) = reader.criteria()
    reader.checkFirst(name: name, criteria: criteriaAddress)
    self.issuer = reader.requiredLink("issuer")
    self.tags = (object["tags"]?.array ?? [object["tags"]].compactMap(\.self)).compactMap(\.string)
    self.alignment = AlignmentItem.list(object["alignment"])
    self.problems = reader.problems
  }
}

extension FieldReader {
  /// An address, or an object with an id or a narrative.
  fileprivate mutating func criteria() -> (address: String?, narrative: String?) {
    switch object["criteria"] {
    case .string(let address)? where !address.isEmpty:
      if version != .v0_5, !address.isAbsoluteAddress { note(.fieldMalformed(role, field: "criteria")) }
      return (address, nil)
    case .object(let criteria)?:
      let (address, narrative) = (criteria["id"]?.string, criteria["narrative"]?.wording)
      if address == nil, narrative == nil { note(.fieldMissing(role, field: "criteria.narrative")) }
      return (address, narrative)
    case nil, .null?, .string?: note(.fieldMissing(role, field: "criteria"))
    default: note(.fieldMalformed(role, field: "criteria"))
    }
    return (nil, nil)
  }
}
