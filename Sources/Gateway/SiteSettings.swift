public import Addresses

/// What the operator decided about this site, as far as answers depend on it.
public struct SiteSettings: Sendable {
  /// Who may open an account.
  public enum SignUp: String, Sendable, CaseIterable { case open, invitation, closed }

  /// Where mails go.
  public enum MailDelivery: Sendable, Hashable {
    /// To a mail server.
    case sent
    /// Into the admin's list; `showsLinks` also shows the newest link on the page that asked for it, which only a site
    /// on a loopback address does.
    case kept(showsLinks: Bool)
  }

  public var name: String
  public var base: BaseAddress
  public var signUp: SignUp
  public var mail: MailDelivery
  /// The proxies whose `X-Forwarded-For` counts.
  public var trustedProxies: [AddressRange]
  /// Whether there is somebody else by whom people may sign in.
  public var offersProviders: Bool
  /// Whether Libravatar is asked for the pictures of those who brought none.
  public var usesLibravatar: Bool

  public init(
    name: String, base: BaseAddress, signUp: SignUp = .open, mail: MailDelivery = .kept(showsLinks: false),
    trustedProxies: [AddressRange] = [], offersProviders: Bool = false, usesLibravatar: Bool = false
  ) {
    self.name = name
    self.base = base
    self.signUp = signUp
    self.mail = mail
    self.trustedProxies = trustedProxies
    self.offersProviders = offersProviders
    self.usesLibravatar = usesLibravatar
  }

  /// Whether mails are kept for the admin instead of being sent.
  public var keepsMail: Bool { mail != .sent }

  /// Whether a page may show the link that a mail would carry.
  public var showsLinks: Bool { mail == .kept(showsLinks: true) }
}
