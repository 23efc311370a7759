/// What a credential is about.
public enum CredentialKind: Sendable, Hashable {
  /// An achievement that somebody made: a badge.
  case award
  /// What somebody says about an award, an achievement or an issuer.
  case endorsement
  /// A list of which credentials still stand.
  case statusList

  var role: DocumentRole {
    switch self {
    case .award: .credential
    case .endorsement: .endorsement
    case .statusList: .statusList
    }
  }

  /// The types of which a credential of this kind has one.
  var types: [String] {
    switch self {
    case .award: Self.awardTypes
    case .endorsement: ["EndorsementCredential"]
    case .statusList: ["BitstringStatusListCredential", "StatusList2021Credential"]
    }
  }

  private static let awardTypes = ["OpenBadgeCredential", "AchievementCredential"]
}
