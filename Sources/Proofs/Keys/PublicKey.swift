internal import Crypto
internal import CryptoExtras
internal import LinkedData

/// A key that signatures are verified with.
///
/// Once a `PublicKey` exists it is a key of one of the four kinds, RSA keys have 2,048 to 8,192 bits, and points lie
/// on their curve.
public struct PublicKey: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case rsa = "RSA"
    case p256 = "P-256"
    case p384 = "P-384"
    case ed25519 = "Ed25519"
  }

  /// The key as the library holds it. Kept, because reading a key can cost more than verifying with it.
  enum Parsed: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)
  }

  /// The key as a DER `SubjectPublicKeyInfo` (RFC 5280, section 4.1.2.7).
  public let subjectPublicKeyInfo: [UInt8]
  let parsed: Parsed

  public var kind: Kind {
    switch parsed {
    case .rsa: .rsa
    case .p256: .p256
    case .p384: .p384
    case .ed25519: .ed25519
    }
  }

  /// The sizes of RSA keys that are accepted, in bits. Smaller ones can be broken, larger ones cost work without end.
  public static let rsaSizes = 2_048...8_192

  /// The SHA-256 of ``subjectPublicKeyInfo`` in lower-case hexadecimal, 64 characters.
  public let fingerprint: String

  /// The key as PEM, label `PUBLIC KEY`.
  public var pem: String { PEM(label: "PUBLIC KEY", bytes: subjectPublicKeyInfo).text }
}

extension PublicKey {
  private init(subjectPublicKeyInfo: [UInt8], parsed: Parsed) {
    self.subjectPublicKeyInfo = subjectPublicKeyInfo
    self.parsed = parsed
    self.fingerprint = SHA256.hash(data: subjectPublicKeyInfo).withUnsafeBytes { Hexadecimal.encode($0) }
  }

  /// Why something is no key that signatures are verified with.
  public enum Malformed: Error, Hashable {
    /// Not PEM, or a label other than `PUBLIC KEY` and `RSA PUBLIC KEY`.
    case notPEM
    /// The bytes inside are no key.
    case encoding
    /// A key of a kind that badges are not signed with.
    case kind
    /// An RSA key outside ``PublicKey/rsaSizes``. `bits` is its size.
    case rsaSize(bits: Int)
    /// The key was published with its private half, so anybody may have signed with it.
    case secret
  }

  init(rsa key: _RSA.Signing.PublicKey) throws(Malformed) {
    guard Self.rsaSizes.contains(key.keySizeInBits) else { throw .rsaSize(bits: key.keySizeInBits) }
    self.init(subjectPublicKeyInfo: Array(key.derRepresentation), parsed: .rsa(key))
  }

  init(p256 key: P256.Signing.PublicKey) {
    self.init(subjectPublicKeyInfo: Array(key.derRepresentation), parsed: .p256(key))
  }

  init(p384 key: P384.Signing.PublicKey) {
    self.init(subjectPublicKeyInfo: Array(key.derRepresentation), parsed: .p384(key))
  }

  init(ed25519 key: Curve25519.Signing.PublicKey) {
    self.init(subjectPublicKeyInfo: Self.ed25519Prefix + Array(key.rawRepresentation), parsed: .ed25519(key))
  }

  /// What precedes the 32 bytes of an Ed25519 key in a `SubjectPublicKeyInfo` (RFC 8410, section 4).
  static let ed25519Prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
}

extension PublicKey: Hashable {
  public static func == (left: PublicKey, right: PublicKey) -> Bool {
    left.subjectPublicKeyInfo == right.subjectPublicKeyInfo
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(subjectPublicKeyInfo) }
}
