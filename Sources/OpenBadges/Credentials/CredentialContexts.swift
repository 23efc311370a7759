internal import LinkedData

/// The contexts that credentials name, in their order.
///
/// - Source: Open Badges 3.0, “Contexts”; Verifiable Credentials Data Model 1.1 and 2.0, “Contexts”.
enum CredentialContexts {
  static let first = "https://www.w3.org/2018/credentials/v1"
  static let second = "https://www.w3.org/ns/credentials/v2"

  private static let badges = ["context.json", "context-3.0.1.json", "context-3.0.2.json", "context-3.0.3.json"]
    .map { "https://purl.imsglobal.org/spec/ob/v3p0/" + $0 }

  /// The data model that a document's first context is of; `nil` where it is another's.
  static func dataModel(of context: JSON?) -> DataModel? {
    guard let address = (context?.array?.first ?? context)?.string else { return nil }
    if address.isSame(as: second) { return .second }
    return address.isSame(as: first) ? .first : nil
  }

  /// Whether the data model's context comes first and, for badges, one of Open Badges second.
  static func areInOrder(_ context: JSON?, isBadge: Bool) -> Bool {
    guard let list = context?.array, dataModel(of: context) != nil else { return false }
    guard isBadge else { return true }
    guard list.count > 1, let address = list[1].string else { return false }
    return badges.contains { $0.isSame(as: address) }
  }
}

/// The version of the Verifiable Credentials Data Model that a credential is written in.
public enum DataModel: String, Sendable, Hashable, CaseIterable {
  /// `issuanceDate` and `expirationDate`; in a JWT the claim `vc`.
  case first = "1.1"
  /// `validFrom` and `validUntil`; a JWT is the credential itself.
  case second = "2.0"
}
