public import Addresses
public import Names

/// Who awards badges from this site (Open Badges 2.0: Profile).
public struct Issuer: Sendable, Hashable {
  /// The last part of its address, `/issuer/{slug}`.
  public let slug: Slug
  public let name: String
  /// The issuer's own site, for people.
  public let url: Link
  /// Where people write to about a badge.
  public let email: EmailAddress
  public let description: String?
  /// The key its signed awards are checked with: SubjectPublicKeyInfo as PEM.
  public let publicKeyPEM: String

  public init(
    slug: Slug, name: String, url: Link, email: EmailAddress, description: String?, publicKeyPEM: String
  ) {
    self.slug = slug
    self.name = name
    self.url = url
    self.email = email
    self.description = description
    self.publicKeyPEM = publicKeyPEM
  }
}
