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
  /// The keys that can be read and are for signatures; others are passed over, as section 5 asks.
  public let members: [Member]

  /// `nil` where the object is no key set.
  public init?(_ object: JSONObject) {
    guard let keys = object["keys"]?.array else { return nil }
    self.issuer = object["iss"]?.string
    self.members = keys.prefix(ControllerDocument.limit).compactMap { entry in
      guard let jwk = entry.object, Self.isForSignatures(jwk), let key = try? PublicKey(jwk: jwk) else { return nil }
      return Member(keyID: jwk["kid"]?.string, key: key, issuer: jwk["iss"]?.string)
    }
  }

  /// Reads a set as it was published, in UTF-8; `nil` where it is none.
  public init?(published bytes: [UInt8]) {
    let set = KnownKeySets.shared.set(bytes) {
      (try? JSON(parsing: bytes))?.object.flatMap { JSONWebKeySet($0) }
    }
    guard let set else { return nil }
    self = set
  }

  /// The keys of this name: more than one may have it (section 4.5).
  public func keys(named name: String) -> [PublicKey] {
    members.filter { $0.keyID?.isSame(as: name) ?? false }.map(\.key)
  }

  /// The keys that may be this issuer's: none where the set, or the key, says that it is somebody else's.
  public func keys(of issuer: String) -> [PublicKey] { members(of: issuer).map(\.key) }

  /// Those of them of this name.
  public func keys(named name: String, of issuer: String) -> [PublicKey] {
    members(of: issuer).filter { $0.keyID?.isSame(as: name) ?? false }.map(\.key)
  }

  private func members(of issuer: String) -> [Member] {
    guard self.issuer?.isSame(as: issuer) ?? true else { return [] }
    return members.filter { $0.issuer?.isSame(as: issuer) ?? true }
  }

  /// Unless the key says that it is for something else (sections 4.2 and 4.3).
  private static func isForSignatures(_ jwk: JSONObject) -> Bool {
    guard jwk["use"] == nil || jwk["use"] == "sig" else { return false }
    return jwk["key_ops"]?.array?.contains("verify") ?? true
  }
}
