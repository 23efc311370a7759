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
