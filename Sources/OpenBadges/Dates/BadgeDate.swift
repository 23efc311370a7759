public import Foundation
public import LinkedData

/// An instant as a badge writes it.
///
/// Read are ISO 8601 with and without a zone, a date alone, and Unix time in seconds, as a number or as ten digits;
/// nothing else. What was left open (the time of day, the zone) is taken as UTC, and ``form`` says so.
///
/// - Source: Open Badges 2.0, “DateTime”; Open Badges 1.0, “Assertion”.
public struct BadgeDate: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Date, time of day and zone: what Open Badges 2.0 asks for.
    case complete
    case withoutZone
    case dateOnly
    case unix
  }

  public let instant: Date
  public let form: Form

  public init?(_ json: JSON) {
    switch json {
    case .string(let text): self.init(text)
    case .number(let number): self.init(unix: number.integer)
    case .null, .bool, .array, .object: return nil
    }
  }

  public init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    if text.utf8.count == 10, let seconds = Int64(text), !text.hasPrefix("+"), !text.hasPrefix("-") {
      self.init(unix: seconds)
    } else {
      var reader = DateReader(text)
      guard let date = reader.read() else { return nil }
      self = date
    }
  }

  init(instant: Date, form: Form) {
    self.instant = instant
    self.form = form
  }

  /// Seconds since 1970, up to the year 9999.
  private init?(unix seconds: Int64?) {
    guard let seconds, (0...253_402_300_799).contains(seconds) else { return nil }
    self.init(instant: Date(timeIntervalSince1970: Double(seconds)), form: .unix)
  }
}
