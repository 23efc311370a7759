/// What the browser brings back from the provider.
///
/// - Source: OpenID Connect Core 1.0, sections 3.1.2.5 and 3.1.2.6; RFC 9207.
public enum AuthorizationAnswer: Sendable, Hashable {
  /// To be exchanged for the tokens.
  case code(String, issuer: String?)
  /// The person, or the provider, said no.
  case declined

  /// `nil` where it is neither.
  public init?(code: String?, error: String?, issuer: String?) {
    if error != nil {
      self = .declined
    } else if let code, (1...2048).contains(code.utf8.count) {
      self = .code(code, issuer: issuer)
    } else {
      return nil
    }
  }
}
