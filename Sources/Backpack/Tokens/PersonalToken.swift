public import Foundation
public import Names

/// What a person gives a program so that it may do some of what they may, as its owner sees it: never the secret.
public struct PersonalToken: Sendable, Hashable {
  /// How many an account may have.
  public static let most = 50
  /// The longest time one may go on, in days.
  public static let longestLife = 365

  public let publicID: PublicID
  /// What its owner calls it.
  public let name: String
  public let scopes: [TokenScope]
  public let createdAt: Date
  public let endsAt: Date
  /// The beginning of the day, in UTC, on which it was used last.
  public let lastUsedAt: Date?

  public init(
    publicID: PublicID, name: String, scopes: [TokenScope], createdAt: Date, endsAt: Date, lastUsedAt: Date? = nil
  ) {
    self.publicID = publicID
    self.name = name
    self.scopes = scopes
    self.createdAt = createdAt
    self.endsAt = endsAt
    self.lastUsedAt = lastUsedAt
  }
}
