public import Addresses

/// Where the one-time link of a new site leads: the account of its first admin.
public struct FirstAdminPage: Page {
  public var frame: PageFrame
  /// Takes the form, with the fields of ``SignUpPage`` and ``token``.
  public var action: Link
  /// The link's secret, sent back as ``tokenField``.
  public var token: String
  public var nickname: String
  public var nicknameProblem: Problem?
  public var address: String
  public var addressProblem: Problem?
  public var passwordProblem: Problem?
  /// How many characters a password needs.
  public var minimumPassword: Int

  public init(
    frame: PageFrame, action: Link, token: String, nickname: String = "", nicknameProblem: Problem? = nil,
    address: String = "", addressProblem: Problem? = nil, passwordProblem: Problem? = nil, minimumPassword: Int
  ) {
    self.frame = frame
    self.action = action
    self.token = token
    self.nickname = nickname
    self.nicknameProblem = nicknameProblem
    self.address = address
    self.addressProblem = addressProblem
    self.passwordProblem = passwordProblem
    self.minimumPassword = minimumPassword
  }

  public static let tokenField = "token"
}
