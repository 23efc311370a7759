public import Foundation
public import Issuing
public import Names

/// A badge class of the demonstration, whose picture is one of the art files.
public struct InventedBadgeClass: Sendable, Hashable {
  public let slug: Slug
  public let issuer: Slug
  /// The art file's name without its ending. The same as the slug, except for editions of past years and badges of the
  /// second issuer, which share a picture.
  public let art: String
  public let name: String
  public let description: String
  public let criteria: String
  public let group: BadgeGroup?
  /// The group first, where there is one, then finer ones.
  public let tags: [String]
  /// What the picture shows.
  public let caption: String
  /// How its awards are proved.
  public let proof: AwardProof
  public let createdAt: Date
}
