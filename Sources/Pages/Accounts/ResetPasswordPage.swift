public import Addresses

/// Where the link of that mail leads: choose a new password.
public struct ResetPasswordPage: Page {
  public var frame: PageFrame
  /// Takes the form.
  public var action: Link
  /// The link's secret, sent back as ``tokenField``.
  public var token: String
  public var problem: Problem?
  /// How many characters a password needs.
  public var minimumPassword: Int

  public init(frame: PageFrame, action: Link, token: String, problem: Problem? = nil, minimumPassword: Int) {
    self.frame = frame
    self.action = action
    self.token = token
    self.problem = problem
    self.minimumPassword = minimumPassword
  }

  public static let tokenField = "token"
  public static let passwordField = "password"
}
