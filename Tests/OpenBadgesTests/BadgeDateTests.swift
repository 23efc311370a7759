import Foundation
import LinkedData
import OpenBadges
import Testing

@Suite("Dates of badges")
struct BadgeDateTests {
  @Test(
    "what issuers write is read as the instant it means",
    arguments: [
      ("2024-01-01T00:00:00Z", 1_704_067_200.0, BadgeDate.Form.complete),
      ("2016-12-31T23:59:59+00:00", 1_483_228_799, .complete),
      ("2013-02-21T15:18-0500", 1_361_477_880, .complete),
      ("2013-02-21T15:18:00.250-05:00", 1_361_477_880.25, .complete),
      ("2024-02-29T12:00:00z", 1_709_208_000, .complete),
      ("2024-01-01T00:00:00", 1_704_067_200, .withoutZone),
      ("2015-04-30", 1_430_352_000, .dateOnly),
      ("1969-12-31", -86_400, .dateOnly),
      ("1359217910", 1_359_217_910, .unix),
    ])
  func read(text: String, seconds: Double, form: BadgeDate.Form) throws {
    let date = try #require(BadgeDate(text))
    #expect(date.instant == Date(timeIntervalSince1970: seconds))
    #expect(date.form == form)
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "99999-01-01T00:00:00Z", "2024-1-1", "yesterday",
      "2024-01-01T24:00:00Z", "2024-01-01T10:60:00Z", "2024-01-01T10:00:00+25:00", "2024-01-01T10:00:00Zx",
      "2024-01-01 10:00:00", "-359217910", "+359217910", "0000-01-01", "2024-01-01T", "2024-01-01T10:00:00.Z",
      "٢٠٢٤-٠١-٠١",
    ])
  func refused(text: String) { #expect(BadgeDate(text) == nil) }

  @Test("Unix time is a whole number of seconds up to the year 9999")
  func unix() {
    #expect(BadgeDate(JSON.number(JSONNumber(1_359_217_910)))?.form == .unix)
    #expect(BadgeDate(JSON.number(JSONNumber(-1))) == nil)
    #expect(BadgeDate(JSON.number(JSONNumber(253_402_300_800))) == nil)
    #expect(BadgeDate(JSON.bool(true)) == nil)
  }

  @Test("what is written as a timestamp reads back the same", arguments: [0, 1_795_392_000.125, -86_399, 951_782_400])
  func timestamp(seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(Timestamp.date(Timestamp.text(date)) == date)
  }

  @Test("timestamps are RFC 3339 in UTC")
  func form() {
    #expect(Timestamp.text(Date(timeIntervalSince1970: 1_709_208_000)) == "2024-02-29T12:00:00Z")
    #expect(Timestamp.text(Date(timeIntervalSince1970: .infinity)) == "9999-12-31T23:59:59.999Z")
  }
}
