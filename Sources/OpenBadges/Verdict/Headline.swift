/// What a verification comes to, in one word. Computed from the checks, never kept apart from them.
public enum Headline: String, Sendable, Hashable, CaseIterable {
  case verified
  case verifiedWithRemarks = "verified-with-remarks"
  case expired
  case revoked
  case suspended
  case notFullyChecked = "not-fully-checked"
  case notVerified = "not-verified"
  /// The badge was compared with a person's addresses and names somebody else.
  case notYours = "not-yours"
}
