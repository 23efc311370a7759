/// A DID and the fragment that names something in its document, such as one of its keys.
///
/// - Source: W3C Decentralized Identifiers 1.0, section 3.2. Paths and queries are refused: nothing here has any.
public struct DIDURL: Sendable, Hashable {
  public let did: DID
  /// Without the number sign; `nil` where there is none.
  public let fragment: String?

  /// `nil` where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let did = DID(parts[0]) else { return nil }
    self.did = did
    self.fragment = parts.count == 2 ? parts[1] : nil
  }
}
