public import Addresses

/// What takes the forms of the settings.
public struct SettingsLinks: Sendable, Hashable {
  public var profile: Link
  public var addAddress: Link
  public var removeAddress: Link
  public var makePrimary: Link
  /// Sends the mail for an unconfirmed address once more.
  public var confirmAgain: Link
  public var password: Link
  public var endSession: Link
  public var endOtherSessions: Link
  public var export: Link
  public var leaving: Link

  public init(
    profile: Link, addAddress: Link, removeAddress: Link, makePrimary: Link, confirmAgain: Link, password: Link,
    endSession: Link, endOtherSessions: Link, export: Link, leaving: Link
  ) {
    self.profile = profile
    self.addAddress = addAddress
    self.removeAddress = removeAddress
    self.makePrimary = makePrimary
    self.confirmAgain = confirmAgain
    self.password = password
    self.endSession = endSession
    self.endOtherSessions = endOtherSessions
    self.export = export
    self.leaving = leaving
  }
}
