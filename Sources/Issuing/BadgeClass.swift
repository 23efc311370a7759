public import Foundation
public import Names

/// What can be awarded (Open Badges 2.0: BadgeClass).
public struct BadgeClass: Sendable, Hashable {
  /// The last part of its address, `/badge/{slug}`.
  public let slug: Slug
  /// Who awards it.
  public let issuer: Slug
  public let name: String
  /// One sentence on what its holders did.
  public let description: String
  /// How to earn it.
  public let criteria: String
  /// In the issuer's order.
  public let tags: [String]
  /// The hash and kind of its picture.
  public let picture: PictureName
  /// What the picture shows, for whoever does not see it.
  public let caption: String?
  public let createdAt: Date

  public init(
    slug: Slug, issuer: Slug, name: String, description: String, criteria: String, tags: [String],
    picture: PictureName, caption: String?, createdAt: Date
  ) {
    self.slug = slug
    self.issuer = issuer
    self.name = name
    self.description = description
    self.criteria = criteria
    self.tags = tags
    self.picture = picture
    self.caption = caption
    self.createdAt = createdAt
  }
}
