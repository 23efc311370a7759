internal import Foundation
internal import Issuing
internal import Names

/// A badge class before its date is known.
struct BadgeClassSketch: Sendable {
  var issuer = IssuerSlugs.harbourOffice
  /// The slug, where it differs from the art.
  var slug: String?
  let art: String
  let name: String
  let description: String
  let criteria: String
  var group: BadgeGroup?
  /// Finer than the group.
  let tags: [String]
  let caption: String
  /// Whether its awards are signed, rather than hosted.
  var isSigned = false
  /// How many years ago it was first offered.
  var age = 5.0

  func badgeClass(createdAt: Date) -> InventedBadgeClass? {
    guard let slug = Slug(slug ?? art), let issuer = Slug(issuer) else { return nil }
    return InventedBadgeClass(
      slug: slug, issuer: issuer, art: art, name: name, description: description, criteria: criteria, group: group,
      tags: ([group?.rawValue] + tags).compactMap { $0 }, caption: caption, proof: isSigned ? .signed : .hosted,
      createdAt: createdAt)
  }
}
