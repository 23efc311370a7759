internal import Addresses
internal import Foundation

@testable internal import Pages

extension Sample {
  var accountPages: [(String, any Page)] {
    [
      ("sign-in", signIn), ("sign-up", signUp(.open)), ("sign-up-invited", signUp(.invitation(code: "x7\"<"))),
      ("sign-up-invitation-needed", signUp(.invitationNeeded)), ("sign-up-closed", signUp(.closed)),
      ("check-your-mail", checkYourMail(.signUp)), ("check-your-mail-forgotten", checkYourMail(.forgottenPassword)),
      ("confirm-address", confirmAddress), ("address-confirmed", addressConfirmed),
      ("forgotten-password", ForgottenPasswordPage(frame: frame("/forgotten-password"), address: text("maren@"))),
      ("reset-password", resetPassword), ("first-admin", firstAdmin), ("settings", settings),
    ]
  }

  var signIn: SignInPage {
    SignInPage(
      frame: frame("/sign-in"), address: text("maren@example.org"), problem: Problem(kind: .signInFailed),
      next: link("/backpack"))
  }

  func signUp(_ mode: SignUpPage.Mode) -> SignUpPage {
    SignUpPage(
      frame: frame("/sign-up"), mode: mode, nickname: text("maren"), nicknameProblem: Problem(kind: .nicknameTaken),
      address: text("maren@example.org"),
      passwordProblem: Problem(kind: .passwordTooShort, arguments: ["minimum": "12"]),
      problem: Problem(kind: .tooManyTries, arguments: ["minutes": "5"]), minimumPassword: 12)
  }

  func checkYourMail(_ reason: CheckYourMailPage.Reason) -> CheckYourMailPage {
    CheckYourMailPage(
      frame: frame("/sign-up"), address: text("maren@example.org"), reason: reason,
      link: link("http://127.0.0.1:8080/confirm?token=abc"))
  }

  var confirmAddress: ConfirmAddressPage {
    ConfirmAddressPage(
      frame: frame("/confirm"), address: text("maren@example.org"), account: text("maren"), isNew: false,
      confirm: link("/confirm"), token: "abc")
  }

  var addressConfirmed: AddressConfirmedPage {
    AddressConfirmedPage(frame: frame("/confirm"), address: text("maren@example.org"), waiting: 3)
  }

  var resetPassword: ResetPasswordPage {
    ResetPasswordPage(
      frame: frame("/reset-password"), action: link("/reset-password"), token: "abc",
      problem: Problem(kind: .passwordCommon), minimumPassword: 12)
  }

  var firstAdmin: FirstAdminPage {
    FirstAdminPage(
      frame: frame("/first-admin"), action: link("/first-admin"), token: "abc", nickname: text("maren"),
      addressProblem: Problem(kind: .addressMalformed), minimumPassword: 12)
  }

  var settings: SettingsPage {
    SettingsPage(
      frame: frame("/settings", notices: [Notice(kind: .profileSaved)]), displayName: text("Maren Solheim"),
      biography: text("Translates."), biographyProblem: Problem(kind: .biographyTooLong, arguments: ["maximum": "500"]),
      portrait: PortraitForm(
        frame: frame("/settings"), person: maren, submit: link("/settings/picture"),
        remove: link("/settings/picture/remove"), maximum: 5 << 20, problem: Problem(kind: .pictureUnreadable)),
      addresses: addresses, newAddress: text("maren@"), newAddressProblem: Problem(kind: .addressMalformed),
      currentPasswordProblem: Problem(kind: .passwordWrong), minimumPassword: 12,
      sessions: [
        SessionLine(
          id: "1", browser: text("Firefox on Linux"), startedAt: day(2026, 11, 1), lastUsedAt: day(2026, 11, 23),
          isThisOne: true),
        SessionLine(id: "2", browser: "", startedAt: day(2026, 10, 1), lastUsedAt: day(2026, 10, 3)),
      ],
      links: SettingsLinks(
        profile: link("/settings/profile"), addAddress: link("/settings/addresses"),
        removeAddress: link("/settings/addresses/remove"), makePrimary: link("/settings/addresses/primary"),
        confirmAgain: link("/settings/addresses/confirm"), password: link("/settings/password"),
        endSession: link("/settings/sessions/end"), endOtherSessions: link("/settings/sessions/end-others")))
  }
}
