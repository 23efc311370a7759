/// The mail to somebody whose proved address another account says is its own. The page does not tell, the mail does.
public struct AddressClaimedMail: Mail {
  public var messages: Messages
  public var siteName: String
  /// The whole address of the page that makes one account of two.
  public var merge: String

  public init(messages: Messages, siteName: String, merge: String) {
    self.messages = messages
    self.siteName = siteName
    self.merge = merge
  }

  public var subject: String { messages.mailAddressClaimedSubject(site: siteName) }
}
