public import Addresses

/// What every page has around its content.
public struct PageFrame: Sendable {
  /// The site's own name, such as `Harbour Office badges`.
  public var siteName: String
  /// The words of the visitor's language.
  public var messages: Messages
  public var theme: Theme
  /// Who is signed in, or `nil` for a stranger.
  public var account: SignedInAccount?
  /// The token that guards a signed-in person's forms. Pages for strangers have none, so that they can be cached.
  public var formToken: String?
  /// The address of this page, to which small forms such as the appearance switch return.
  public var address: Link
  /// What was just done, each said once.
  public var notices: [Notice]
  /// Whether somebody can open an account by themselves.
  public var signUpIsOpen: Bool
  /// Whether a stranger is shown the way to sign in; not where it is unknown who it is.
  public var offersSignIn = true
  /// The addresses that the frame and the pages lead to.
  public var links: SiteLinks

  public init(
    siteName: String, messages: Messages = Messages(), theme: Theme = .auto, account: SignedInAccount? = nil,
    formToken: String? = nil, address: Link, notices: [Notice] = [], signUpIsOpen: Bool = true, links: SiteLinks
  ) {
    self.siteName = siteName
    self.messages = messages
    self.theme = theme
    self.account = account
    self.formToken = formToken
    self.address = address
    self.notices = notices
    self.signUpIsOpen = signUpIsOpen
    self.links = links
  }
}
