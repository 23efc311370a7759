public import LinkedData

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
  /// Until when it may be used, and from when on it may not, as written; what is no date counts as one that is over.
  private let expires: JSON?
  private let revoked: JSON?

  /// Reads one entry of a document, or (with the default for `document`) one that is published alone at its address;
  /// `nil` where it has no id.
  public init?(_ object: JSONObject, within document: String = "") {
    guard let id = object["id"]?.string else { return nil }
    self.id = Self.complete(id, within: document)
    self.type = object["type"]?.string
    self.controller = object["controller"]?.string
    self.key = Self.key(object)
    self.expires = object["expires"]
    self.revoked = object["revoked"]
  }

  /// Whether a method may be relied on.
  public enum Standing: Sendable, Hashable {
    case good, revoked, expired
  }

  /// Whether it may be relied on at a moment, in seconds since 1970. From the moment of its end or withdrawal on, no
  /// proof that it made is to be believed, whenever that says it was made.
  public func standing(at moment: Double) -> Standing {
    if Self.isReached(revoked, moment) { return .revoked }
    return Self.isReached(expires, moment) ? .expired : .good
  }

  private static func isReached(_ date: JSON?, _ moment: Double) -> Bool {
    switch date {
    case nil, .null?, .bool(false)?: false
    case .string(let text)?: InternetInstant.seconds(text).map { $0 <= moment } ?? true
    default: true
    }
  }

  /// The key in the one member that holds it. A method with two keys would be two keys to two readers; one that shows
  /// its secret is everybody's; and one whose type names another kind of key is a mistake that nobody should rely on.
  private static func key(_ object: JSONObject) -> PublicKey? {
    guard secretMembers.allSatisfy({ object[$0] == nil }) else { return nil }
    let holders = ["publicKeyMultibase", "publicKeyJwk", "publicKeyPem"].filter { object[$0] != nil }
    guard holders.count == 1, let key = read(object) else { return nil }
    let kinds: [PublicKey.Kind] =
      switch object["type"]?.string {
      case "Ed25519VerificationKey2020": [.ed25519]
      case "EcdsaSecp256r1VerificationKey2019": [.p256]
      default: PublicKey.Kind.allCases
      }
    return kinds.contains(key.kind) ? key : nil
  }

  private static func read(_ object: JSONObject) -> PublicKey? {
    if let text = object["publicKeyMultibase"]?.string { return try? PublicKey(multibase: text) }
    if let jwk = object["publicKeyJwk"]?.object { return try? PublicKey(jwk: jwk) }
    return object["publicKeyPem"]?.string.flatMap { try? PublicKey(pem: $0) }
  }

  private static let secretMembers = ["secretKeyMultibase", "privateKeyMultibase", "secretKeyJwk", "privateKeyJwk"]

  /// The one method of a DID that is its own key.
  init(of did: DID, key: PublicKey, fragment: String, type: String) {
    self.id = did.text + "#" + fragment
    self.type = type
    self.controller = did.text
    self.key = key
    self.expires = nil
    self.revoked = nil
  }

  static func complete(_ id: String, within document: String) -> String {
    id.utf8.first == UInt8(ascii: "#") ? document + id : id
  }
}
