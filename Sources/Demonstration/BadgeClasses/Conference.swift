internal import Foundation

/// HarbourCon, where the community meets in a different harbour each September.
struct Conference: Sendable, Hashable {
  let year: Int
  /// Its main day, a Saturday.
  let day: Date

  /// The first one there ever was.
  private static let firstYear = 2025
  private static let towns = ["Porto", "Trieste", "Aarhus", "Busan", "Halifax", "Valparaíso", "Gdańsk"]

  /// The conferences that are over by now, the oldest first: all since the first one that lie within the timeline, and
  /// at least two.
  static func all(in timeline: Timeline) -> [Conference] {
    let past = timeline.years.compactMap { year -> Conference? in
      guard let day = timeline.conferenceDay(of: year), timeline.contains(day) else { return nil }
      return Conference(year: year, day: day)
    }
    let latestTwo = past.suffix(2)
    return past.filter { $0.year >= firstYear || latestTwo.contains($0) }
  }

  /// The town whose harbour it was.
  var town: String {
    let count = Self.towns.count
    return Self.towns[(((year - 2026) % count) + count) % count]
  }

  var slug: String { "harbourcon-\(year)" }

  var sketch: BadgeClassSketch {
    BadgeClassSketch(
      slug: slug, art: year.isMultiple(of: 2) ? "harbourcon-2026" : "harbourcon-2025", name: "HarbourCon \(year)",
      description: "Was there in \(town).",
      criteria: """
        Come to HarbourCon in \(town) on \(date), or follow it from home and ask a question that somebody on the \
        stage has to think about. The badge is handed out at the door, and in the chat at tea time.
        """,
      group: .eventsAndYears, tags: ["Events", "Conference"],
      caption: year.isMultiple(of: 2)
        ? "A red ticket with the sun over the sea" : "A blue ticket with the sun over the sea")
  }

  private var date: String {
    "\(Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: day).day ?? 1) September \(year)"
  }
}
