/// Inputs made from seeds by small damages, each of which can be made again from its number alone.
public struct FuzzRun: Sendable {
  public let target: FuzzTarget
  /// Decides all inputs.
  public let seed: UInt64
  private let seeds: [[UInt8]]
  private let mutation: Mutation

  /// `corpus` are further inputs to begin from.
  public init(_ target: FuzzTarget, seed: UInt64, corpus: [[UInt8]] = []) {
    self.target = target
    self.seed = seed
    self.seeds = target.seeds + corpus
    self.mutation = Mutation(tokens: target.tokens)
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// How many inputs were looked at.
    public var count = 0
    /// The number of the input that took longest, and how long it took.
    public var slowest: (number: Int, time: Duration) = (0, .zero)
  }

  /// The input with this number.
  public func input(_ number: Int) -> [UInt8] {
    var chance = Chance(seed: seed ^ UInt64(number) &* 0xD134_2543_DE82_EF95)
    var start = seeds[chance.below(seeds.count)]
    // Now and then the head of one and the tail of another.
    if chance.below(8) == 0 {
      let other = seeds[chance.below(seeds.count)]
      start = start.prefix(chance.below(start.count + 1)) + other.suffix(chance.below(other.count + 1))
    }
    return mutation.apply(to: start, &chance)
  }

  /// Looks at one input after the other for `time`, from the number `first` on. `beforeEach` hears the number of each.
  public func run(
    for time: Duration, from first: Int = 0, beforeEach: (Int) -> Void = { _ in }
  ) async -> Outcome {
    let clock = ContinuousClock()
    let end = clock.now + time
    var outcome = Outcome()
    var start = clock.now
    while start < end {
      let number = first + outcome.count
      beforeEach(number)
      await target.look(at: input(number))
      let now = clock.now
      if start.duration(to: now) > outcome.slowest.time { outcome.slowest = (number, start.duration(to: now)) }
      start = now
      outcome.count += 1
    }
    return outcome
  }
}
