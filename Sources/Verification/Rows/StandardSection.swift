internal import OpenBadges

extension Rows {
  /// Says in each row which section of a version's standard asks for it.
  mutating func cite(_ version: StandardVersion) {
    for place in checks.indices where [.passed, .failed, .remark].contains(checks[place].state) {
      let standard = checks[place].id.standard(in: version)
      if checks[place].known.isEmpty { checks[place].known = standard } else { checks[place].known += standard }
    }
  }
}

extension CheckID {
  /// The line about the section of a version's standard that asks for a check; empty where none does.
  fileprivate func standard(in version: StandardVersion) -> [Known] {
    guard let version = Self.versions.firstIndex(of: version), let check = Self.checks.firstIndex(of: self) else {
      return []
    }
    return Self.standards[version][check]
  }

  private static let versions = StandardVersion.allCases
  private static let checks = CheckID.allCases
  /// Made once: every report has a dozen of them.
  private static let standards = versions.map { version in
    checks.map { id in
      id.section(in: version).map { [Known(.standard, "Open Badges \(version.rawValue), “\($0)”")] } ?? []
    }
  }

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
