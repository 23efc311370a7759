internal import Crypto
internal import CryptoExtras

extension PublicKey {
  /// Reads a key as issuers publish it: PEM with the label `PUBLIC KEY` (SubjectPublicKeyInfo) or `RSA PUBLIC KEY`
  /// (PKCS #1). Text before and after the one block is ignored, as RFC 7468, section 2, allows.
  public init(pem text: String) throws(Malformed) {
    guard let pem = PEM(text) else { throw .notPEM }
    switch pem.label {
    case "PUBLIC KEY": try self.init(subjectPublicKeyInfo: pem.bytes)
    case "RSA PUBLIC KEY": try self.init(rsaEncoding: pem.bytes)
    default: throw .notPEM
    }
  }

  /// Reads a DER `SubjectPublicKeyInfo` of one of the four kinds.
  public init(subjectPublicKeyInfo bytes: [UInt8]) throws(Malformed) {
    if let key = try? P256.Signing.PublicKey(derRepresentation: bytes) {
      self.init(p256: key)
    } else if let key = try? P384.Signing.PublicKey(derRepresentation: bytes) {
      self.init(p384: key)
    } else if bytes.starts(with: Self.ed25519Prefix), bytes.count == Self.ed25519Prefix.count + 32,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes.suffix(32))
    {
      self.init(ed25519: key)
    } else if Self.contains(bytes, Self.rsaIdentifier) {
      try self.init(rsaEncoding: bytes)
    } else {
      throw bytes.first == 0x30 ? .kind : .encoding
    }
  }

  private init(rsaEncoding bytes: [UInt8]) throws(Malformed) {
    // The 1,024 bits of the "unsafe" reader are its floor: such a key is named by its size, then refused.
    guard let key = try? _RSA.Signing.PublicKey(unsafeDERRepresentation: bytes) else { throw .encoding }
    try self.init(rsa: key)
  }

  /// The object identifier 1.2.840.113549.1.1.1, `rsaEncryption`, in DER.
  private static let rsaIdentifier: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]

  /// The identifier stands within the first bytes, after two sequence headers.
  private static func contains(_ bytes: [UInt8], _ identifier: [UInt8]) -> Bool {
    (2...8).contains { bytes.dropFirst($0).starts(with: identifier) }
  }
}
