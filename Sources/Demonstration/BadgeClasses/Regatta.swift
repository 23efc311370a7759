internal import Foundation

/// A month in which everybody pulls at the same rope, four weeks on one theme. There are three a year.
struct Regatta: Sendable, Hashable {
  enum Season: String, Sendable, CaseIterable { case spring, summer, autumn }

  let season: Season
  let year: Int
  /// When it is over and the badges go out.
  let end: Date
  /// Whether it is the latest of its season; that one goes by the plain name in addresses.
  let isLatest: Bool

  /// Every regatta that is over by now and was rowed within the timeline, the oldest first.
  static func all(in timeline: Timeline) -> [Regatta] {
    let past = Season.allCases.flatMap { season -> [Regatta] in
      let editions = timeline.years.compactMap { year -> (year: Int, end: Date)? in
        guard let end = season.end(of: year, in: timeline), timeline.contains(end) else { return nil }
        return (year, end)
      }
      return editions.map { edition in
        Regatta(season: season, year: edition.year, end: edition.end, isLatest: edition.year == editions.last?.year)
      }
    }
    return past.sorted { $0.end < $1.end }
  }

  var slug: String { isLatest ? "\(season)-regatta" : "\(season)-regatta-\(year)" }

  var sketch: BadgeClassSketch {
    BadgeClassSketch(
      slug: slug, art: "\(season)-regatta", name: "\(season.rawValue.capitalized) Regatta \(year)",
      description: "Took part in the \(season.month) sprint of \(year): \(season.theme(of: year)).",
      criteria: """
        Do one thing for the theme during \(season.month): \(season.theme(of: year)). Anything that helped counts, \
        and so does cheering from the quay, if it kept somebody else going. Badges go out on the last evening.
        """,
      group: .eventsAndYears, tags: ["Events", "Regatta"], caption: season.caption)
  }
}

extension Regatta.Season {
  var month: String {
    switch self {
    case .spring: "April"
    case .summer: "July"
    case .autumn: "October"
    }
  }

  func end(of year: Int, in timeline: Timeline) -> Date? {
    switch self {
    case .spring: timeline.day(30, month: 4, year: year)
    case .summer: timeline.day(31, month: 7, year: year)
    case .autumn: timeline.day(31, month: 10, year: year)
    }
  }

  /// What the sprint of a year was about, turn and turn about.
  func theme(of year: Int) -> String { themes[((year % themes.count) + themes.count) % themes.count] }

  private var themes: [String] {
    switch self {
    case .spring:
      [
        "cleaning out old reports", "a manual without dead ends", "starting in half the time",
        "templates for clubs and schools",
      ]
    case .summer:
      [
        "everything from the keyboard", "one hundred small annoyances", "tables that behave",
        "printing what the screen shows",
      ]
    case .autumn:
      [
        "languages that were left half done", "opening other people’s files", "writing the tests we owed",
        "words instead of error numbers",
      ]
    }
  }

  fileprivate var caption: String {
    switch self {
    case .spring: "A sailing boat with a yellow sail on a green pennant"
    case .summer: "A sailing boat with a pink sail on a sky-blue pennant"
    case .autumn: "A sailing boat with a red sail on an orange pennant"
    }
  }
}
