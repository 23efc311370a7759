import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

/// One case of a list of the form of `lapel-cases/cases.json`.
struct VerificationCase {
  let name: String
  let version: String
  let now: Date
  let recipients: [RecipientIdentity]?
  let input: String
  let web: RecordedWeb
  let expected: Headline
  let decidingCheck: CheckID?

  init(_ json: JSON) throws {
    self.name = try #require(json["name"]?.string)
    self.version = try #require(json["version"]?.string)
    self.now = try #require(json["now"]?.string.flatMap { Timestamp.date($0) })
    self.recipients = json["recipient"]?.object?.members.compactMap { member in
      RecipientIdentity.Kind(rawValue: member.key).flatMap { kind in
        member.value.string.map { RecipientIdentity(kind, $0) }
      }
    }
    self.input = try #require(json["input"]?.string)
    var web = RecordedWeb()
    for (address, answer) in (json["web"]?.object?.members ?? []).map({ ($0.key, $0.value) }) {
      web.answers[address] = RecordedWeb.Answer(
        status: Int(answer["status"]?.number?.integer ?? 200), type: answer["type"]?.string ?? "",
        body: answer["body"]?.string.map { Array($0.utf8) } ?? answer["body"]?.bytes ?? [],
        finalAddress: answer["finalAddress"]?.string)
    }
    self.web = web
    self.expected = try #require(Self.headline(json["expect"]?["verdict"]?.string ?? ""))
    self.decidingCheck = json["expect"]?["decidingCheck"]?.string.flatMap(CheckID.init(rawValue:))
  }

  private static func headline(_ verdict: String) -> Headline? {
    switch verdict {
    case "accepted": .verified
    case "accepted-with-warning": .verifiedWithRemarks
    case "rejected": .notVerified
    case "inconclusive": .notFullyChecked
    default: Headline(rawValue: verdict)
    }
  }

  var statement: Statement {
    if input.hasPrefix("{") { return .json(Array(input.utf8)) }
    return input.hasPrefix("http") ? .address(input) : .jws(input)
  }

  func run() async -> Report {
    await Verifier(web: web.web(at: now))
      .verify(statement, recipients: recipients, now: now)
  }

  /// What differs from what was expected; `nil` where nothing does.
  func difference(_ report: Report) -> String? {
    let verdict = report.verdict
    guard verdict.headline == expected else {
      return "\(name): \(verdict.headline) by \(verdict.decidingCheck?.rawValue ?? "-"), expected \(expected)"
    }
    guard let decidingCheck, let row = verdict[decidingCheck] else { return nil }
    let isRight =
      switch expected {
      case .verified: row.state == .passed
      case .verifiedWithRemarks: row.state == .remark
      default: verdict.decidingCheck == decidingCheck
      }
    return isRight
      ? nil : "\(name): \(decidingCheck) is \(row.state), decided by \(verdict.decidingCheck?.rawValue ?? "-")"
  }
}
