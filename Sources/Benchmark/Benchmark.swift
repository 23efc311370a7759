internal import ArgumentParser
internal import Foundation

/// `lapel-benchmark`: how fast the parts of Lapel are that its promises speak of. Run by `deploy/bench`.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lapel-benchmark", abstract: "Measure what Lapel promises to be fast at.",
    discussion: "Prints one line for each: a name, a tab, times a second.")

  @Option(help: "For how long each thing is measured, in seconds.") var seconds = 2.0
  @Option(help: "Measure only what has this in its name.") var only: String?
  @Option(help: "Where a hosted Open Badges 2.0 assertion is published.") var hosted: String?
  @Option(help: "A file with a signed Open Badges 2.0 assertion.") var signed: String?

  func run() async throws {
    let stopwatch = Stopwatch(seconds: seconds, only: only)
    try BakingBenchmark(stopwatch).run()
    try await CredentialBenchmark(stopwatch).run()
    if let hosted, let signed {
      let statement = try String(contentsOfFile: signed, encoding: .utf8)
      try await IssuerBenchmark(stopwatch, hosted: hosted, signed: statement).run()
    }
  }
}
