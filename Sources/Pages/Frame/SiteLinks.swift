public import Addresses

/// The addresses of the site that pages lead to by themselves.
///
/// The integrator of the site fills them from its typed paths once; a page never writes an address as text.
public struct SiteLinks: Sendable {
  public var home: Link
  public var explore: Link
  public var verify: Link
  public var about: Link
  public var signIn: Link
  public var signUp: Link
  /// The form for a mail that signs in, which also takes it.
  public var mailSignIn: Link
  public var signOut: Link
  public var forgottenPassword: Link
  public var backpack: Link
  /// The form for new badges, which also takes them.
  public var importBadges: Link
  public var notices: Link
  public var settings: Link
  public var admin: AdminLinks
  /// Takes the appearance form.
  public var theme: Link
  public var files: StaticLinks

  public init(
    home: Link, explore: Link, verify: Link, about: Link, signIn: Link, signUp: Link, mailSignIn: Link,
    signOut: Link,
    forgottenPassword: Link,
    backpack: Link, importBadges: Link, notices: Link, settings: Link, admin: AdminLinks, theme: Link,
    files: StaticLinks
  ) {
    self.home = home
    self.explore = explore
    self.verify = verify
    self.about = about
    self.signIn = signIn
    self.signUp = signUp
    self.mailSignIn = mailSignIn
    self.signOut = signOut
    self.forgottenPassword = forgottenPassword
    self.backpack = backpack
    self.importBadges = importBadges
    self.notices = notices
    self.settings = settings
    self.admin = admin
    self.theme = theme
    self.files = files
  }
}
