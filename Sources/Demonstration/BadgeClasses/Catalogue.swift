internal import Foundation
internal import Names

/// Everything that can be earned, by slug.
struct Catalogue: Sendable {
  let regattas: [Regatta]
  let conferences: [Conference]
  /// The oldest first.
  let badgeClasses: [InventedBadgeClass]
  private let bySlug: [Slug: InventedBadgeClass]

  init(timeline: Timeline) {
    regattas = Regatta.all(in: timeline)
    conferences = Conference.all(in: timeline)
    let standing = [
      translationBadges, communityBadges, codeAndQualityBadges, documentationAndDesignBadges, runningTheHarbourBadges,
      yearBadges, rescueSchoolBadges,
    ]
    let lasting = standing.joined().map { $0.badgeClass(createdAt: timeline.ago(years: $0.age)) }
    // An edition is announced five weeks ahead, and the first ones not before there were badges at all.
    let races = regattas.map {
      $0.sketch.badgeClass(createdAt: max($0.end.addingTimeInterval(-35 * 86_400), timeline.start))
    }
    let meetings = conferences.map {
      $0.sketch.badgeClass(createdAt: max($0.day.addingTimeInterval(-35 * 86_400), timeline.start))
    }
    badgeClasses = (lasting + races + meetings).compactMap { $0 }
      .sorted { ($0.createdAt, $0.slug.description) < ($1.createdAt, $1.slug.description) }
    bySlug = Dictionary(badgeClasses.map { ($0.slug, $0) }) { first, _ in first }
  }

  subscript(_ slug: String) -> InventedBadgeClass? { Slug(slug).flatMap { bySlug[$0] } }
}
