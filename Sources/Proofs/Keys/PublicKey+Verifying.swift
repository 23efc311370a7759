internal import Crypto

extension PublicKey {
  /// How long a signature of a key on a curve is, in bytes; `nil` for RSA, where the key's size decides.
  var signatureLength: Int? {
    switch kind {
    case .rsa: nil
    case .p256, .ed25519: 64
    case .p384: 96
    }
  }

  /// Whether this key, which is on a curve, made `signature` over `message`.
  ///
  /// ECDSA hashes with SHA-256 on P-256 and with SHA-384 on P-384; its signature is r and s side by side (RFC 7518,
  /// section 3.4), so that the DER form is refused by its length. For an RSA key the answer is no: there is more than
  /// one way to sign with it.
  func hasSigned(_ message: [UInt8], _ signature: [UInt8]) -> Bool {
    guard signature.count == signatureLength else { return false }
    switch parsed {
    case .rsa: return false
    case .p256(let key):
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return key.isValidSignature(signature, for: message)
    case .p384(let key):
      guard let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return key.isValidSignature(signature, for: message)
    case .ed25519(let key): return key.isValidSignature(signature, for: message)
    }
  }
}
