/// Makes answers take equally long that must not tell apart what is known here from what is not.
public struct EvenPace: Sendable {
  private let end: ContinuousClock.Instant

  /// Begins now. `least` is longer than any of the ways should take.
  public init(least: Duration = .milliseconds(250)) { end = ContinuousClock.now + least }

  /// Waits until the time is over.
  public func wait() async { try? await Task.sleep(until: end, clock: .continuous) }
}
