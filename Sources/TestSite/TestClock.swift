public import Foundation
internal import Synchronization

/// A clock that stands until a test moves it.
public final class TestClock: Sendable {
  /// 24 November 2026, 12:00 UTC.
  public static let start = Date(timeIntervalSince1970: 1_795_521_600)

  private let instant: Mutex<Date>

  public init(_ now: Date = TestClock.start) { instant = Mutex(now) }

  public var now: Date { instant.withLock { $0 } }

  /// Moves on by so many seconds.
  public func advance(by seconds: Double) { instant.withLock { $0 += seconds } }
}
