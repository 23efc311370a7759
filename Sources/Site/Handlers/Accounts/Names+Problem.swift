internal import Names
internal import Pages
internal import Passwords

extension Problem {
  /// What is wrong with a nickname; nothing where it can be taken as far as its form goes.
  static func ofNickname(_ text: String) -> Problem? {
    if Nickname(text) != nil { return nil }
    return Problem(kind: ReservedWords.reserves(text) ? .nicknameReserved : .nicknameMalformed)
  }

  /// What is wrong with a new password.
  static func ofPassword(_ refusal: Password.Refusal) -> Problem {
    switch refusal {
    case .tooShort: Problem(kind: .passwordTooShort, arguments: ["minimum": "\(Password.minimumLength)"])
    case .tooLong: Problem(kind: .passwordTooLong, arguments: ["maximum": "\(Password.maximumBytes)"])
    case .sameAsName: Problem(kind: .passwordLikeName)
    case .common, .controlCharacter: Problem(kind: .passwordCommon)
    }
  }
}
