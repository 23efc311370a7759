/// Who came back, as far as the provider vouches for it. It exists only once everything about the token was checked.
///
/// - Source: OpenID Connect Core 1.0, sections 2 and 5.1.
public struct IDToken: Sendable, Hashable {
  /// By whom, and under which name that is never given to anybody else. Together they are the person; nothing else is.
  public let issuer: String
  public let subject: String
  public internal(set) var claims: PersonClaims

  /// Why a token is not accepted.
  public enum Refusal: Error, Hashable, CaseIterable {
    /// Not a signed statement, or signed in a way that proves nothing.
    case notSigned
    /// An algorithm that the provider does not use.
    case algorithm
    /// No key of the provider's made the signature.
    case signature
    /// The content is not a JSON object.
    case content
    case issuer
    /// Made for another client.
    case audience
    /// Made for several clients, and not asked for by this one.
    case party
    case expired
    /// Without a time, from the future, or of long ago.
    case time
    /// Made for another request.
    case nonce
    case subject
  }
}
