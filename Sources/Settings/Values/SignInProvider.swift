/// An OpenID Connect provider that people may sign in by.
public struct SignInProvider: Sendable, Hashable {
  /// `https://…`, or `http://` on a loopback address; no query, no fragment.
  public let issuer: String
  public let name: String
  public let clientID: String
  public let clientSecret: String?
  /// Whether an address that it calls verified counts as proved.
  public let isTrustedForAddresses: Bool
}
