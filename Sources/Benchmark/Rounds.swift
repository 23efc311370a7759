internal import Glibc

/// Five rounds of the same work, each of a fifth of the time.
struct Rounds {
  private let clock: clockid_t
  private let length: Double
  private var start: Double
  private var count = 0
  /// At which count the clock is looked at next: so seldom that looking, a call of the system, takes none of the time
  /// that is measured.
  private var next = 1
  private var rates: [Double] = []

  init(seconds: Double, clock: clockid_t) {
    self.clock = clock
    self.length = seconds / 5
    self.start = Self.now(clock)
  }

  /// Counts one more time, and says whether there is another one.
  mutating func goesOn() -> Bool {
    if count == next { look() }
    count += 1
    return rates.count < 5
  }

  private mutating func look() {
    let done = Double(count)
    let passed = max(Self.now(clock) - start, 1e-9)
    if passed >= length {
      rates.append(done / passed)
      count = 0
      start = Self.now(clock)
    }
    // As often as makes a fiftieth of a round.
    next = count + max(1, Int(done * length / (50 * passed)))
  }

  /// How often the work was done in a second, in the round in the middle.
  var median: Int { Int(rates.sorted()[rates.count / 2].rounded()) }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
