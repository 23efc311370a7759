public import LinkedData

/// A signed statement in three parts: what it is signed with, what it says, and the signature.
///
/// Once a `JWS` exists it is well-formed and names an algorithm that can be verified; whether the signature is good is
/// asked with ``isSigned(by:)``. Keys and addresses of keys in its header (`jwk`, `jku`, `x5c`, `x5u`) are never used:
/// whoever made the statement chose them.
///
/// - Source: RFC 7515, “JSON Web Signature”, section 3.1 and section 7.1.
public struct JWS: Sendable, Hashable {
  /// The protected header as it was written.
  public let header: JSONObject
  /// The bytes that were signed as content.
  public let payload: [UInt8]
  public let algorithm: JWSAlgorithm

  let signature: [UInt8]
  /// The header and payload as they were written, with the dot between them: what the signature is over.
  let signingInput: ArraySlice<UInt8>

  /// The name the signer gave the key; a hint from whoever made the statement, not evidence.
  public var keyID: String? { header["kid"]?.string }

  /// The longest statement that is read, in bytes.
  public static let lengthLimit = 1_048_576
  /// The longest header that is read, in bytes of its base64url text.
  public static let headerLengthLimit = 16_384

  /// Reads the compact serialisation, strictly: exactly three parts, base64url without white space (padding is
  /// tolerated, as old issuers write it), a header that is one JSON object.
  public init(compact text: String) throws(Malformed) {
    guard text.utf8.count <= Self.lengthLimit else { throw .tooLong }
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    guard let first = bytes[...].firstPosition(of: dot), let second = bytes[(first + 1)...].firstPosition(of: dot),
      bytes[(second + 1)...].firstPosition(of: dot) == nil
    else { throw .parts }
    self.header = try Self.header(bytes[..<first])
    self.algorithm = try Self.algorithm(in: header)
    guard let payload = Base64URL.decode(bytes[(first + 1)..<second], allowingPadding: true) else {
      throw .payloadEncoding
    }
    guard let signature = Base64URL.decode(bytes[(second + 1)...], allowingPadding: true) else {
      throw .signatureEncoding
    }
    self.payload = payload
    self.signature = signature
    self.signingInput = bytes[..<second]
  }

  private static func header(_ text: ArraySlice<UInt8>) throws(Malformed) -> JSONObject {
    guard text.count <= headerLengthLimit else { throw .headerTooLong }
    guard let bytes = Base64URL.decode(text, allowingPadding: true) else { throw .headerEncoding }
    guard let header = (try? JSON(parsing: bytes))?.object else { throw .headerNotAnObject }
    return header
  }

  private static func algorithm(in header: JSONObject) throws(Malformed) -> JWSAlgorithm {
    guard let name = header["alg"]?.string else { throw .algorithmMissing }
    guard let algorithm = JWSAlgorithm(rawValue: name) else { throw .algorithmRefused(name) }
    // A header that must be understood is not: no extension is known here (RFC 7515, section 4.1.11).
    guard header["crit"] == nil else { throw .criticalHeader }
    guard header["zip"] == nil, header["b64"] == nil else { throw .payloadForm }
    return algorithm
  }
}
