internal import Crypto
internal import CryptoExtras

extension JWS {
  /// Whether `key` made this signature over exactly these bytes.
  ///
  /// The key decides which algorithms are possible; the header can only choose among them.
  public func isSigned(by key: PublicKey) throws(Mismatch) -> Bool {
    guard algorithm.keyKind == key.kind else { throw .algorithm(algorithm, key: key.kind) }
    if case .rsa(let key) = key.parsed { return isSigned(by: key) }
    return key.hasSigned(Array(signingInput), signature)
  }

  private func isSigned(by key: _RSA.Signing.PublicKey) -> Bool {
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
}
