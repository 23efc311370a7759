internal import OpenBadges

extension Rows {
  /// Says in each row which section of a version's standard asks for it.
  mutating func cite(_ version: StandardVersion) {
    guard let standard = CheckID.standards[version] else { return }
    for place in checks.indices where checks[place].state.isFound {
      let section = standard[checks[place].id.place]
      if checks[place].known.isEmpty { checks[place].known = section } else { checks[place].known += section }
    }
  }
}

extension CheckState {
  /// Whether the check was made.
  fileprivate var isFound: Bool {
    switch self {
    case .passed, .failed, .remark: true
    case .notChecked, .doesNotApply: false
    }
  }
}

extension CheckID {
  /// The line about the section of a version's standard that asks for each check; empty where none does. Made once: every
  /// report has a dozen of them.
  fileprivate static let standards: [StandardVersion: [[Known]]] = Dictionary(
    uniqueKeysWithValues: StandardVersion.allCases.map { version in
      (
        version,
        allCases.map { id in
          id.section(in: version).map { [Known(.standard, "Open Badges \(version.rawValue), “\($0)”")] } ?? []
        }
      )
    })

  /// The title of the section, in the standard's own words; `nil` where the standard asks for nothing of the kind.
  fileprivate func section(in version: StandardVersion) -> String? {
    if version == .v0_5 {
      return [.documentComplete, .issuerScope, .validityPeriod, .recipient].contains(self) ? "Assertion" : nil
    }
    if version == .v3_0 { return sectionOfCredentials }
    return switch (self, version.isOfBadgeAlliance) {
    case (.documentComplete, false): "Data Validation"
    case (.hosted, false), (.issuerScope, false): "HostedBadge Verification"
    case (.signature, false), (.keyBelongsToIssuer, false): "SignedBadge Verification"
    case (.status, false): "RevocationList"
    case (.recipient, _): "IdentityObject"
    case (.image, false): "Image"
    case (.evidence, false): "Evidence"
    case (.alignment, false): "AlignmentObject"
    case (.endorsements, false): "Endorsement"
    case (.extensions, _): "Extension Validation"
    case (.wordsKnown, _): "Open Badges Vocabulary"
    case (.validityPeriod, _): "Assertion"
    case (.documentComplete, true), (.hosted, true), (.signature, true), (.status, true): "Badge Verification"
    default: nil
    }
  }
}

extension CheckID {
  /// The same in the standard of credentials.
  fileprivate var sectionOfCredentials: String? {
    switch self {
    case .documentComplete: "Data Model"
    case .wordsKnown: "Serialization"
    case .signature, .proofPurpose, .proofTime, .claimsMatch, .keyBelongsToIssuer: "Proof Verification"
    case .schema: "CredentialSchema"
    case .status, .validityPeriod: "Verification and Validation"
    case .recipient: "IdentityObject"
    case .endorsements: "EndorsementCredential"
    case .refresh: "RefreshService"
    default: nil
    }
  }
}

extension StandardVersion {
  /// 1.0 and 1.1, whose verification is one section.
  fileprivate var isOfBadgeAlliance: Bool { self == .v1_0 || self == .v1_1 }
}
