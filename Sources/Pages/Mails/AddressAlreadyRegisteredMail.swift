/// The mail to somebody who tries to open an account with an address that has one. The page does not tell, the mail
/// does.
public struct AddressAlreadyRegisteredMail: Mail {
  public var messages: Messages
  public var siteName: String
  /// The whole address of the sign-in page.
  public var signIn: String
  /// The whole address of the page for a forgotten password.
  public var forgottenPassword: String

  public init(messages: Messages, siteName: String, signIn: String, forgottenPassword: String) {
    self.messages = messages
    self.siteName = siteName
    self.signIn = signIn
    self.forgottenPassword = forgottenPassword
  }

  public var subject: String { messages.mailAddressAlreadyRegisteredSubject(site: siteName) }
}
