internal import LinkedData

/// How an award says it is to be verified.
///
/// - Source: Open Badges 2.0, “VerificationObject”; Open Badges 1.0, “VerificationObject”.
public struct VerificationStatement: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case hosted, signed
  }

  public let kind: Kind
  /// In the first versions: where the award (hosted) or the key (signed) is published.
  public let address: String?
  /// In 2.0: the id of the key the award is signed with.
  public let creator: String?
  /// Whether the award brings rules about where it may be published, which only its issuer may make.
  public let hasOwnRules: Bool
}

extension FieldReader {
  /// `verification`, or `verify` as the first versions call it (an alias in 2.0).
  mutating func verification() -> VerificationStatement? {
    guard let value = value("verification") ?? value("verify") else {
      note(.fieldMissing(role, field: version.isSecond ? "verification" : "verify"))
      return nil
    }
    guard let statement = value.object else {
      note(.fieldMalformed(role, field: "verification"))
      return nil
    }
    let types = statement["type"].types
    // What says both is signed: without a signature it must not pass.
    let kinds = types.compactMap(Self.kind)
    guard let kind = kinds.first(where: { $0 == .signed }) ?? kinds.first else {
      note(
        types.first.map { .verificationUnknown($0) } ?? .fieldMissing(role, field: "verification.type"))
      return nil
    }
    return VerificationStatement(
      kind: kind, address: statement["url"]?.string, creator: Linked(statement["creator"])?.id,
      hasOwnRules: statement["startsWith"] != nil || statement["allowedOrigins"] != nil)
  }

  private static func kind(_ type: String) -> VerificationStatement.Kind? {
    switch type.asciiLowercased {
    case "hosted", "hostedbadge": .hosted
    case "signed", "signedbadge": .signed
    default: nil
    }
  }
}
