public import Foundation
public import Issuing

/// The invented community that a new site can be filled with: “Harbour Office”, who make an office suite, and the
/// rescue school next door.
///
/// The same `now` gives the same community, to the last letter. Awards lie in the five years before it, and nothing in
/// the future. All mail addresses and sites end in `.example`, which nobody can own (RFC 2606).
public struct Community: Sendable, Hashable {
  public let issuers: [InventedIssuer]
  /// The oldest first.
  public let badgeClasses: [InventedBadgeClass]
  /// The paths on which badges follow one another.
  public let series: [Series]
  /// Those longest aboard first.
  public let people: [InventedPerson]
  /// The oldest first.
  public let awards: [InventedAward]

  public init(now: Date) {
    let timeline = Timeline(now: now)
    let catalogue = Catalogue(timeline: timeline)
    let crew = Crew(timeline: timeline)
    let awards = AwardWriter(catalogue: catalogue, crew: crew, timeline: timeline).awards()
    self.issuers = inventedIssuers(timeline)
    self.badgeClasses = catalogue.badgeClasses
    self.series = inventedSeries(timeline)
    self.people = crew.people(wearing: awards, at: timeline.now)
    self.awards = awards
  }
}
