internal import Baking

/// Badge data out of a picture of 100 kB, and into it.
struct BakingBenchmark {
  private let stopwatch: Stopwatch

  init(_ stopwatch: Stopwatch) { self.stopwatch = stopwatch }

  func run() throws {
    let picture = SamplePicture.png(size: 100 * 1024)
    let statement = SampleAssertion.text
    let first = try bake(statement, into: picture, as: .version2)
    let last = SamplePicture.withBadgeLast(first)
    let texts = [try unbake(first).text, try unbake(last).text]
    precondition(texts == [statement, statement])
    Benchmark.report("unbake, first chunk", try stopwatch.rate { _ = try unbake(first) })
    Benchmark.report("unbake, last chunk", try stopwatch.rate { _ = try unbake(last) })
    Benchmark.report("bake", try stopwatch.rate { _ = try bake(statement, into: picture, as: .version2) })
  }
}
