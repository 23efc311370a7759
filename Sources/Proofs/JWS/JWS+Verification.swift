internal import Crypto
internal import CryptoExtras

extension JWS {
  /// Whether `key` made this signature over exactly these bytes.
  ///
  /// The key decides which algorithms are possible; the header can only choose among them.
  public func isSigned(by key: PublicKey) throws(Mismatch) -> Bool {
    guard algorithm.keyKind == key.kind else { throw .algorithm(algorithm, key: key.kind) }
    return switch key.kind {
    case .rsa: isSignedByRSA(key)
    case .p256: isSignedByP256(key)
    case .p384: isSignedByP384(key)
    case .ed25519: isSignedByEd25519(key)
    }
  }

  private func isSignedByRSA(_ key: PublicKey) -> Bool {
    guard let key = try? _RSA.Signing.PublicKey(derRepresentation: key.subjectPublicKeyInfo) else { return false }
    // A shorter or longer signature is another signature (RFC 8017, section 8.2.2).
    guard signature.count == (key.keySizeInBits + 7) / 8 else { return false }
    let signature = _RSA.Signing.RSASignature(rawRepresentation: self.signature)
    return switch algorithm {
    case .rs256: key.isValidSignature(signature, for: SHA256.hash(data: signingInput), padding: .insecurePKCS1v1_5)
    case .rs384: key.isValidSignature(signature, for: SHA384.hash(data: signingInput), padding: .insecurePKCS1v1_5)
    case .rs512: key.isValidSignature(signature, for: SHA512.hash(data: signingInput), padding: .insecurePKCS1v1_5)
    case .ps256: key.isValidSignature(signature, for: SHA256.hash(data: signingInput), padding: .PSS)
    case .ps384: key.isValidSignature(signature, for: SHA384.hash(data: signingInput), padding: .PSS)
    case .ps512: key.isValidSignature(signature, for: SHA512.hash(data: signingInput), padding: .PSS)
    case .es256, .es384, .edDSA: false
    }
  }

  /// The signature is r and s, 32 bytes each (RFC 7518, section 3.4); the DER form is refused by its length.
  private func isSignedByP256(_ key: PublicKey) -> Bool {
    guard signature.count == 64, let key = try? P256.Signing.PublicKey(derRepresentation: key.subjectPublicKeyInfo),
      let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: SHA256.hash(data: signingInput))
  }

  /// The signature is r and s, 48 bytes each.
  private func isSignedByP384(_ key: PublicKey) -> Bool {
    guard signature.count == 96, let key = try? P384.Signing.PublicKey(derRepresentation: key.subjectPublicKeyInfo),
      let signature = try? P384.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: SHA384.hash(data: signingInput))
  }

  private func isSignedByEd25519(_ key: PublicKey) -> Bool {
    let raw = key.subjectPublicKeyInfo.suffix(32)
    guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else {
      return false
    }
    return key.isValidSignature(signature, for: signingInput)
  }
}
