public import LinkedData

/// A key as an issuer publishes it: a `CryptographicKey` document, or the bare PEM of the first versions.
///
/// - Source: Open Badges 2.0, “CryptographicKey”; Open Badges 1.0, “Signed Badges”.
public struct KeyDocument: Sendable, Hashable {
  public let pem: String
  /// The issuer that owns the key, as the key says; `nil` for a bare PEM.
  public let owner: String?

  /// Reads what an issuer's server sent; `nil` where it holds no key.
  public init?(_ bytes: [UInt8]) {
    if let json = try? JSON(parsing: bytes) {
      guard let object = json.object, let key = KeyDocument(object) else { return nil }
      self = key
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.utf8.elementsEqual(bytes), text.contains("-----BEGIN ") else { return nil }
      self.pem = text
      self.owner = nil
    }
  }

  public init?(_ object: JSONObject) {
    guard let pem = object["publicKeyPem"]?.string else { return nil }
    self.pem = pem
    self.owner = Linked(object["owner"])?.id
  }
}
