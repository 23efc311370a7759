public import Addresses

/// After a form that sends a mail. It says the same whether or not the address is known.
public struct CheckYourMailPage: Page {
  public var frame: PageFrame
  /// As it was typed.
  public var address: String
  public var reason: Reason
  /// The mail's own link, where the site runs on a loopback address and has no mail server.
  public var link: Link?
  /// Whether mails wait for whoever runs the site, since there is no mail server.
  public var isKept: Bool

  public init(frame: PageFrame, address: String, reason: Reason, link: Link? = nil, isKept: Bool = false) {
    self.frame = frame
    self.address = address
    self.reason = reason
    self.link = link
    self.isKept = isKept
  }

  /// What the mail is for.
  public enum Reason: Sendable, Hashable {
    case signUp
    case newAddress
    /// An address that a badge was written to, which is tried again then.
    case unclaimedBadge
    case forgottenPassword
    case signIn
  }
}

extension CheckYourMailPage {
  /// Whether a mail goes out at all.
  var isSent: Bool { link == nil && !isKept }

  /// Whether the page must not say that the address is known.
  var isDiscreet: Bool { reason == .forgottenPassword || reason == .signIn }
}
