public import Addresses

/// Where the link of a sign-in mail leads: one button, since mail programs follow links by themselves.
public struct SignInLinkPage: Page {
  public var frame: PageFrame
  /// The nickname of the account that it opens.
  public var account: String
  /// Takes the form, which has no fields of its own.
  public var action: Link

  public init(frame: PageFrame, account: String, action: Link) {
    self.frame = frame
    self.account = account
    self.action = action
  }
}
