internal import Crypto
internal import CryptoExtras
public import LinkedData

/// A key pair that awards are signed with: RSA, RS256.
///
/// RS256 is what Open Badges 2.0 asks every verifier for, and it is deterministic: the same award is always the same
/// bytes.
public struct SigningKey: Sendable {
  /// Why there is no signing key, or no signature.
  public enum Failure: Error, Hashable {
    /// The system gave no key.
    case generation
    /// The text is not a private RSA key of at least 2,048 bits in PEM.
    case notAPrivateKey
    /// The signature could not be made.
    case signing
  }

  private let key: _RSA.Signing.PrivateKey
  /// The half that everybody may know.
  public let publicKey: PublicKey

  /// A new key of 2,048 bits.
  public static func generate() throws(Failure) -> SigningKey {
    guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { throw .generation }
    return try SigningKey(key, otherwise: .generation)
  }

  /// Reads the key that ``pem`` wrote (PKCS #8 and PKCS #1 are understood).
  public init(pem: String) throws(Failure) {
    guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: pem) else { throw .notAPrivateKey }
    self = try SigningKey(key, otherwise: .notAPrivateKey)
  }

  private init(_ key: _RSA.Signing.PrivateKey, otherwise failure: Failure) throws(Failure) {
    guard let publicKey = try? PublicKey(rsa: key.publicKey) else { throw failure }
    self.key = key
    self.publicKey = publicKey
  }

  /// The whole key as PEM, PKCS #8. A secret.
  public var pem: String { key.pkcs8PEMRepresentation }

  /// The public half as PEM.
  public var publicPEM: String { publicKey.pem }

  /// A compact JWS of `payload`. `header` may add members; its `alg`, if it has one, is replaced by `RS256`.
  public func sign(payload: [UInt8], header: JSONObject = JSONObject()) throws(Failure) -> String {
    var header = header
    header["alg"] = .string(JWSAlgorithm.rs256.rawValue)
    let input = Base64URL.encode(JSON.object(header).bytes) + "." + Base64URL.encode(payload)
    let digest = SHA256.hash(data: Array(input.utf8))
    guard let signature = try? key.signature(for: digest, padding: .insecurePKCS1v1_5) else { throw .signing }
    return input + "." + Base64URL.encode(signature.rawRepresentation)
  }
}
