internal import ArgumentParser
internal import Crypto
internal import Foundation
internal import LinkedData
internal import Names
internal import OpenBadges
internal import Pages
internal import Verification

/// `lapel verify`: is a badge genuine, whose is it, does it still stand.
struct VerifyBadges: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check badges, and say how each thing is known.",
    discussion: """
      Exits with 0 where all are verified, with or without remarks; with 1 where one is not; with 2 where one could \
      not be fully checked and no other is worse; with 64 for wrong use.
      """)

  @Argument(help: "A file, an http or https address, or - for the standard input.") var inputs: [String] = []
  @Option(help: "The e-mail address of the person who says that the badge is theirs.") var recipient: String?
  @Option(help: "The moment for which the question is asked, as 2026-11-23T00:00:00Z; now, if not given.")
  var at: String?
  @Option(help: "A recorded web that answers all requests; nothing else is reached.") var web: String?
  @Flag(help: "Print one JSON object a badge, each on a line of its own.") var json = false
  @Flag(help: "Print under each row how it is known.") var how = false
  @Option(help: "Run a file of cases instead, and print those that come out otherwise.") var cases: String?

  func validate() throws {
    guard inputs.count(where: { $0 == "-" }) < 2 else { throw ValidationError("There is one standard input.") }
    if let at, Timestamp.date(at) == nil {
      throw ValidationError("\(at) is not a moment such as 2026-11-23T00:00:00Z.")
    }
    if let recipient, EmailAddress(recipient) == nil {
      throw ValidationError("\(recipient) is not an e-mail address.")
    }
  }

  func run() async throws {
    // Said here rather than while reading, where it would come before the word about an option that is not known.
    guard inputs.isEmpty == (cases != nil) else {
      throw ValidationError("Name at least one badge to check, or a file of cases.")
    }
    if let cases { return try await RunCases(file: cases).run() }
    let now = at.flatMap { Timestamp.date($0) } ?? Date()
    let web = try VerifyingWeb.chosen(recorded: self.web, now: now)
    var worst = Outcome.verified
    for input in inputs {
      let isAddress = ["http://", "https://"].contains { input.lowercased().hasPrefix($0) }
      let bytes = isAddress ? Array(input.utf8) : try GivenFile.bytes(of: input)
      let report = await Verifier(web: web).verify(
        bytes: bytes, isFile: !isAddress, recipients: recipient.map { [.email($0)] }, now: now)
      print(json ? document(report, bytes) : text(report, input), terminator: json ? "\n" : "")
      worst = max(worst, Outcome(report.verdict.headline))
    }
    guard worst == .verified else { throw ExitCode(worst.exitCode) }
  }

  private func document(_ report: Report, _ bytes: [UInt8]) -> String {
    let document = VerificationDocument(
      verdict: report.verdict, facts: report.facts, version: report.version,
      inputDigest: Array(SHA256.hash(data: bytes)))
    return String(decoding: document.json(CommandWords.messages).bytes, as: UTF8.self)
  }

  private func text(_ report: Report, _ input: String) -> String {
    let badge = report.facts.flatMap {
      VerificationText.Badge(name: $0.name, issuerName: $0.issuerName, version: $0.version.rawValue)
    }
    return VerificationText(
      report: VerdictReport(report.verdict, host: report.facts?.issuerHost), label: input, badge: badge, showsHow: how
    ).text(CommandWords.messages)
  }

  /// How one badge came out, the best first.
  private enum Outcome: Int, Comparable {
    case verified, notFullyChecked, other

    init(_ headline: Headline) {
      switch headline {
      case .verified, .verifiedWithRemarks: self = .verified
      case .notFullyChecked: self = .notFullyChecked
      case .expired, .revoked, .suspended, .notVerified, .notYours: self = .other
      }
    }

    var exitCode: Int32 {
      switch self {
      case .verified: 0
      case .notFullyChecked: 2
      case .other: 1
      }
    }

    static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
  }
}
