internal import Foundation

extension Messages {
  /// What stands in a sentence for an argument of a finding, and whether these are the site's own words.
  ///
  /// `time` and `date` are instants as RFC 3339 writes them; `check`, `document`, `reason` and `state` are identifiers
  /// with words of their own; `count` is a number. Everything else is said as it came.
  func words(for name: String, _ value: String) -> SentencePiece {
    switch name {
    case "time":
      if let date = Self.instant(value) { return SentencePiece(text: moment(date), isArgument: false) }
    case "date":
      if let date = Self.instant(value) { return SentencePiece(text: day(date), isArgument: false) }
    case "check", "document", "reason", "state":
      if has("\(name).\(value)") { return SentencePiece(text: text("\(name).\(value)"), isArgument: false) }
    case "count":
      if let number = Int(value) { return SentencePiece(text: self.number(number), isArgument: false) }
    default: break
    }
    return SentencePiece(text: value, isArgument: true)
  }

  /// An instant in UTC, such as `2026-11-23T14:02:11.250Z`; parts of seconds are passed over.
  private static func instant(_ text: String) -> Date? {
    guard text.hasSuffix("Z") else { return nil }
    return try? Date(text.prefix { $0 != "." && $0 != "Z" } + "Z", strategy: .iso8601)
  }
}
