/// What is wrong with a document of Open Badges 3.0, beyond fields that are missing or malformed.
///
/// - Source: Open Badges 3.0, “Data Model” and “Serialization”.
public enum CredentialProblem: Sendable, Hashable {
  /// `@context` is not the list of the standard's own contexts, in their order.
  case contexts
  /// A member says `null`; whatever has no value is left out.
  case null(DocumentRole, field: String)
  /// A member that may have several values has one without a list.
  case notAList(DocumentRole, field: String)
  /// A list of nothing.
  case emptyList(DocumentRole, field: String)
  /// An instant that leaves the time of day or its zone open.
  case dateWithoutZone(DocumentRole, field: String)
  /// The subject has neither an id nor an identifier.
  case subjectUnnamed
  /// Nothing says how to earn it: neither an address nor words.
  case criteriaEmpty
  /// A result refers to a description that the achievement does not have.
  case resultUndescribed(String)
  /// A result claims a level that its description does not have.
  case resultLevelUnknown(String)
  /// A result claims a level of another description than its own, as the standard's own sample does.
  case resultLevelOfAnother(String)
  /// A result has a value that its description does not allow.
  case resultValueRefused(String)
  /// A result of the kind that has a status has none.
  case resultStatusMissing

  var isError: Bool {
    switch self {
    case .emptyList, .resultLevelOfAnother: false
    default: true
    }
  }

  var finding: Finding {
    switch self {
    case .contexts: Finding(.credentialContexts)
    case .null(let role, let field): Finding(.fieldIsNull, ["document": role.rawValue, "field": field])
    case .notAList(let role, let field): Finding(.fieldNotAList, ["document": role.rawValue, "field": field])
    case .emptyList(let role, let field): Finding(.listEmpty, ["document": role.rawValue, "field": field])
    case .dateWithoutZone(let role, let field):
      Finding(.dateWithoutZone, ["document": role.rawValue, "field": field])
    case .subjectUnnamed: Finding(.subjectUnnamed)
    case .criteriaEmpty: Finding(.criteriaEmpty)
    case .resultUndescribed(let name): Finding(.resultUndescribed, ["name": String(name.prefix(100))])
    case .resultLevelUnknown(let name): Finding(.resultLevelUnknown, ["name": String(name.prefix(100))])
    case .resultLevelOfAnother(let name): Finding(.resultLevelOfAnother, ["name": String(name.prefix(100))])
    case .resultValueRefused(let value): Finding(.resultValueRefused, ["value": String(value.prefix(100))])
    case .resultStatusMissing: Finding(.resultStatusMissing)
    }
  }
}
