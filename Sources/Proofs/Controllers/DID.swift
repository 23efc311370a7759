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

  public let text: String
  public let method: Method

  /// `nil` where the text is no DID, or one of these methods and malformed.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
    guard text.utf8.count <= 8_192, parts.count == 3, parts[0].elementsEqual("did".utf8), !parts[2].isEmpty,
      parts[1].allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }),
      parts[2].allSatisfy(Self.mayStand)
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
      guard let address = Self.webDocument(rest) else { return nil }
      method = .web(document: address)
    case let name: method = .other(name)
    }
  }

  /// Letters, digits, `. - _ :` and percent signs.
  private static func mayStand(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%")
  }

  /// `host`, `host%3Aport`, either with `:path:path`, as the address of the document.
  private static func webDocument(_ rest: String) -> String? {
    let segments = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let authority = authority(segments[0]), segments.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      return nil
    }
    let path = segments.dropFirst()
    // A percent sign in a path could hide a slash or a dot.
    guard path.allSatisfy({ !$0.utf8.contains(UInt8(ascii: "%")) }) else { return nil }
    return path.isEmpty
      ? "https://\(authority)/.well-known/did.json" : "https://\(authority)/\(path.joined(separator: "/"))/did.json"
  }

  private static func authority(_ text: String) -> String? {
    let parts = text.replacing("%3a", with: "%3A").split(separator: "%3A", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.first, !host.isEmpty, !host.utf8.contains(UInt8(ascii: "%")) else {
      return nil
    }
    guard parts.count == 2 else { return String(host) }
    guard let port = UInt16(parts[1]), port > 0, String(port).utf8.elementsEqual(parts[1].utf8) else { return nil }
    return "\(host):\(port)"
  }
}
