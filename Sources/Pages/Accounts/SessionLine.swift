public import Foundation

/// A browser that is signed in.
public struct SessionLine: Sendable, Hashable {
  /// What the form sends to name it.
  public var id: String
  /// Such as `Firefox on Linux`; empty where the browser did not say.
  public var browser: String
  public var startedAt: Date
  public var lastUsedAt: Date
  /// Whether it is the one that sees this page.
  public var isThisOne: Bool

  public init(id: String, browser: String, startedAt: Date, lastUsedAt: Date, isThisOne: Bool = false) {
    self.id = id
    self.browser = browser
    self.startedAt = startedAt
    self.lastUsedAt = lastUsedAt
    self.isThisOne = isThisOne
  }
}
