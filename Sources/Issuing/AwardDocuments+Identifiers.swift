internal import Addresses
public import Names

extension AwardDocuments {
  /// The id of an assertion, hosted or signed.
  public func id(of award: Award) -> String { base.absolute(Paths.assertion.link(award.id)) }

  /// The id of a badge class.
  public func badgeClassID(_ slug: Slug) -> String { base.absolute(Paths.badgeClass.link(slug)) }

  /// The id of an issuer's profile.
  public func profileID(_ slug: Slug) -> String { base.absolute(Paths.issuerProfile.link(slug)) }

  /// The id of an issuer's key.
  public func keyID(_ slug: Slug) -> String { base.absolute(Paths.issuerKey.link(slug)) }

  /// The id of an issuer's revocation list.
  public func revocationListID(_ slug: Slug) -> String { base.absolute(Paths.revocations.link(slug)) }
}
