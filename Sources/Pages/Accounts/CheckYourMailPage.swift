public import Addresses

/// After a form that sends a mail. It says the same whether or not the address is known.
public struct CheckYourMailPage: Page {
  public var frame: PageFrame
  /// As it was typed.
  public var address: String
  public var reason: Reason
  /// The mail's own link, where the site runs on a loopback address and has no mail server.
  public var link: Link?

  public init(frame: PageFrame, address: String, reason: Reason, link: Link? = nil) {
    self.frame = frame
    self.address = address
    self.reason = reason
    self.link = link
  }

  /// What the mail is for.
  public enum Reason: Sendable, Hashable {
    case signUp
    case newAddress
    case forgottenPassword
  }
}
