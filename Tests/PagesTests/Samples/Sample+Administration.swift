internal import Addresses
internal import Foundation

@testable internal import Pages

extension Sample {
  var adminPages: [(String, any Page)] {
    [
      ("admin", admin), ("admin-mails", mails), ("admin-mails-none", noMails), ("admin-mail", mail),
      ("admin-invitations", invitations), ("admin-accounts", accounts),
    ]
  }

  var errorPages: [(String, any Page)] {
    ErrorPage.Kind.allCases.map { kind in
      ("error-\(kind.rawValue)", ErrorPage(frame: frame("/x"), kind: kind, incident: kind == .bug ? "7f3a-09c1" : ""))
    }
  }

  var pages: [(String, any Page)] {
    publicPages + verifyPages + backpackPages + collectionPages + accountPages + programPages + adminPages + errorPages
  }

  var admin: AdminPage {
    AdminPage(
      frame: frame("/admin"), counts: counts, version: "0.1.0", startedAt: day(2026, 11, 23), waitingJobs: 3,
      failedJobs: [
        AdminPage.FailedJob(kind: "verify", error: text("tests.example did not answer"), nextTry: day(2026, 11, 24)),
        AdminPage.FailedJob(kind: "mail", error: text("550 no such user"), nextTry: nil),
      ],
      keptMails: 12, hasMailServer: false, isSecure: false)
  }

  var mails: AdminMailsPage {
    AdminMailsPage(
      frame: frame("/admin/mail"), hasMailServer: false,
      mails: [
        AdminMailsPage.Line(
          recipient: text("maren@example.org"), subject: text("Confirm your address"), createdAt: day(2026, 11, 23),
          page: link("/admin/mail/1")),
        AdminMailsPage.Line(
          recipient: text("yuki@example.org"), subject: text("A new password"), createdAt: day(2026, 11, 22),
          sentAt: day(2026, 11, 22), page: link("/admin/mail/2")),
      ], more: link("/admin/mail?after=2"))
  }

  var noMails: AdminMailsPage { AdminMailsPage(frame: frame("/admin/mail"), hasMailServer: true) }

  var mail: AdminMailPage {
    AdminMailPage(
      frame: frame("/admin/mail/1"), recipient: text("maren@example.org"), subject: text("Confirm your address"),
      createdAt: day(2026, 11, 23), error: text("connection refused"),
      body: text("Hello maren,\n\nFollow this link:\n\nhttps://badges.harbour.example/confirm?token=abc\n"),
      link: link("https://badges.harbour.example/confirm?token=abc"))
  }

  var invitations: AdminInvitationsPage {
    AdminInvitationsPage(
      frame: frame("/admin/invitations"), address: text("x"), addressProblem: Problem(kind: .addressMalformed),
      invitations: [
        AdminInvitationsPage.Line(
          id: "1", address: text("yuki@example.org"), createdAt: day(2026, 11, 1), expires: day(2026, 11, 15),
          usedBy: people[0]),
        AdminInvitationsPage.Line(id: "2", address: "", createdAt: day(2026, 11, 20), expires: day(2026, 12, 4)),
      ],
      newLink: link("https://badges.harbour.example/sign-up?invitation=abc"),
      withdraw: link("/admin/invitations/withdraw"))
  }

  var accounts: AdminAccountsPage {
    AdminAccountsPage(
      frame: frame("/admin/accounts"), query: text("a"),
      accounts: people.enumerated().map { index, person in
        AdminAccountsPage.Line(
          id: "\(index)", person: person, role: index == 1 ? .admin : .member, isDisabled: index == 3,
          createdAt: day(2020, 1, 1 + index), isOwn: index == 1)
      },
      more: link("/admin/accounts?after=9"),
      links: AdminAccountsPage.Links(
        disable: link("/admin/accounts/disable"), enable: link("/admin/accounts/enable"),
        changeRole: link("/admin/accounts/role")))
  }
}
