/// Runs one piece of work again and again and says how often it was done in a second.
struct Stopwatch {
  /// For how long each piece of work is done, in seconds.
  let seconds: Double

  /// The median of five rounds, each after a warm-up, in times a second.
  func rate(_ work: () throws -> Void) rethrows -> Double {
    var rates: [Double] = []
    try work()
    for _ in 0..<5 {
      let clock = ContinuousClock()
      let start = clock.now
      let end = start + .seconds(seconds / 5)
      var count = 0
      while clock.now < end {
        try work()
        count += 1
      }
      rates.append(Double(count) / Self.seconds(start.duration(to: clock.now)))
    }
    return rates.sorted()[2]
  }

  /// The same for work that waits.
  func waitingRate(_ work: () async throws -> Void) async rethrows -> Double {
    var rates: [Double] = []
    try await work()
    for _ in 0..<5 {
      let clock = ContinuousClock()
      let start = clock.now
      let end = start + .seconds(seconds / 5)
      var count = 0
      while clock.now < end {
        try await work()
        count += 1
      }
      rates.append(Double(count) / Self.seconds(start.duration(to: clock.now)))
    }
    return rates.sorted()[2]
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
