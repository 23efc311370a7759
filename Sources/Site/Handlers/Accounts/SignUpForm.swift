internal import Gateway
internal import Names
internal import Pages
internal import Passwords

/// What somebody filled in to open an account: whole, or what is wrong with it.
enum SignUpForm: Sendable {
  case whole(nickname: Nickname, email: EmailAddress, password: Password)
  case faulty(nickname: Problem?, email: Problem?, password: Problem?)

  init(_ form: Form) {
    let (name, address) = (form[SignUpPage.nicknameField].trimmingSpaces, form[SignUpPage.addressField].trimmingSpaces)
    let nickname = Nickname(name)
    let email = EmailAddress(address)
    do {
      let password = try Password(form[SignUpPage.passwordField], unlike: [name, address])
      if let nickname, let email {
        self = .whole(nickname: nickname, email: email, password: password)
        return
      }
      self = .faulty(nickname: .ofNickname(name), email: Self.problem(email), password: nil)
    } catch {
      self = .faulty(nickname: .ofNickname(name), email: Self.problem(email), password: .ofPassword(error))
    }
  }

  private static func problem(_ email: EmailAddress?) -> Problem? {
    email == nil ? Problem(kind: .addressMalformed) : nil
  }
}
