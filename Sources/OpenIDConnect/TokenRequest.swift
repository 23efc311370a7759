internal import Foundation

/// The exchange of a code for the tokens, from server to server.
///
/// - Source: OpenID Connect Core 1.0, section 3.1.3.1; RFC 6749, sections 2.3.1 and 4.1.3.
public struct TokenRequest: Sendable, Hashable {
  public let address: String
  /// The body, `application/x-www-form-urlencoded`.
  public let form: String
  /// The value of the `Authorization` header, where there is one.
  public let authorization: String?

  public init(code: String, of request: AuthorizationRequest, at metadata: ProviderMetadata, for provider: Provider) {
    address = metadata.tokenEndpoint
    var fields = [
      (name: "grant_type", value: "authorization_code"), ("code", code), ("redirect_uri", request.redirect),
      ("code_verifier", request.verifier),
    ]
    if let secret = provider.clientSecret, !metadata.takesSecretInBody {
      let credentials = "\(FormText.encode(provider.clientID)):\(FormText.encode(secret))"
      authorization = "Basic " + Data(credentials.utf8).base64EncodedString()
    } else {
      authorization = nil
      fields.append(("client_id", provider.clientID))
      if let secret = provider.clientSecret { fields.append(("client_secret", secret)) }
    }
    form = FormText.encode(fields)
  }
}
