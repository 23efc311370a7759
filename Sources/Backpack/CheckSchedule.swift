public import Foundation
public import OpenBadges

/// When a badge from elsewhere is checked again: a young one after a day, then more and more seldom up to a month; one
/// that no longer stands seldom.
///
/// Intervals are spread by a tenth to either side, so that badges that came together do not stay together. `spread` is a
/// number from 0 up to 1 that belongs to the badge.
public enum CheckSchedule {
  private static let hour: Double = 3600
  private static let day: Double = 86_400

  /// For how long, in seconds, a badge goes on to stand as it did while its issuer does not answer.
  public static let patience: Double = 30 * day

  /// When a badge that was just taken in is checked for the first time.
  public static func first(after moment: Date, spread: Double) -> Date {
    moment.addingTimeInterval(spreading(day, by: spread))
  }

  /// When it is checked after a check that came to a verdict.
  public static func next(after headline: Headline, heldSince: Date, at now: Date, spread: Double) -> Date {
    let age = max(0, now.timeIntervalSince(heldSince))
    let interval =
      switch headline {
      case .verified, .verifiedWithRemarks: min(max(age, day), 30 * day)
      case .suspended, .notFullyChecked: min(max(age / 4, day), 7 * day)
      case .notVerified, .notYours: min(max(age, 7 * day), 30 * day)
      case .revoked, .expired: 90 * day
      }
    return now.addingTimeInterval(spreading(interval, by: spread))
  }

  /// When it is tried again after so many tries in a row for which somebody did not answer.
  public static func retry(afterFailedTries tries: Int, at now: Date, spread: Double) -> Date {
    let pauses = [hour, 6 * hour, day]
    return now.addingTimeInterval(spreading(pauses[min(max(tries, 1), pauses.count) - 1], by: spread))
  }

  /// Whether a check failed rather than came to a verdict: what was known then goes on to stand.
  ///
  /// - Parameter failingSince: Since when all tries failed; `nil` where the one before did not.
  public static func isFailedTry(
    _ headline: Headline, before: Headline, failingSince: Date?, at now: Date
  ) -> Bool {
    guard headline == .notFullyChecked, before != .notFullyChecked else { return false }
    guard let failingSince else { return true }
    return now.timeIntervalSince(failingSince) < patience
  }

  private static func spreading(_ interval: Double, by spread: Double) -> Double {
    interval * (0.9 + 0.2 * min(max(spread, 0), 1))
  }
}
