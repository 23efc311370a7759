public import Addresses

/// The pages of the people who run the site.
public struct AdminLinks: Sendable {
  public var overview: Link
  public var mail: Link
  public var invitations: Link
  public var accounts: Link

  public init(overview: Link, mail: Link, invitations: Link, accounts: Link) {
    self.overview = overview
    self.mail = mail
    self.invitations = invitations
    self.accounts = accounts
  }
}
