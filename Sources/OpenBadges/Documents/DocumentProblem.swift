/// What is missing from a document, or not as the standard asks.
public enum DocumentProblem: Sendable, Hashable {
  case fieldMissing(DocumentRole, field: String)
  case fieldMalformed(DocumentRole, field: String)
  /// More characters than the version allows.
  case fieldTooLong(DocumentRole, field: String, limit: Int)
  /// The document says it is something else; `type` is what.
  case typeDiffers(DocumentRole, type: String)
  case dateUnreadable(DocumentRole, field: String)
  /// A date without time or zone, or in Unix time, where the version asks for a complete one.
  case dateIncomplete(DocumentRole, field: String)
  /// 1.0 and 1.1: nothing says when it was awarded.
  case issueDateNotSaid
  /// 2.0: it goes by a `uid`, which only the first versions know, beside its id.
  case nameOfFirstVersions
  /// A telephone number with spaces or the like, or without the sign of its country's code.
  case telephoneUnusual
  /// The recipient does not say whether it is hashed; it is read as not hashed.
  case hashedNotSaid
  /// Said to be hashed and no hash, or the reverse, or an e-mail address that is none.
  case identityMalformed
  /// A kind of recipient that the version does not know.
  case identityKindUnknown(String)
  case saltTooLong
  /// Neither hosted nor signed.
  case verificationUnknown(String)
  /// What only documents of 3.0 can have wrong.
  case credential(CredentialProblem)

  /// Whether the document cannot count, or can with a remark.
  public var isError: Bool {
    switch self {
    case .credential(let problem): problem.isError
    case .dateIncomplete, .hashedNotSaid, .issueDateNotSaid, .nameOfFirstVersions, .telephoneUnusual: false
    default: true
    }
  }

  public var finding: Finding {
    switch self {
    case .fieldMissing(let role, let field):
      Finding(.fieldMissing, ["document": role.rawValue, "field": field])
    case .fieldMalformed(let role, let field):
      Finding(.fieldMalformed, ["document": role.rawValue, "field": field])
    case .fieldTooLong(let role, let field, let limit):
      Finding(.fieldTooLong, ["document": role.rawValue, "field": field, "limit": String(limit)])
    case .typeDiffers(let role, let type):
      Finding(.typeDiffers, ["document": role.rawValue, "type": String(type.prefix(100))])
    case .dateUnreadable(let role, let field):
      Finding(.dateUnreadable, ["document": role.rawValue, "field": field])
    case .dateIncomplete(let role, let field):
      Finding(.dateIncomplete, ["document": role.rawValue, "field": field])
    case .issueDateNotSaid: Finding(.issueDateNotSaid)
    case .nameOfFirstVersions: Finding(.nameOfFirstVersions)
    case .telephoneUnusual: Finding(.telephoneUnusual)
    case .hashedNotSaid: Finding(.hashedNotSaid)
    case .identityMalformed: Finding(.identityMalformed)
    case .identityKindUnknown(let type): Finding(.identityKindUnknown, ["type": String(type.prefix(100))])
    case .saltTooLong: Finding(.saltTooLong, ["limit": String(RecipientStatement.saltLimit)])
    case .credential(let problem): problem.finding
    case .verificationUnknown(let type): Finding(.verificationUnknown, ["type": String(type.prefix(100))])
    }
  }
}

extension DocumentProblem {
  /// The same problem of a field that goes by another name.
  func renamed(_ name: (_ field: String, _ role: DocumentRole) -> String) -> DocumentProblem {
    switch self {
    case .fieldMissing(let role, let field): .fieldMissing(role, field: name(field, role))
    case .fieldMalformed(let role, let field): .fieldMalformed(role, field: name(field, role))
    case .dateUnreadable(let role, let field): .dateUnreadable(role, field: name(field, role))
    default: self
    }
  }
}
