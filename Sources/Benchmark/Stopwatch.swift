internal import Glibc

/// Runs one piece of work again and again and prints how often it was done in a second.
struct Stopwatch {
  /// For how long each piece of work is done, in seconds.
  let seconds: Double
  /// Only work with this in its name is done; `nil` for all.
  let only: String?

  /// Work that waits for nobody: times in a second of one core's time, so that other work on the machine counts little.
  func measure(_ name: String, _ work: () throws -> Void) rethrows {
    guard isWanted(name) else { return }
    try work()
    var rounds = Rounds(seconds: seconds, clock: CLOCK_PROCESS_CPUTIME_ID)
    while rounds.goesOn() { try work() }
    print("\(name)\t\(rounds.median)")
  }

  /// The same for work in asynchronous functions.
  func measure(_ name: String, _ work: () async throws -> Void) async rethrows {
    try await measure(name, CLOCK_PROCESS_CPUTIME_ID, work)
  }

  /// Work that waits for others: times in a second as it passes.
  func measureWaiting(_ name: String, _ work: () async throws -> Void) async rethrows {
    try await measure(name, CLOCK_MONOTONIC, work)
  }

  private func measure(_ name: String, _ clock: clockid_t, _ work: () async throws -> Void) async rethrows {
    guard isWanted(name) else { return }
    try await work()
    var rounds = Rounds(seconds: seconds, clock: clock)
    while rounds.goesOn() { try await work() }
    print("\(name)\t\(rounds.median)")
  }

  private func isWanted(_ name: String) -> Bool { only.map { name.contains($0) } ?? true }
}
