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
  /// A badge from elsewhere, shown to everyone.
  let foreign: PublicID
  let refused: PublicID
  /// A badge that names somebody else, kept for whoever brought it.
  let unclaimed: PublicID
  /// One confirmed, one not.
  let identities: [PublicID]
  let session: PublicID
  let mail: PublicID
  let invitation: String
  /// A collection for its owner alone, and the link that would lead to it.
  let collection: PublicID
  let link: LinkToken
  /// Where it would stand, and where one that everyone sees does.
  let hiddenCollection = "/user/olive/collection/secret-cove"
  let shownCollection = "/user/olive/collection/at-sea"
  let provider: StubProvider

  init(signUp: Bool = true) async throws {
    provider = StubProvider()
    site = try await TestSite(providers: provider.offered)
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
    let (owner, shown, hidden, now) = (owner, shown, hidden, site.clock.now)
    let second = try #require(EmailAddress("olive.second@example.org"))
    let third = try #require(EmailAddress("olive.third@example.org"))
    let end = now.addingTimeInterval(864_000)
    let made = try await site.storage.transaction { db in
      try db.setState(of: disabled.account.id, to: .disabled)
      _ = try db.setVisibility(of: [hidden], to: .onlyMe, account: owner.account.id)
      let refused = try db.receive(
        Array("nothing".utf8), sha256: Array(repeating: 7, count: 32), source: .file, label: "nothing.png",
        batch: .random(), for: owner.account.id, at: now)
      let verdict = try db.keep(Verdict([], checkedAt: now), documents: [])
      let facts = BadgeFacts(version: .v2_0, name: "Robotics", issuerName: "The Robot Guild")
      _ = try db.hold(
        TakenAssertion(
          identifier: "urn:robotics", facts: facts, file: Array(repeating: 7, count: 32), picture: nil,
          verdict: verdict), by: owner.account.id, at: now)
      let unclaimed = try db.receive(
        Array("for another".utf8), sha256: Array(repeating: 8, count: 32), source: .file, label: "another.png",
        batch: .random(), for: owner.account.id, at: now.addingTimeInterval(-1))
      try db.refuseEverything(verdict, notYours: unclaimed)
      try db.confirmAddress(second, of: owner.account.id, at: now)
      try db.claimAddress(third, for: owner.account.id, at: now)
      try db.beginSession(
        of: owner.account.id, tokenHash: Array(repeating: 9, count: 32), formKey: "other", browser: "elsewhere",
        at: now.addingTimeInterval(-60), until: end)
      try db.post(to: owner.email, account: owner.account.id, subject: "Hello", body: "Words.", keep: true, at: now)
      try db.keep(
        Ticket(.invitation, createdAt: now, expiresAt: end), tokenHash: Array(repeating: 5, count: 32))
      let title = try #require(Title("Secret cove"))
      let slugs = (try #require(Slug("secret-cove")), try #require(Slug("at-sea")))
      let cove = try #require(try db.openCollection(title, near: slugs.0, of: owner.account.id, at: now))
      let sea = try #require(try db.openCollection(title, near: slugs.1, of: owner.account.id, at: now))
      for (id, visibility) in [(cove, Visibility.onlyMe), (sea, .everyone)] {
        var row = try #require(try db.collection(id, of: owner.account.id)).collection
        row.visibility = visibility
        try db.save(row, cover: nil, at: now)
        _ = try db.collect([shown, hidden], into: row.id, at: now)
      }
      return (
        cove: try #require(try db.collection(cove, of: owner.account.id)), refused: refused, unclaimed: unclaimed,
        foreign: try db.holding(identifier: "urn:robotics", of: owner.account.id),
        identities: try db.identities(of: owner.account.id).filter { !$0.isPrimary },
        sessions: try db.sessions(of: owner.account.id, at: now), mails: try db.mails(limit: 1),
        invitations: try db.openInvitations(at: now, limit: 1)
      )
    }
    collection = made.cove.collection.publicID
    link = made.cove.link
    refused = made.refused
    unclaimed = made.unclaimed
    foreign = try #require(made.foreign)
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

  /// Changes who sees the collection that is for its owner alone at first.
  func show(_ visibility: Visibility) async throws {
    let (id, owner, now) = (collection, owner.account.id, site.clock.now)
    try await site.storage.transaction { db in
      var row = try #require(try db.collection(id, of: owner)).collection
      row.visibility = visibility
      try db.save(row, cover: nil, at: now)
    }
  }

  /// A fresh link that signs one of the villagers in.
  func signInLink() async throws -> LinkToken {
    let (token, now) = (LinkToken.random(), site.clock.now)
    let other = try #require(callers[.other])
    let ticket = Ticket(
      .signIn, account: other.account.id, email: other.email, createdAt: now, expiresAt: now.addingTimeInterval(900))
    try await site.storage.transaction { db in try db.keep(ticket, tokenHash: token.hash) }
    return token
  }

  /// Links the owner's account to somebody at the provider, and returns what a form calls that.
  func linked() async throws -> PublicID {
    let (now, owner) = (site.clock.now, owner.account.id)
    return try await site.storage.transaction { db in
      try db.link(
        issuer: StubProvider.issuer, subject: PublicID.random().description, label: "olive", to: owner, at: now)
      return try #require(try db.providerIdentities(of: owner).last).publicID
    }
  }

  /// What turns the owner's mails about badges off.
  func noticeToken() async throws -> String {
    let owner = owner.account.id
    return try await site.storage.transaction { db in
      try db.noticeToken(of: owner, orNew: LinkToken.random().segment)
    }
  }

  /// A fresh report that somebody shares, and the secret that removes it.
  func report() async throws -> (page: LinkToken, removal: LinkToken) {
    let (page, removal, now) = (LinkToken.random(), LinkToken.random(), site.clock.now)
    let report = SharedReport(
      token: page, badge: nil, verdict: Verdict([], checkedAt: now), expiresAt: now.addingTimeInterval(3600))
    try await site.storage.transaction { db in try db.keep(report, removalHash: removal.hash, at: now) }
    return (page, removal)
  }

  /// A fresh token of the owner's.
  func token() async throws -> PublicID {
    let (owner, now) = (owner, site.clock.now)
    let token = PersonalToken(
      publicID: .random(), name: "Backup", scopes: [.backpackRead], createdAt: now,
      endsAt: now.addingTimeInterval(3600))
    try await site.storage.transaction { db in
      try db.keep(token, hash: TokenSecret.random().hash, of: owner.account.id)
    }
    return token.publicID
  }

  /// An address that nobody used yet.
  var freshAddress: String { "n\(PublicID.random())@example.org" }
}

extension Connection {
  /// As if a worker had looked at every import and found nothing.
  func refuseEverything(_ verdict: Verdicts.ID, notYours unclaimed: PublicID) throws {
    try run(
      """
      UPDATE import SET state = 'refused', finished_at = created_at, verdict_id = \(verdict),
        refusal = CASE WHEN public_id = \(unclaimed) THEN 'not-yours' ELSE 'not-a-badge-file' END,
        kept_until = CASE WHEN public_id = \(unclaimed) THEN created_at + interval '30 days' END
      """)
    try run("DELETE FROM job")
  }
}
