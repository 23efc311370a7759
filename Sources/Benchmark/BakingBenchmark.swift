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
    try stopwatch.measure("unbake, first chunk") { _ = try unbake(first) }
    try stopwatch.measure("unbake, last chunk") { _ = try unbake(last) }
    try stopwatch.measure("bake") { _ = try bake(statement, into: picture, as: .version2) }
  }
}
