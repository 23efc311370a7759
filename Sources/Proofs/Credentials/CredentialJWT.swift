public import LinkedData

/// A credential within a JWS.
///
/// - Source: Open Badges 3.0, section “JSON Web Token Proof Format”; Verifiable Credentials Data Model 1.1, section 6.3.1;
///   Securing Verifiable Credentials using JOSE and COSE.
public struct CredentialJWT: Sendable, Hashable {
  public let jws: JWS
  /// What was signed, claims and all.
  public let claims: JSONObject
  /// The credential: what stands in the claim `vc`, or the claims themselves without those of JWT.
  public let credential: JSONObject
  /// Whether the credential stands in `vc`, as in version 1.1 of the data model.
  public let isWrapped: Bool
  /// The key in the header; whoever made the statement put it there.
  public let key: PublicKey?

  /// The name the signer gave the key.
  public var keyID: String? { jws.keyID }

  /// Why a JWS is no credential.
  public enum Malformed: Error, Sendable, Hashable {
    case payload(JSON.Malformed)
    case notAnObject
    /// A header with a member that may not stand there, or whose value may not.
    case header(member: String)
    /// Neither `kid` nor `jwk` says which key it was.
    case noKey
    /// The key in the header cannot be read, or is a secret one.
    case key
    /// There is a credential in the claim `vc` and another one around it: two readers would see two.
    case twoCredentials
  }

  private static let claimNames = ["iss", "sub", "jti", "nbf", "exp", "iat", "aud"]
  private static let memberNames = ["alg", "kid", "jwk", "typ"]
  private static let types = ["jwt", "vc+jwt", "vc+ld+json+jwt"]

  public init(_ jws: JWS) throws(Malformed) {
    let json: JSON
    do { json = try JSON(parsing: jws.payload) } catch { throw .payload(error) }
    try self.init(jws, saying: json)
  }

  /// The same where the payload was read before; `json` is what it says.
  public init(_ jws: JWS, saying json: JSON) throws(Malformed) {
    for member in jws.header.members where !Self.memberNames.contains(member.key) {
      throw .header(member: member.key)
    }
    if let type = jws.header["typ"] {
      guard let type = type.string?.lowercased(), Self.types.contains(type) else { throw .header(member: "typ") }
    }
    if let name = jws.header["kid"], name.string == nil { throw .header(member: "kid") }
    guard jws.header["kid"] != nil || jws.header["jwk"] != nil else { throw .noKey }
    if let jwk = jws.header["jwk"] {
      guard let jwk = jwk.object, let key = try? PublicKey(jwk: jwk) else { throw .key }
      self.key = key
    } else {
      self.key = nil
    }
    guard let claims = json.object else { throw .notAnObject }
    self.jws = jws
    self.claims = claims
    if let wrapped = claims["vc"] {
      guard let credential = wrapped.object else { throw .notAnObject }
      guard claims["@context"] == nil else { throw .twoCredentials }
      self.credential = credential
      self.isWrapped = true
    } else {
      // Each of the names has three letters.
      self.credential = claims.filter { $0.utf8.count != 3 || !Self.claimNames.contains($0) }
      self.isWrapped = false
    }
  }
}
