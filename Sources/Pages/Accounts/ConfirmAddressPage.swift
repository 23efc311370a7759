public import Addresses

/// Where the link of a mail leads: one button, since mail programs follow links by themselves.
public struct ConfirmAddressPage: Page {
  public var frame: PageFrame
  public var address: String
  /// The nickname of the account that the address is for.
  public var account: String
  /// Whether the account is opened with it.
  public var isNew: Bool
  /// Takes the form, which has no fields but ``token``.
  public var confirm: Link
  /// The link's secret, sent back as ``tokenField``.
  public var token: String

  public init(frame: PageFrame, address: String, account: String, isNew: Bool, confirm: Link, token: String) {
    self.frame = frame
    self.address = address
    self.account = account
    self.isNew = isNew
    self.confirm = confirm
    self.token = token
  }

  public static let tokenField = "token"
}
