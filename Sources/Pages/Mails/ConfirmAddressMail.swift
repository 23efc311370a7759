/// The mail that asks whether an address is the person's own.
public struct ConfirmAddressMail: Mail {
  public var messages: Messages
  public var siteName: String
  public var nickname: String
  /// The whole address, from the configured base address of the site.
  public var link: String
  /// For how long the link works.
  public var hours: Int

  public init(messages: Messages, siteName: String, nickname: String, link: String, hours: Int) {
    self.messages = messages
    self.siteName = siteName
    self.nickname = nickname
    self.link = link
    self.hours = hours
  }

  public var subject: String { messages.mailConfirmAddressSubject(site: siteName) }
}
