public import Foundation

/// The mail that invites somebody to open an account.
public struct InvitationMail: Mail {
  public var messages: Messages
  public var siteName: String
  /// Who invites.
  public var inviter: String
  /// The whole address, from the configured base address of the site.
  public var link: String
  public var expires: Date

  public init(messages: Messages, siteName: String, inviter: String, link: String, expires: Date) {
    self.messages = messages
    self.siteName = siteName
    self.inviter = inviter
    self.link = link
    self.expires = expires
  }

  public var subject: String { messages.mailInvitationSubject(site: siteName) }
}
