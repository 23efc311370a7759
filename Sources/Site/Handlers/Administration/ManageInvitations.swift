internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import HTTPTypes
internal import Names
internal import Pages
internal import Storage

/// `/admin/invitations`: links that open an account where sign-up is by invitation.
struct ManageInvitations: Sendable {
  let frames: Frames

  /// In days.
  static let life = 14

  func show(_ call: Call<Admin>) async throws -> Answer { .page(try await page(call).bytes) }

  func make(_ call: Call<Admin>) async throws -> Answer {
    let text = call.form[AdminInvitationsPage.addressField].trimmingSpaces
    let email = EmailAddress(text)
    guard text.isEmpty || email != nil else {
      var page = try await page(call)
      page.address = String(text.prefix(254))
      page.addressProblem = Problem(kind: .addressMalformed)
      return .page(page.bytes, status: .unprocessableContent)
    }
    let token = LinkToken.random()
    let link = Paths.signUpInvited.link(token)
    let end = call.now.addingTimeInterval(Double(Self.life) * 86_400)
    try await call.storage.transaction { db in
      try db.keep(
        Ticket(.invitation, email: email, createdAt: call.now, expiresAt: end), tokenHash: token.hash)
      if let email {
        try Posting(call).send(
          InvitationMail(
            messages: Messages(), siteName: call.settings.name, inviter: call.who.account.name,
            link: call.settings.base.absolute(link), expires: end),
          to: email, account: nil, in: db)
      }
    }
    var page = try await page(call)
    page.newLink = link
    return .page(page.bytes)
  }

  func withdraw(_ call: Call<Admin>) async throws -> Answer {
    let id = call.form[AdminInvitationsPage.invitationField]
    let isGone = try await call.storage.transaction { db in try db.withdrawInvitation(id) }
    guard isGone else { throw Refusal.notFound }
    return .seeOther(Paths.adminInvitations.link())
  }

  private func page(_ call: Call<Admin>) async throws -> AdminInvitationsPage {
    let open = try await call.storage.transaction { db in try db.openInvitations(at: call.now, limit: 100) }
    return AdminInvitationsPage(
      frame: frames.frame(for: call),
      invitations: open.map {
        .init(id: $0.id, address: $0.email?.description ?? "", createdAt: $0.createdAt, expires: $0.expiresAt)
      },
      withdraw: Paths.invitationWithdraw.link())
  }
}
