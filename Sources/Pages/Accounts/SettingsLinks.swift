public import Addresses

/// What takes the forms of the settings.
public struct SettingsLinks: Sendable, Hashable {
  public var profile: Link
  public var addAddress: Link
  public var makePrimary: Link
  /// Shows an address on the profile, or no longer.
  public var showAddress: Link
  /// Sends the mail for an unconfirmed address once more.
  public var confirmAgain: Link
  public var password: Link
  public var endSession: Link
  public var endOtherSessions: Link
  public var tokens: Link
  public var merge: Link
  /// The page of those by whom one may sign in as well; `nil` where there is none.
  public var providers: Link?

  public init(
    profile: Link, addAddress: Link, makePrimary: Link, showAddress: Link, confirmAgain: Link, password: Link,
    endSession: Link, endOtherSessions: Link, tokens: Link, merge: Link, providers: Link? = nil
  ) {
    self.profile = profile
    self.addAddress = addAddress
    self.makePrimary = makePrimary
    self.showAddress = showAddress
    self.confirmAgain = confirmAgain
    self.password = password
    self.endSession = endSession
    self.endOtherSessions = endOtherSessions
    self.tokens = tokens
    self.merge = merge
    self.providers = providers
  }
}
