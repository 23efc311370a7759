public import LinkedData

/// The keys that somebody publishes at a well-known address.
///
/// - Source: RFC 7517, section 5; Open Badges 3.0, “Key provenance”.
public struct JSONWebKeySet: Sendable, Hashable {
  public struct Member: Sendable, Hashable {
    /// The name of the key, if it has one.
    public let keyID: String?
    public let key: PublicKey
    /// Whose key it says it is, if it does.
    public let issuer: String?
  }

  /// Whose keys the set says they are, if it does.
  public let issuer: String?
  /// The keys that can be read; others are passed over.
  public let members: [Member]

  /// `nil` where the object is no key set.
  public init?(_ object: JSONObject) {
    guard let keys = object["keys"]?.array else { return nil }
    self.issuer = object["iss"]?.string
    self.members = keys.prefix(ControllerDocument.limit).compactMap { entry in
      guard let jwk = entry.object, let key = try? PublicKey(jwk: jwk) else { return nil }
      return Member(keyID: jwk["kid"]?.string, key: key, issuer: jwk["iss"]?.string)
    }
  }
}
