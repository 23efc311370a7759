import LinkedData
import Schemas
import Testing

@Suite struct FormatTests {
  private func fits(_ text: String, _ format: String) throws -> Bool {
    try Schema(["format": .string(format)]).outcome(of: .string(text)) == .fits
  }

  @Test(arguments: [
    "2024-02-29T12:00:00Z", "2010-01-01t00:00:00.123456z", "1990-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00",
    "2024-01-01T00:00:00+05:30",
  ])
  func `a date-time of RFC 3339 is one`(text: String) throws { #expect(try fits(text, "date-time")) }

  @Test(arguments: [
    "2023-02-29T12:00:00Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T24:00:00Z",
    "2024-01-01T12:00:60Z", "2024-01-01T00:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00+0530", "2024-1-1",
    "2024-01-01T00:00:00Z ", "",
  ])
  func `another text is no date-time`(text: String) throws { #expect(try !fits(text, "date-time")) }

  @Test func `a date is a day of the calendar`() throws {
    #expect(try fits("2000-02-29", "date"))
    for text in ["1900-02-29", "2024-00-01", "2024-13-01", "2024-04-31", "20240101", "2024-01-01T00:00:00Z"] {
      #expect(try !fits(text, "date"), "\(text)")
    }
  }

  @Test(arguments: [
    "https://example.org/a?b=c#d", "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", "mailto:a@example.org",
    "http://a:b@[::1]:8080/", "did:key:z6Mk", "file:///etc", "x:", "https://example.org/%C3%A9", "tel:+1-555",
    "http://[v1.a:b]/",
  ])
  func `a URI of RFC 3986 is one`(text: String) throws { #expect(try fits(text, "uri")) }

  @Test(arguments: [
    "example.org", "/a", "", ":a", "1a:b", "https://example.org/a b", "https://example.org/é", "https://example.org/%C",
    "https://example.org/#a#b", "http://[::1", "http://a:port/", "http://example.org/[a]", "http://[g]/", "a\u{0}b:",
    "https://example.org/\"",
  ])
  func `another text is no URI`(text: String) throws { #expect(try !fits(text, "uri")) }
}
