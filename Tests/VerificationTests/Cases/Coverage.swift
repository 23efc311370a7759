import OpenBadges

/// Which of the project's own cases show each check, for each version it applies to: one that passes, one that fails
/// and one that could not be done.
///
/// Another version is added by its cases in ``lists``, its name in ``versions``, and its gaps, each with the reason.
struct Coverage {
  /// The kinds of case that every check needs.
  enum Kind: String, CaseIterable {
    case passes, fails
    case cannotBeDone = "cannot be done"

    init?(_ state: CheckState) {
      switch state {
      case .passed: self = .passes
      case .failed, .remark: self = .fails
      case .notChecked: self = .cannotBeDone
      case .doesNotApply: return nil
      }
    }
  }

  /// The versions that are documents of a host, or signed as a whole.
  static let versions: [StandardVersion] = [.v0_5, .v1_0, .v1_1, .v2_0, .v2_1]

  static let lists: [[OwnCase]] = [
    DocumentCases.all, WordCases.all, ProofCases.all, StandingCases.all, ExtraCases.all,
    CredentialCases.all,
  ]

  static var cases: [OwnCase] { lists.flatMap(\.self) }

  /// Checks that a version does not have at all; its rows say that they do not apply, and why.
  static func doesNotApply(_ check: CheckID, to version: StandardVersion) -> Bool {
    switch check {
    case .proofPurpose, .proofTime, .claimsMatch, .schema, .refresh: version != .v3_0
    case .hosted, .embeddedMatchesHosted, .issuerScope: version == .v3_0
    case .extensions: version == .v0_5 || version == .v1_0 || version == .v3_0
    case .wordsKnown: version == .v0_5 || version == .v1_0
    case .alignment, .keyBelongsToIssuer: version == .v0_5
    case .endorsements: !version.isSecond && version != .v3_0
    default: false
    }
  }

  /// Why there can be no such case.
  static func gap(_ kind: Kind, _ check: CheckID, _ version: StandardVersion) -> String? {
    switch (check, kind, version) {
    case (.fileRead, .cannotBeDone, _), (.fileIntact, .cannotBeDone, _):
      "a file that cannot be read holds no badge, and is refused before there is anything to verify"
    case (.inputRecognised, .cannotBeDone, _): "reading what was handed in needs nobody else"
    case (.documentComplete, .cannotBeDone, .v3_0): "everything is in the one document that was handed in"
    case (.keyBelongsToIssuer, .cannotBeDone, .v3_0): nil
    case (.proofPurpose, .cannotBeDone, _), (.proofTime, .cannotBeDone, _), (.claimsMatch, .cannotBeDone, _):
      "what a proof says of itself needs nobody else"
    case (.validityPeriod, .cannotBeDone, .v3_0): "a date that cannot be read is told under `document-complete`"
    case (.refresh, .cannotBeDone, _): "a newer version that cannot be had is a remark; the one at hand is judged"
    case (.documentComplete, .cannotBeDone, .v0_5): "everything is in the one document that was found"
    case (.signature, .passes, .v0_5), (.signature, .cannotBeDone, .v0_5): "this version knows no signed badges"
    case (.keyBelongsToIssuer, .cannotBeDone, _):
      "a key that cannot be had is told under `signature`, an issuer that cannot be had under `document-complete`"
    case (.embeddedMatchesHosted, .cannotBeDone, _): "a published copy that cannot be had is told under `hosted`"
    case (.status, .cannotBeDone, .v0_5):
      "the only one who could know is the site that publishes it, which is told under `hosted`"
    case (.recipient, .cannotBeDone, .v0_5), (.recipient, .cannotBeDone, .v1_0), (.recipient, .cannotBeDone, .v1_1):
      "these versions name recipients by e-mail address; one that cannot be read is told under `document-complete`"
    case (.evidence, .cannotBeDone, _): "what evidence is worth is for people to judge; nothing is fetched"
    case (.alignment, .cannotBeDone, _): "standards are named, not fetched"
    default: nil
    }
  }

  /// The names of the cases of one cell.
  static func names(_ kind: Kind, _ check: CheckID, _ version: StandardVersion) -> [String] {
    cases.filter { $0.version == version && $0.check == check && Kind($0.state) == kind }.map(\.name)
  }
}
