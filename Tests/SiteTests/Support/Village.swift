import Addresses
import Backpack
import Foundation
import Gateway
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import Testing

/// A site with one of everything that an address can name, and one caller of each kind.
///
/// What is private belongs to the owner.
struct Village: Sendable {
  let site: TestSite
  let callers: [Caller: TestPerson]
  let owner: TestPerson
  let badge: Slug
  let shown: PublicID
  let hidden: PublicID
  let refused: PublicID
  /// One confirmed, one not.
  let identities: [PublicID]
  let session: PublicID
  let mail: PublicID
  let invitation: String

  init(signUp: Bool = true) async throws {
    site = try await TestSite()
    let site = site
    owner = try await site.person("olive")
    var callers: [Caller: TestPerson] = [.owner: owner]
    callers[.other] = try await site.person("otto")
    callers[.moderator] = try await site.person("mona", role: .moderator)
    callers[.admin] = try await site.person("ada", role: .admin)
    let disabled = try await site.person("dora")
    callers[.disabled] = disabled
    self.callers = callers
    badge = try await site.badge("lantern")
    shown = try await site.award(badge, to: owner.email)
    hidden = try await site.award(badge, to: owner.email)
    let (owner, hidden, now) = (owner, hidden, site.clock.now)
    let second = try #require(EmailAddress("olive.second@example.org"))
    let third = try #require(EmailAddress("olive.third@example.org"))
    let end = now.addingTimeInterval(864_000)
    let made = try await site.storage.transaction { db in
      try db.setState(of: disabled.account.id, to: .disabled)
      _ = try db.setVisibility(of: [hidden], to: .onlyMe, account: owner.account.id)
      let refused = try db.receive(
        Array("nothing".utf8), sha256: Array(repeating: 7, count: 32), source: .file, label: "nothing.png",
        batch: .random(), for: owner.account.id, at: now)
      try db.refuseEverything()
      try db.confirmAddress(second, of: owner.account.id, at: now)
      try db.claimAddress(third, for: owner.account.id, at: now)
      try db.beginSession(
        of: owner.account.id, tokenHash: Array(repeating: 9, count: 32), formKey: "other", browser: "elsewhere",
        at: now.addingTimeInterval(-60), until: end)
      try db.post(to: owner.email, account: owner.account.id, subject: "Hello", body: "Words.", keep: true, at: now)
      try db.keep(
        Ticket(.invitation, createdAt: now, expiresAt: end), tokenHash: Array(repeating: 5, count: 32))
      return (
        refused: refused, identities: try db.identities(of: owner.account.id).filter { !$0.isPrimary },
        sessions: try db.sessions(of: owner.account.id, at: now), mails: try db.mails(limit: 1),
        invitations: try db.openInvitations(at: now, limit: 1)
      )
    }
    refused = made.refused
    identities = made.identities.map(\.publicID)
    session = try #require(made.sessions.first { $0.browser == "elsewhere" }).publicID
    mail = try #require(made.mails.first).publicID
    invitation = try #require(made.invitations.first).id
  }

  /// A fresh link of a kind, for an address and nickname that nobody has.
  func link(_ kind: Ticket.Kind) async throws -> LinkToken {
    let token = LinkToken.random()
    let name = "n" + PublicID.random().description
    let account = kind == .reset ? callers[.other]?.account.id : nil
    let ticket = Ticket(
      kind, account: account, email: EmailAddress("\(name)@example.org"), nickname: Nickname(name),
      createdAt: site.clock.now, expiresAt: site.clock.now.addingTimeInterval(3600))
    try await site.storage.transaction { db in try db.keep(ticket, tokenHash: token.hash) }
    return token
  }

  /// An address that nobody used yet.
  var freshAddress: String { "n\(PublicID.random())@example.org" }
}

extension Connection {
  /// As if a worker had looked at every import and found nothing.
  func refuseEverything() throws {
    try run("UPDATE import SET state = 'refused', refusal = 'not-a-badge-file', finished_at = created_at")
    try run("DELETE FROM job")
  }
}
