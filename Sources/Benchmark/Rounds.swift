internal import Glibc

/// Five rounds of the same work, each of a fifth of the time.
struct Rounds {
  private let clock: clockid_t
  private let length: Double
  private var start: Double
  private var count = 0
  private var rates: [Double] = []

  init(seconds: Double, clock: clockid_t) {
    self.clock = clock
    self.length = seconds / 5
    self.start = Self.now(clock)
  }

  /// Counts one more time, and says whether there is another one.
  mutating func goesOn() -> Bool {
    let passed = Self.now(clock) - start
    if passed >= length {
      rates.append(Double(count) / passed)
      count = 0
      start = Self.now(clock)
    }
    count += 1
    return rates.count < 5
  }

  /// How often the work was done in a second, in the round in the middle.
  var median: Int { Int(rates.sorted()[rates.count / 2].rounded()) }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
