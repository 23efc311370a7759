public import Foundation
public import Names

/// An e-mail address that an account has proved is its own, or is about to.
public struct Identity: Sendable, Hashable {
  /// With how many other capitals an address may be known to be written.
  public static let mostSpellings = 10

  public let publicID: PublicID
  public let email: EmailAddress
  /// Where the site writes to; one of the confirmed addresses.
  public let isPrimary: Bool
  /// When the mailed link was followed; badges count for this address only from then on.
  public let confirmedAt: Date?
  /// Whether its owner wants it on their profile, where it is shown once it is confirmed.
  public let isPublic: Bool

  public init(publicID: PublicID, email: EmailAddress, isPrimary: Bool, confirmedAt: Date?, isPublic: Bool = false) {
    self.publicID = publicID
    self.email = email
    self.isPrimary = isPrimary
    self.confirmedAt = confirmedAt
    self.isPublic = isPublic
  }
}
