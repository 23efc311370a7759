public import Foundation
public import Names

/// A sign-in that goes on: one browser of one account, as its owner sees it in the settings.
public struct Session: Sendable, Hashable {
  public let publicID: PublicID
  /// What the browser says it is, shortened; a hint for its owner, never trusted.
  public let browser: String
  public let createdAt: Date
  public let lastSeenAt: Date

  public init(publicID: PublicID, browser: String, createdAt: Date, lastSeenAt: Date) {
    self.publicID = publicID
    self.browser = browser
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
  }
}
