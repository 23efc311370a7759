/// `/sign-in/mail`: ask for a mail with a link that signs in.
public struct MailSignInPage: Page {
  public var frame: PageFrame
  /// As it was typed.
  public var address: String
  public var problem: Problem?

  public init(frame: PageFrame, address: String = "", problem: Problem? = nil) {
    self.frame = frame
    self.address = address
    self.problem = problem
  }

  public static let addressField = "email"
}
