/// A DID and the fragment that names something in its document, such as one of its keys.
///
/// - Source: W3C Decentralized Identifiers 1.0, section 3.2. Paths and queries are refused: nothing here has any.
public struct DIDURL: Sendable, Hashable {
  public let did: DID
  /// Without the number sign; `nil` where there is none.
  public let fragment: String?

  /// `nil` where the text is none.
  public init?(_ text: String) {
    guard text.utf8.starts(with: "did:".utf8) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let did = DID(String(Substring(parts[0]))) else { return nil }
    self.did = did
    guard parts.count == 2 else {
      self.fragment = nil
      return
    }
    guard !parts[1].isEmpty, parts[1].count <= DID.lengthLimit, parts[1].allSatisfy(Self.mayStand) else { return nil }
    self.fragment = String(Substring(parts[1]))
  }

  /// `fragment` of RFC 3986, section 3.5.
  private static func mayStand(_ byte: UInt8) -> Bool {
    byte.isIdentifierCharacter || "%~!$&'()*+,;=:@/?".utf8.contains(byte)
  }
}
