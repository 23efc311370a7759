internal import Addresses
public import Names

/// What the addresses behind one award answer at this moment, made from its facts alone: the assertion, its badge class,
/// issuer, key, revocation list and picture.
public struct PublishedDocuments: Sendable {
  /// What one of them answers.
  public struct Reply: Sendable, Hashable {
    public let status: Int
    public let mediaType: String
    public let body: [UInt8]
  }

  private let replies: [String: Reply]

  /// `withdrawn` are the issuer's revoked awards, `picture` the badge class's picture.
  public init(
    _ award: Award, _ badgeClass: BadgeClass, _ issuer: Issuer, withdrawn: [Award], picture: [UInt8],
    documents: AwardDocuments
  ) {
    func reply(_ body: [UInt8], _ status: Int = 200) -> Reply {
      Reply(status: status, mediaType: AwardDocuments.mediaType, body: body)
    }
    let published = documents.published(award)
    replies = [
      documents.id(of: award): reply(published.bytes, award.revocation == nil ? 200 : 410),
      documents.badgeClassID(badgeClass.slug): reply(documents.badgeClass(badgeClass)),
      documents.profileID(issuer.slug): reply(documents.profile(of: issuer)),
      documents.keyID(issuer.slug): reply(documents.key(of: issuer)),
      documents.revocationListID(issuer.slug): reply(documents.revocationList(of: issuer, awards: withdrawn)),
      documents.pictureAddress(badgeClass.picture): Reply(
        status: 200, mediaType: badgeClass.picture.kind.mediaType, body: picture),
    ]
  }

  /// What an address answers; `nil` where it is none of these.
  public subscript(_ address: String) -> Reply? { replies[address] }
}

extension AwardDocuments {
  /// Where a picture of this site is.
  public func pictureAddress(_ picture: PictureName) -> String { base.absolute(Paths.picture.link(picture)) }

  /// What the ids of all assertions of this site begin with.
  public var assertionBase: String { base.description + "/assertions/" }
}
