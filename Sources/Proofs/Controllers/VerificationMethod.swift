internal import LinkedData

/// A key as somebody publishes it, with whom it belongs to.
///
/// - Source: W3C Controlled Identifiers, section 2.2, “Verification Methods”.
public struct VerificationMethod: Sendable, Hashable {
  /// Its address or DID URL; relative ones are completed with the document's.
  public let id: String
  public let type: String?
  public let controller: String?
  /// `nil` where the key is of a kind that is not verified here, or malformed.
  public let key: PublicKey?
  /// As written.
  public let expires: String?
  public let revoked: String?

  /// `nil` where it has no id.
  init?(_ object: JSONObject, within document: String) {
    guard let id = object["id"]?.string else { return nil }
    self.id = Self.complete(id, within: document)
    self.type = object["type"]?.string
    self.controller = object["controller"]?.string
    self.key = Self.key(object)
    self.expires = object["expires"]?.string
    self.revoked = object["revoked"]?.string
  }

  private static func key(_ object: JSONObject) -> PublicKey? {
    if let text = object["publicKeyMultibase"]?.string { return try? PublicKey(multibase: text) }
    if let jwk = object["publicKeyJwk"]?.object { return try? PublicKey(jwk: jwk) }
    if let pem = object["publicKeyPem"]?.string { return try? PublicKey(pem: pem) }
    return nil
  }

  static func complete(_ id: String, within document: String) -> String {
    id.utf8.first == UInt8(ascii: "#") ? document + id : id
  }
}
