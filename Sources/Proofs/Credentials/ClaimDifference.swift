/// Where the claims of a JWT and the credential within it do not say the same.
public struct ClaimDifference: Sendable, Hashable {
  public enum Claim: String, Sendable, Hashable, CaseIterable {
    case issuer = "iss"
    case subject = "sub"
    case identifier = "jti"
    case notBefore = "nbf"
    case expires = "exp"
  }

  public enum Kind: Sendable, Hashable {
    /// The claim is not there.
    case missing
    /// The claim is not there, and the credential names its subject by identifiers alone.
    case missingForIdentifiers
    /// They say different things.
    case differs
  }

  public let claim: Claim
  public let kind: Kind
}
