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
      ("tokens", tokens),
      (
        "sign-in-by-mail",
        MailSignInPage(
          frame: frame("/sign-in/mail"), address: text("maren@"), problem: Problem(kind: .addressMalformed))
      ),
      (
        "sign-in-link",
        SignInLinkPage(frame: frame("/sign-in/mail/a"), account: text("maren"), action: link("/sign-in/mail/a"))
      ),
      ("check-your-mail-sign-in", checkYourMail(.signIn)), ("remove-address", removeAddress),
      (
        "continue-at-provider",
        ContinueAtProviderPage(
          frame: frame("/sign-in"), provider: text("Harbour ID"), link: link("https://id.example/authorize?a=b&c=d"))
      ),
      ("provider-sign-up", providerSignUp(isKnown: false)), ("provider-sign-up-known", providerSignUp(isKnown: true)),
      ("providers", providers),
      ("check-your-mail-unclaimed", checkYourMail(.unclaimedBadge)),
      ("leaving", leaving), ("come-back", comeBack), ("export", export),
    ]
  }

  var signIn: SignInPage {
    SignInPage(
      frame: frame("/sign-in"), address: text("maren@example.org"), problem: Problem(kind: .signInFailed),
      next: link("/backpack"),
      providers: [ProviderButton(name: text("Harbour ID"), action: link("/sign-in/with/harbour"))])
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
    AddressConfirmedPage(frame: frame("/confirm"), address: text("maren@example.org"), waiting: 3, tried: 2)
  }

  func providerSignUp(isKnown: Bool) -> ProviderSignUpPage {
    ProviderSignUpPage(
      frame: frame("/sign-in/new"), provider: text("Harbour ID"), address: text("maren@example.org"),
      isAddressProved: isKnown, isKnown: isKnown, nickname: text("maren"), problem: Problem(kind: .nicknameTaken),
      action: link("/sign-in/new"))
  }

  var providers: ProvidersPage {
    ProvidersPage(
      frame: frame("/settings/providers", notices: [Notice(kind: .providerTaken)]),
      linked: [
        LinkedProvider(id: "1", name: text("Harbour ID"), label: text("maren@example.org"), usedAt: day(2026, 11, 3))
      ], others: [ProviderButton(name: text("Harbour ID"), action: link("/settings/providers/harbour/link"))],
      unlink: link("/settings/providers/unlink"))
  }

  var mergePreview: MergePage {
    let first = MergePage.Side(
      nickname: text("maren"), badges: 12, addresses: 2, collections: 1, imports: 3, badgesInBoth: 4,
      collectionsOfOneName: 1)
    var second = first
    second.nickname = text("maren-work")
    return MergePage(
      frame: frame("/settings/merge"), own: text("maren"), preview: .init(first: first, second: second),
      begin: link("/settings/merge/begin"), merge: link("/settings/merge"))
  }

  var removeAddress: RemoveAddressPage {
    RemoveAddressPage(
      frame: frame("/settings/addresses/1/remove"), address: text("maren@old-work.example"), id: "1", isConfirmed: true,
      badges: 3, remove: link("/settings/addresses/remove"))
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

  var tokens: TokensPage {
    TokensPage(
      frame: frame("/settings/tokens"), name: text("Backup"), nameProblem: Problem(kind: .tokensTooMany),
      scopes: [.init(name: "profile:read"), .init(name: "import", isChosen: true)],
      scopesProblem: Problem(kind: .tokenForNothing), lives: [90, 7],
      tokens: [
        .init(
          id: "1", name: text("Backup"), scopes: ["backpack:read"], endsAt: day(2027, 1, 1), hasEnded: false,
          lastUsedOn: day(2026, 11, 23)),
        .init(id: "2", name: text("Old"), scopes: ["import"], endsAt: day(2026, 1, 1), hasEnded: true),
      ], newSecret: "lapel_abc",
      links: .init(
        make: link("/settings/tokens"), end: link("/settings/tokens/end"), settings: link("/settings"),
        interface: link("/api")))
  }

  var leaving: LeavingPage {
    LeavingPage(
      frame: frame("/settings/leaving"), badges: 12, awards: 1, collections: 2, imports: 3, days: 7,
      asksForPassword: true, passwordProblem: Problem(kind: .passwordWrong), problem: Problem(kind: .lastAdmin),
      export: link("/settings/export"), deactivate: link("/settings/leaving/deactivate"),
      delete: link("/settings/leaving/delete"))
  }

  var comeBack: ComeBackPage {
    ComeBackPage(
      frame: frame("/come-back"), nickname: text("maren"), deletion: day(2026, 12, 1), action: link("/come-back"))
  }

  var export: ExportPage {
    ExportPage(frame: frame("/settings/export"), badges: 12, bytes: 3_000_000, file: link("/settings/export/file"))
  }

  var settings: SettingsPage {
    SettingsPage(
      frame: frame("/settings", notices: [Notice(kind: .profileSaved)]), displayName: text("Maren Solheim"),
      biography: text("Translates."), biographyProblem: Problem(kind: .biographyTooLong, arguments: ["maximum": "500"]),
      portrait: PortraitForm(
        frame: frame("/settings"), person: maren, submit: link("/settings/picture"),
        remove: link("/settings/picture/remove"), usesLibravatar: true, maximum: 5 << 20,
        problem: Problem(kind: .pictureUnreadable)),
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
        makePrimary: link("/settings/addresses/primary"), showAddress: link("/settings/addresses/show"),
        confirmAgain: link("/settings/addresses/confirm"), password: link("/settings/password"),
        endSession: link("/settings/sessions/end"), endOtherSessions: link("/settings/sessions/end-others"),
        tokens: link("/settings/tokens"), merge: link("/settings/merge"), providers: link("/settings/providers"),
        export: link("/settings/export"), leaving: link("/settings/leaving")))
  }
}
