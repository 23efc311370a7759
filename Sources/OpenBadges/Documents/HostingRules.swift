internal import LinkedData

/// Where an issuer's hosted badges may be published.
///
/// - Source: Open Badges 2.0, “VerificationObject”: `startsWith`, `allowedOrigins`.
public struct HostingRules: Sendable, Hashable {
  /// Prefixes of addresses; one must fit. Empty where the issuer gives none.
  public let prefixes: [String]
  /// Hosts, with their ports; one must be the badge's. `nil` where the issuer gives none.
  public let allowedOrigins: [WebOrigin]?

  /// How many of each are read: each has to be compared, and no issuer publishes in more places.
  static let most = 10_000
}

extension FieldReader {
  /// `nil` where the issuer makes no rules of its own.
  mutating func hostingRules() -> HostingRules? {
    guard let value = value("verification") ?? value("verify"), !value.isNull else { return nil }
    guard let rules = value.object else {
      note(.fieldMalformed(role, field: "verification"))
      return nil
    }
    let property = rules["verificationProperty"]?.string
    if let property, !["id", "@id"].contains(property) {
      note(.fieldMalformed(role, field: "verification.verificationProperty"))
    }
    let prefixes = texts("startsWith", in: rules)
    let origins = texts("allowedOrigins", in: rules)
    guard prefixes != nil || origins != nil else { return nil }
    return HostingRules(prefixes: prefixes ?? [], allowedOrigins: origins?.compactMap { WebOrigin(name: $0) })
  }

  private mutating func texts(_ field: String, in rules: JSONObject) -> [String]? {
    guard let value = rules[field], !value.isNull else { return nil }
    let list = value.array ?? [value]
    if list.contains(where: { $0.string == nil }) { note(.fieldMalformed(role, field: "verification.\(field)")) }
    return list.prefix(HostingRules.most).compactMap(\.string)
  }
}
