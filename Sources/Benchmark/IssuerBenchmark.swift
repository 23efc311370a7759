internal import Fetching
internal import Foundation
internal import OpenBadges
internal import Verification
internal import Work

/// Badges of 2.0 with all documents behind them fetched anew each time.
struct IssuerBenchmark {
  private let stopwatch: Stopwatch
  private let hosted: String
  private let signed: String

  init(_ stopwatch: Stopwatch, hosted: String, signed: String) {
    self.stopwatch = stopwatch
    self.hosted = hosted
    self.signed = signed.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func run() async throws {
    var configuration = FetchingConfiguration()
    if let url = URL(string: hosted), let host = url.host(), let allowed = HostAndPort("\(host):\(url.port ?? 80)") {
      configuration.allowedHosts = [allowed]
    }
    let verifier = Verifier(web: .fetched(by: Fetcher(configuration)))
    try await measure("verify hosted 2.0", .address(hosted), verifier)
    try await measure("verify signed 2.0, RS256", .jws(signed), verifier)
  }

  private func measure(_ name: String, _ statement: Statement, _ verifier: Verifier) async throws {
    try await stopwatch.measureWaiting(name) {
      let report = await verifier.verify(statement, recipients: nil, now: Date())
      guard [.verified, .verifiedWithRemarks].contains(report.verdict.headline) else {
        throw Unexpected(name: name, verdict: report.verdict)
      }
    }
  }

  /// What should be verified is not, so that a figure would mean nothing.
  struct Unexpected: Error {
    let name: String
    let verdict: Verdict
  }
}
