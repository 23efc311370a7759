internal import LinkedData

/// A decentralized identifier, with what can be known from its text alone.
///
/// - Source: W3C Decentralized Identifiers 1.0, section 3.1; “The did:key Method”; “did:jwk”; “did:web Method”.
public struct DID: Sendable, Hashable {
  public enum Method: Sendable, Hashable {
    /// The identifier is the key.
    case key(PublicKey, multibase: String)
    /// The identifier is the key, as a JSON Web Key.
    case jwk(PublicKey)
    /// A document at this https address says what the keys are.
    case web(document: String)
    /// A method that is not resolved here, or a key of a kind that is not verified here.
    case other(String)
  }

  /// The longest identifier that is read, in bytes; the largest RSA key as did:jwk is shorter.
  static let lengthLimit = 8_192

  public let text: String
  public let method: Method

  /// `nil` where the text is no DID, or one of these methods and malformed.
  public init?(_ text: String) {
    guard text.utf8.starts(with: "did:".utf8) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.lengthLimit, parts.count == 3, parts[0].elementsEqual("did".utf8), !parts[2].isEmpty,
      !parts[1].isEmpty, parts[1].allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }),
      Self.isIdentifier(Array(parts[2]))
    else { return nil }
    self.text = text
    let rest = String(Substring(parts[2]))
    switch String(Substring(parts[1])) {
    case "key":
      do { method = .key(try PublicKey(multibase: rest), multibase: rest) } catch {
        guard error == .kind else { return nil }
        method = .other("key")
      }
    case "jwk":
      guard let bytes = Base64URL.decode(rest), let jwk = (try? JSON(parsing: bytes))?.object else { return nil }
      do { method = .jwk(try PublicKey(jwk: jwk)) } catch {
        guard error == .kind else { return nil }
        method = .other("jwk")
      }
    case "web":
      guard let address = DIDWebAddress(rest[...]) else { return nil }
      method = .web(document: address.document)
    case let name: method = .other(name)
    }
  }

  /// Letters, digits, `. - _`, percent-encoded bytes and colons, of which none is last.
  private static func isIdentifier(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard rest.popFirst()?.hexadecimalValue != nil, rest.popFirst()?.hexadecimalValue != nil else { return false }
      case UInt8(ascii: ":"): guard !rest.isEmpty else { return false }
      default: guard byte.isIdentifierCharacter else { return false }
      }
    }
    return true
  }
}
