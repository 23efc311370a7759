internal import Crypto
internal import LinkedData

/// What the browser carries to the provider: who asks, where to come back to, and the three secrets that tie the answer to
/// this request.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.2.1; RFC 7636, “Proof Key for Code Exchange”.
public struct AuthorizationRequest: Sendable, Hashable {
  /// Comes back with the answer, so that only who asked can finish.
  public let state: String
  /// Stands in the ID token, so that a token made for another request is none.
  public let nonce: String
  /// Stays here until the code is exchanged; the request carries only its SHA-256.
  public let verifier: String
  public let redirect: String

  /// The verifier is 43 to 128 characters that need no encoding (RFC 7636, section 4.1).
  public init(state: String, nonce: String, verifier: String, redirect: String) {
    self.state = state
    self.nonce = nonce
    self.verifier = verifier
    self.redirect = redirect
  }

  /// The verifier's challenge by the method S256 (RFC 7636, section 4.2).
  public var challenge: String { Base64URL.encode(Array(SHA256.hash(data: Array(verifier.utf8)))) }

  /// Where the browser is sent.
  public func address(at metadata: ProviderMetadata, for provider: Provider) -> String {
    let endpoint = metadata.authorizationEndpoint
    return endpoint + (endpoint.contains("?") ? "&" : "?")
      + FormText.encode([
        ("response_type", "code"), ("scope", "openid email profile"), ("client_id", provider.clientID),
        ("redirect_uri", redirect), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
        ("code_challenge_method", "S256"),
      ])
  }
}
