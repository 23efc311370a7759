public import Foundation

/// The issuer's withdrawal of an award.
public struct Revocation: Sendable, Hashable {
  public let revokedAt: Date
  /// The issuer's own words, shown to everyone who checks the badge.
  public let reason: String

  public init(revokedAt: Date, reason: String) {
    self.revokedAt = revokedAt
    self.reason = reason
  }
}
