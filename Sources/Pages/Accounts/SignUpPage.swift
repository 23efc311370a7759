/// `/sign-up`: open an account.
public struct SignUpPage: Page {
  public var frame: PageFrame
  public var mode: Mode
  public var nickname: String
  public var nicknameProblem: Problem?
  public var address: String
  public var addressProblem: Problem?
  public var passwordProblem: Problem?
  /// What is wrong with the whole of it, such as too many tries.
  public var problem: Problem?
  /// How many characters a password needs.
  public var minimumPassword: Int

  public init(
    frame: PageFrame, mode: Mode = .open, nickname: String = "", nicknameProblem: Problem? = nil,
    address: String = "", addressProblem: Problem? = nil, passwordProblem: Problem? = nil, problem: Problem? = nil,
    minimumPassword: Int
  ) {
    self.frame = frame
    self.mode = mode
    self.nickname = nickname
    self.nicknameProblem = nicknameProblem
    self.address = address
    self.addressProblem = addressProblem
    self.passwordProblem = passwordProblem
    self.problem = problem
    self.minimumPassword = minimumPassword
  }

  /// Who may open an account.
  public enum Mode: Sendable, Hashable {
    case open
    /// With this code of an invitation, which the form sends back.
    case invitation(code: String)
    /// Only with an invitation, and none was given.
    case invitationNeeded
    case closed
  }

  /// The names of the form's fields.
  public static let nicknameField = "nickname"
  public static let addressField = "email"
  public static let passwordField = "password"
  public static let invitationField = "invitation"
}

extension SignUpPage {
  var invitation: String? {
    if case .invitation(let code) = mode { code } else { nil }
  }

  var isPossible: Bool { mode == .open || invitation != nil }
}
