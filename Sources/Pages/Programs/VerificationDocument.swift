public import LinkedData
public import OpenBadges

/// A verification for programs: what `lapel verify --json` prints and the interface for programs answers.
///
/// The ids of checks, their states and the verdicts are stable; sentences are for people and may change.
public struct VerificationDocument: Sendable {
  private let verdict: Verdict
  private let facts: BadgeFacts?
  private let version: StandardVersion?
  private let inputDigest: [UInt8]

  /// `inputDigest` is the SHA-256 of the bytes that were handed in.
  public init(verdict: Verdict, facts: BadgeFacts?, version: StandardVersion?, inputDigest: [UInt8]) {
    self.verdict = verdict
    self.facts = facts
    self.version = version
    self.inputDigest = inputDigest
  }

  /// `{verdict, decidingCheck, version, checks: [{id, state, sentence, how: [{label, value}]}], issuer, subject,
  /// verifiedAt, inputDigest}`, the sentences in the language of `messages`.
  public func json(_ messages: Messages) -> JSON {
    [
      "verdict": .string(verdict.headline.rawValue),
      "decidingCheck": verdict.decidingCheck.map { .string($0.rawValue) } ?? .null,
      "version": version.map { .string($0.rawValue) } ?? .null,
      "checks": .array(verdict.checks.map { Self.row($0, messages) }),
      "issuer": issuer, "subject": subject,
      "verifiedAt": .string(Timestamp.text(verdict.checkedAt)),
      "inputDigest": .string("sha256:" + Hexadecimal.encode(inputDigest)),
    ]
  }

  private static func row(_ check: Check, _ messages: Messages) -> JSON {
    let sentences = ([check.finding] + check.further).map { finding in
      messages.text("finding.\(finding.kind.rawValue)", finding.arguments)
    }
    return [
      "id": .string(check.id.rawValue), "state": .string(check.state.rawValue),
      "sentence": .string(sentences.joined(separator: " ")),
      "how": .array(check.known.map { ["label": .string($0.label.rawValue), "value": .string($0.value)] }),
    ]
  }

  /// What the issuer calls itself, and what was proven to stand behind it.
  private var issuer: JSON {
    guard let facts else { return .null }
    return Self.object([
      ("id", facts.issuerID), ("callsItself", facts.issuerName), ("url", facts.issuerURL), ("proven", facts.issuerHost),
    ])
  }

  /// What the badge is.
  private var subject: JSON {
    guard let facts else { return .null }
    return Self.object([
      ("id", facts.assertionID), ("badgeClass", facts.badgeClassID), ("name", facts.name),
      ("issuedOn", facts.issuedOn.map { Timestamp.text($0) }), ("expires", facts.expires.map { Timestamp.text($0) }),
    ])
  }

  private static func object(_ members: [(String, String?)]) -> JSON {
    .object(JSONObject(members.map { (key: $0.0, value: $0.1.map { .string($0) } ?? .null) }))
  }
}
