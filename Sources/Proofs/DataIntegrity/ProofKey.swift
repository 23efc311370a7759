internal import Crypto
public import LinkedData

/// A key pair that proofs within documents, and credentials as JWTs, are made with.
public struct ProofKey: Sendable {
  private enum Pair: Sendable {
    case ed25519(Curve25519.Signing.PrivateKey)
    case p256(P256.Signing.PrivateKey)
    case p384(P384.Signing.PrivateKey)
  }

  private let pair: Pair
  public let publicKey: PublicKey

  /// A new key; `nil` for RSA, which Data Integrity does not use.
  public static func generate(_ kind: PublicKey.Kind) -> ProofKey? {
    switch kind {
    case .rsa: nil
    case .ed25519: ProofKey(.ed25519(Curve25519.Signing.PrivateKey()))
    case .p256: ProofKey(.p256(P256.Signing.PrivateKey()))
    case .p384: ProofKey(.p384(P384.Signing.PrivateKey()))
    }
  }

  /// A key from its secret number; `nil` where that is none of this kind.
  public init?(_ kind: PublicKey.Kind, secret: [UInt8]) {
    let pair: Pair? =
      switch kind {
      case .rsa: nil
      case .ed25519: (try? Curve25519.Signing.PrivateKey(rawRepresentation: secret)).map { .ed25519($0) }
      case .p256: (try? P256.Signing.PrivateKey(rawRepresentation: secret)).map { .p256($0) }
      case .p384: (try? P384.Signing.PrivateKey(rawRepresentation: secret)).map { .p384($0) }
      }
    guard let pair else { return nil }
    self.init(pair)
  }

  private init(_ pair: Pair) {
    self.pair = pair
    switch pair {
    case .ed25519(let key): publicKey = PublicKey(ed25519: key.publicKey)
    case .p256(let key): publicKey = PublicKey(p256: key.publicKey)
    case .p384(let key): publicKey = PublicKey(p384: key.publicKey)
    }
  }

  /// The key's own identifier (did:key).
  public var did: String { "did:key:" + (publicKey.multibase ?? "") }
  /// The verification method of ``did``.
  public var method: String { did + "#" + (publicKey.multibase ?? "") }

  /// The signature over these bytes: for ECDSA as r and s, with the hash of the curve.
  public func signature(over bytes: [UInt8]) -> [UInt8]? {
    switch pair {
    case .ed25519(let key): (try? key.signature(for: bytes)).map { Array($0) }
    case .p256(let key): (try? key.signature(for: SHA256.hash(data: bytes))).map { Array($0.rawRepresentation) }
    case .p384(let key): (try? key.signature(for: SHA384.hash(data: bytes))).map { Array($0.rawRepresentation) }
    }
  }

  /// A compact JWS of `payload`; `header` may add members.
  public func sign(payload: [UInt8], header: JSONObject = JSONObject()) -> String? {
    let algorithm: JWSAlgorithm =
      switch publicKey.kind {
      case .p256: .es256
      case .p384: .es384
      case .rsa, .ed25519: .edDSA
      }
    var header = header
    header["alg"] = .string(algorithm.rawValue)
    let input = Base64URL.encode(JSON.object(header).bytes) + "." + Base64URL.encode(payload)
    return signature(over: Array(input.utf8)).map { input + "." + Base64URL.encode($0) }
  }
}
