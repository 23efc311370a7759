internal import OpenBadges

extension Inquiry {
  /// A row that was made, with the section of the standard that asks for it.
  func withStandard(_ row: Check) -> Check {
    guard [.passed, .failed, .remark].contains(row.state), let version,
      let section = row.id.section(in: version)
    else { return row }
    let known = row.known + [Known(.standard, "Open Badges \(version.rawValue), “\(section)”")]
    return Check(row.id, row.state, row.finding, further: row.further, known: known)
  }
}

extension CheckID {
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
