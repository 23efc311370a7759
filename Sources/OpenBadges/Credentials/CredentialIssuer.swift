public import LinkedData

/// Who issued a credential, as it says.
public struct CredentialIssuer: Sendable, Hashable {
  /// An https address or a DID.
  public let id: String
  /// What the issuer calls itself.
  public let name: String?
  public let url: String?
  /// The whole profile, where it is written out.
  public let object: JSONObject?

  init?(_ json: JSON?) {
    switch json {
    case .string(let id)? where !id.isEmpty:
      self.id = id
      (name, url, object) = (nil, nil, nil)
    case .object(let profile)?:
      guard let id = profile["id"]?.string, !id.isEmpty else { return nil }
      self.id = id
      self.name = profile["name"]?.wording
      self.url = profile["url"]?.string
      self.object = profile
    default: return nil
    }
  }
}
