/// Somebody elsewhere who says who a person is, as the operator of this site decided.
public struct Provider: Sendable, Hashable {
  /// Its name in addresses of this site.
  public let slug: String
  /// What people know it by.
  public let name: String
  /// The issuer identifier, by which all its statements are known: a web address without query and fragment.
  public let issuer: String
  public let clientID: String
  /// What this site proves itself with; `nil` for a client that has no secret, where PKCE alone protects the code.
  public let clientSecret: String?
  /// Whether an e-mail address that it calls verified counts as proved here.
  public let isTrustedForAddresses: Bool

  public init(
    slug: String, name: String, issuer: String, clientID: String, clientSecret: String?, isTrustedForAddresses: Bool
  ) {
    self.slug = slug
    self.name = name
    self.issuer = issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.isTrustedForAddresses = isTrustedForAddresses
  }

  /// Where its metadata is published.
  ///
  /// - Source: OpenID Connect Discovery 1.0, section 4.
  public var metadataAddress: String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }
}
