/// The mail with a link that signs in.
public struct SignInMail: Mail {
  public var messages: Messages
  public var siteName: String
  public var nickname: String
  /// The whole address, from the configured base address of the site.
  public var link: String
  /// For how long the link works.
  public var minutes: Int

  public init(messages: Messages, siteName: String, nickname: String, link: String, minutes: Int) {
    self.messages = messages
    self.siteName = siteName
    self.nickname = nickname
    self.link = link
    self.minutes = minutes
  }

  public var subject: String { messages.mailSignInSubject(site: siteName) }
}
