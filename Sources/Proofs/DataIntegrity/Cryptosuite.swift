/// How a proof within a document is made.
///
/// - Source: W3C Data Integrity EdDSA Cryptosuites 1.0; W3C Data Integrity ECDSA Cryptosuites 1.0.
public enum Cryptosuite: String, Sendable, Hashable, CaseIterable {
  case eddsaRDFC = "eddsa-rdfc-2022"
  case eddsaJCS = "eddsa-jcs-2022"
  case ecdsaRDFC = "ecdsa-rdfc-2019"
  case ecdsaJCS = "ecdsa-jcs-2019"
  /// A name from before the standard for what became ``eddsaRDFC``.
  case eddsaDraft = "eddsa-2022"
  /// A proof type of its own, from before Data Integrity.
  case ed25519Signature2020 = "Ed25519Signature2020"

  /// Whether the document's statements are signed, and not its JSON.
  public var signsStatements: Bool { self != .eddsaJCS && self != .ecdsaJCS }

  /// Whether a key of this kind can have made such a proof.
  public func takes(_ kind: PublicKey.Kind) -> Bool {
    switch self {
    case .ecdsaRDFC, .ecdsaJCS: kind == .p256 || kind == .p384
    case .eddsaRDFC, .eddsaJCS, .eddsaDraft, .ed25519Signature2020: kind == .ed25519
    }
  }

  /// The lengths that a signature may have, in bytes.
  var lengths: [Int] {
    switch self {
    case .ecdsaRDFC, .ecdsaJCS: [64, 96]
    case .eddsaRDFC, .eddsaJCS, .eddsaDraft, .ed25519Signature2020: [64]
    }
  }
}
