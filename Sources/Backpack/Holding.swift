public import Foundation
public import Names
public import OpenBadges

/// An assertion in an account's backpack, as lists show it.
public struct Holding: Sendable, Hashable {
  public struct ID: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// A number from 0 up to 1 that neighbours do not share, by which their checks are spread over time.
    public var spread: Double { Double((UInt64(bitPattern: rawValue) &* 0x9E37_79B9_7F4A_7C15) >> 44) / 1_048_576 }
  }

  /// How many can be pinned to the top of a profile.
  public static let mostPins = 6
  /// How long a note on one may be, by itself or in a collection, in code points, as the database counts.
  public static let longestNote = 4000

  public let id: ID
  public let publicID: PublicID
  public let name: String
  public let issuerName: String
  public let tags: [String]
  /// The badge class of this site, where it is an award of this site.
  public let badgeClass: Slug?
  public let picture: PictureName?
  /// When it was awarded; where the badge does not say, when it came here.
  public let orderedAt: Date
  public let expiresAt: Date?
  public let revokedAt: Date?
  /// The headline of the latest verdict on a badge from elsewhere.
  public let headline: Headline?
  public let visibility: Visibility
  /// Its place among the badges pinned to the top of the profile, from 1.
  public let pin: Int?

  public init(
    id: ID, publicID: PublicID, name: String, issuerName: String, tags: [String], badgeClass: Slug?,
    picture: PictureName?, orderedAt: Date, expiresAt: Date?, revokedAt: Date?, headline: Headline?,
    visibility: Visibility, pin: Int?
  ) {
    self.id = id
    self.publicID = publicID
    self.name = name
    self.issuerName = issuerName
    self.tags = tags
    self.badgeClass = badgeClass
    self.picture = picture
    self.orderedAt = orderedAt
    self.expiresAt = expiresAt
    self.revokedAt = revokedAt
    self.headline = headline
    self.visibility = visibility
    self.pin = pin
  }

  /// What lists say of it at this moment. An end that was passed since the last check counts at once.
  public func standing(at now: Date) -> Headline {
    revokedAt == nil ? (headline ?? .verified).standing(at: now, until: expiresAt) : .revoked
  }
}
