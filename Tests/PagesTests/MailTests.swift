internal import Foundation
internal import Testing

@testable internal import Pages

@Suite struct MailTests {
  @Test func aMailIsPlainTextWithItsLinkOnALineOfItsOwn() {
    let mail = ConfirmAddressMail(
      messages: Messages(), siteName: "Harbour & Office", nickname: "maren",
      link: "https://badges.harbour.example/confirm?token=a&b=c", hours: 1)
    #expect(mail.subject == "Confirm your address for Harbour & Office")
    #expect(
      mail.body == """
        Hello maren,

        You gave this address at Harbour & Office. Follow this link to show that it is yours:

        https://badges.harbour.example/confirm?token=a&b=c

        The link works once, within 1 hour.
        If you know nothing of this, you need not do anything.

        Harbour & Office

        """)
  }

  @Test func theOtherMailsCarryTheirLinks() {
    let messages = Messages()
    let link = "https://badges.harbour.example/x?token=a&b"
    let mails: [any Mail] = [
      ResetPasswordMail(messages: messages, siteName: "S", nickname: "n", link: link, hours: 2),
      AddressAlreadyRegisteredMail(messages: messages, siteName: "S", signIn: link, forgottenPassword: link),
      AddressClaimedMail(messages: messages, siteName: "S", merge: link),
      InvitationMail(
        messages: messages, siteName: "S", inviter: "Yuki", link: link, expires: Date(timeIntervalSince1970: 0)),
    ]
    for mail in mails {
      #expect(mail.body.contains("\n\(link)\n"))
      #expect(mail.body.hasSuffix("\nS\n"))
      #expect(!mail.subject.isEmpty)
      #expect(!mail.body.contains("&amp;"))
    }
  }
}
