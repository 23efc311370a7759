internal import Addresses
internal import Backpack
internal import Foundation
internal import Gateway
internal import Names
internal import Pages
internal import Postgres
internal import Storage

/// The mailed link by which somebody who has an account proves an address.
struct AddressLink: Sendable {
  let token = LinkToken.random()
  private let settings: SiteSettings
  private let now: Date
  private let posting: Posting

  init<Who: Caller>(_ call: Call<Who>) {
    settings = call.settings
    now = call.now
    posting = Posting(call)
  }

  func mail(to email: EmailAddress, of account: Account, in db: isolated Connection) throws {
    let end = now.addingTimeInterval(Double(SignUp.linkLife) * 3600)
    try db.keep(
      Ticket(.address, account: account.id, email: email, createdAt: now, expiresAt: end), tokenHash: token.hash)
    try posting.send(
      ConfirmAddressMail(
        messages: Messages(), siteName: settings.name, nickname: account.nickname.description,
        link: settings.base.absolute(Paths.confirm.link(token)), hours: SignUp.linkLife),
      to: email, account: account.id, in: db)
  }
}
