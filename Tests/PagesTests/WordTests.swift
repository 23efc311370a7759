internal import Foundation
internal import Testing

@testable internal import Pages

@Suite struct WordTests {
  let messages = Messages(.en)

  @Test func pluralsFollowTheNumber() {
    #expect(messages.countBadges(1) == "1 badge")
    #expect(messages.countBadges(0) == "0 badges")
    #expect(messages.countBadges(1840) == "1,840 badges")
  }

  @Test func sizesAreInTheLargestFittingUnit() {
    #expect(messages.size(1) == "1 byte")
    #expect(messages.size(999) == "999 bytes")
    #expect(messages.size(41_213) == "41 kB")
    #expect(messages.size(5_242_880) == "5 MB")
  }

  @Test(arguments: [
    (0.0, "1 January 1970"), (951_782_400, "29 February 2000"), (1_794_490_931, "12 November 2026"),
    (-86_400, "31 December 1969"), (-2_203_891_200, "1 March 1900"), (4_107_542_400, "1 March 2100"),
    (253_402_300_799, "31 December 9999"),
  ])
  func daysAreWrittenForPeople(seconds: Double, expected: String) {
    #expect(messages.day(Date(timeIntervalSince1970: seconds)) == expected)
  }

  @Test func everyDayOfFourCenturiesIsTheCalendarsOwn() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in stride(from: -50_000, to: 97_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = CalendarDay(date)
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
    }
  }

  @Test func momentsSayTheirZone() {
    let date = Date(timeIntervalSince1970: 1_794_492_131)
    #expect(messages.moment(date) == "12 November 2026 at 14:02 UTC")
    #expect(CalendarDay(date).machineMoment == "2026-11-12T14:02:11Z")
    #expect(messages.shortDay(date) == "12 Nov 2026")
  }

  @Test func aGapWithoutArgumentIsAnEllipsis() {
    #expect(messages.text("problem.too-many-tries") == "There were too many tries. Wait … minutes and try again.")
    #expect(messages.text("problem.none-such") == "problem.none-such")
    #expect(messages.has("problem.too-many-tries"))
    #expect(!messages.has("problem.none-such"))
  }

  @Test func everythingThatIsLookedUpHasItsWords() {
    var keys = BadgeState.allCases.map(\.key)
    keys += CheckRow.State.allCases.map { "state.\($0.rawValue)" }
    keys += Problem.Kind.allCases.map { "problem.\($0.rawValue)" }
    keys += Notice.Kind.allCases.map { "notice.\($0.rawValue)" }
    keys += Advice.allCases.map { "outcome.\($0.rawValue)" }
    keys += ErrorPage.Kind.allCases.flatMap { kind in
      ["title", "sentence", "next"].map { "error.\(kind.rawValue).\($0)" }
    }
    keys += (1...12).flatMap { ["month.\($0)", "monthShort.\($0)"] }
    for key in keys { #expect(messages.has(key), "\(key)") }
  }
}
