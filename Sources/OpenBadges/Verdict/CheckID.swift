/// The named checks of a verification, in the order in which they decide.
///
/// The identifiers are stable: they stand in stored verdicts and in the interface for programs.
public enum CheckID: String, Sendable, Hashable, CaseIterable {
  case fileRead = "file-read"
  case fileIntact = "file-intact"
  case inputRecognised = "input-recognised"
  case documentComplete = "document-complete"
  case wordsKnown = "words-known"
  case hosted
  case signature
  case proofPurpose = "proof-purpose"
  case proofTime = "proof-time"
  case claimsMatch = "claims-match"
  case keyBelongsToIssuer = "key-belongs-to-issuer"
  case embeddedMatchesHosted = "embedded-matches-hosted"
  case issuerScope = "issuer-scope"
  case schema
  case status
  case validityPeriod = "validity-period"
  case recipient
  case image
  case evidence
  case alignment
  case endorsements
  case extensions
  case refresh
}

extension CheckID: Comparable {
  /// Where it stands among all of them, from 0. To compare the names takes longer than many a check.
  public var place: Int {
    switch self {
    case .fileRead: 0
    case .fileIntact: 1
    case .inputRecognised: 2
    case .documentComplete: 3
    case .wordsKnown: 4
    case .hosted: 5
    case .signature: 6
    case .proofPurpose: 7
    case .proofTime: 8
    case .claimsMatch: 9
    case .keyBelongsToIssuer: 10
    case .embeddedMatchesHosted: 11
    case .issuerScope: 12
    case .schema: 13
    case .status: 14
    case .validityPeriod: 15
    case .recipient: 16
    case .image: 17
    case .evidence: 18
    case .alignment: 19
    case .endorsements: 20
    case .extensions: 21
    case .refresh: 22
    }
  }

  public static func == (one: CheckID, other: CheckID) -> Bool { one.place == other.place }

  public static func < (one: CheckID, other: CheckID) -> Bool { one.place < other.place }

  public func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
