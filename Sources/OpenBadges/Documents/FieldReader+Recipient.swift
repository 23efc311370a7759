internal import LinkedData

extension FieldReader {
  /// The recipient of an assertion; `nil`, with a problem noted, where none can be read.
  mutating func recipient() -> RecipientStatement? {
    guard let value = value("recipient"), !value.isNull else {
      note(.fieldMissing(role, field: "recipient"))
      return nil
    }
    guard let statement = value.object else {
      note(.fieldMalformed(role, field: "recipient"))
      return nil
    }
    guard let identity = statement["identity"]?.string, !identity.isEmpty else {
      note(
        statement["identity"] == nil
          ? .fieldMissing(role, field: "recipient.identity") : .fieldMalformed(role, field: "recipient.identity"))
      return nil
    }
    let type = statement["type"].types.first
    if type == nil { note(.fieldMissing(role, field: "recipient.type")) }
    if let type, !Self.identityTypes.contains(type.asciiLowercased) { note(.identityKindUnknown(type)) }
    guard let salt = salt(statement["salt"]) else { return nil }
    guard let isHashed = hashed(statement["hashed"]) else { return nil }
    return recipient(type: type, identity: identity, isHashed: isHashed, salt: salt)
  }

  private static let identityTypes: Set<String> = ["email", "id", "url", "telephone"]

  private mutating func salt(_ value: JSON?) -> String? {
    guard let value, !value.isNull else { return "" }
    guard let salt = value.string else {
      note(.fieldMalformed(role, field: "recipient.salt"))
      return nil
    }
    guard salt.utf8.count <= RecipientStatement.saltLimit else {
      note(.saltTooLong)
      return nil
    }
    return salt
  }

  private mutating func hashed(_ value: JSON?) -> Bool? {
    switch value {
    case .bool(let isHashed)?: return isHashed
    case .string(let text)? where version.isFirst && ["true", "false"].contains(text.asciiLowercased):
      return text.asciiLowercased == "true"
    case nil, .null?:
      // The standard's own example leaves it out.
      note(.hashedNotSaid)
      return false
    default:
      note(.fieldMalformed(role, field: "recipient.hashed"))
      return nil
    }
  }

  private mutating func recipient(
    type: String?, identity: String, isHashed: Bool, salt: String
  ) -> RecipientStatement? {
    let hash = RecipientHash(identity)
    if isHashed {
      guard let hash, version.isFirst || [.md5, .sha256].contains(hash.algorithm) else {
        note(.identityMalformed)
        return nil
      }
      return RecipientStatement(type: type, identity: .hashed(hash, salt: salt))
    }
    guard hash == nil, isWritten(identity, as: type?.asciiLowercased) else {
      note(.identityMalformed)
      return nil
    }
    return RecipientStatement(type: type, identity: .plain(identity))
  }

  /// Whether an identity in clear is what its type says it is.
  private mutating func isWritten(_ identity: String, as type: String?) -> Bool {
    switch type {
    case "email": return Self.looksLikeEmail(identity)
    case "url": return WebOrigin(identity) != nil
    case "id": return identity.isAbsoluteAddress
    case "telephone":
      guard let number = TelephoneNumber(identity) else { return false }
      if !number.isInternational { note(.telephoneUnusual) }
      return true
    default: return true
    }
  }

  private static func looksLikeEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 320
  }
}
