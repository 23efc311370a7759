import Backpack
import Foundation
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Work

/// Somebody has a row in every table that anybody can have one in, and leaves.
@Suite("What is left of somebody who deleted their account") struct DeletionTests {
  /// Whose rows are somebody's own. None of them may be left.
  static let gone: Set = [
    "account", "account_link", "assertion", "attempt", "collection", "collection_entry", "document", "drawing",
    "former_nickname", "holding", "identity", "import", "import_restoration", "job", "mail", "notice", "past_verdict",
    "personal_token", "provider_identity", "provider_visit", "session", "sign_in_pause", "ticket", "verdict",
  ]

  /// Whose rows are the site's, though some came to be by what somebody did: awards without their address, hashes of
  /// nicknames that nobody may take, numbers of people, reports that were made without an account.
  static let kept: Set = [
    "award", "badge_class", "blob", "issuer", "migration", "past_nickname", "series", "series_step", "shared_report",
    "standing",
  ]

  private func names(_ statement: SQL, _ site: TestSite) async throws -> Set<String> {
    Set(try await site.database.connectAsOwner().rows(statement, as: Single<String>.self).map(\.value))
  }

  @Test("every table of the database is one or the other, and whatever refers to a person goes")
  func sides() async throws {
    let site = try await TestSite()
    let all = try await names(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'", site)
    #expect(all == Self.gone.union(Self.kept), "a new table must take a side")
    #expect(Self.gone.isDisjoint(with: Self.kept))
    let belonging = try await names(
      """
      WITH RECURSIVE belonging (id) AS (
        SELECT 'account'::regclass::oid
        UNION SELECT conrelid FROM pg_constraint JOIN belonging ON confrelid = belonging.id WHERE contype = 'f')
      SELECT relname FROM belonging JOIN pg_class ON oid = id
      """, site)
    #expect(belonging.count > 10 && belonging.isSubset(of: Self.gone), "\(belonging.subtracting(Self.gone))")
  }

  @Test("after the seven days no row is left in any table that is somebody's, and no word of them in any other")
  func nothingLeft() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    try await furnish(site, robin, issuer)
    try await visit(site, robin)
    let before = try await site.database.contents()
    for table in Self.gone { #expect(before[table]?.contains("<row>") == true, "nobody has anything in \(table)") }
    let again = try await site.signInAgain(robin)
    #expect(await site.post("/settings/leaving/delete", as: again).status == 303)
    site.clock.advance(by: 7 * 86_400 - 60)
    try await visit(site, robin)
    site.clock.advance(by: 120)
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.enqueue(.sweep, subject: Int64(now.timeIntervalSince1970), at: now)
    }
    _ = await site.worker.workOff()
    let after = try await site.database.contents()
    for table in Self.gone where table != "job" { #expect(after[table]?.contains("<row>") == false, "\(table)") }
    // What the site does by itself is nobody's.
    #expect(try await site.count("SELECT count(*) FROM job WHERE kind <> 'sweep'") == 0)
    for (table, rows) in after { #expect(!rows.lowercased().contains("robin"), "\(table)") }
    #expect(try await site.count("SELECT count(*) FROM award WHERE recipient IS NULL") == 1)
    #expect(
      try await site.count("SELECT count(*) FROM blob WHERE sha256 NOT IN (SELECT picture_sha256 FROM badge_class)")
        == 0)
    #expect(try await site.count("SELECT COALESCE(sum(people), 0) FROM standing") == 0)
  }

  /// Gives somebody one of everything that stays until it is thrown away.
  private func furnish(_ site: TestSite, _ robin: TestPerson, _ issuer: ForeignIssuer) async throws {
    _ = try await site.award(try await site.badge("lantern"), to: robin.email)
    #expect(try await site.take(try issuer.award(to: "robin@example.org"), by: robin).imported.isHeld)
    _ = try await site.take("no badge at all, says robin", by: robin)
    let path = Fixtures.packageRoot.appending(path: "web/static/badges/mentor.png")
    let portrait = Part(name: "picture", fileName: "me.png", bytes: Array(try Data(contentsOf: path)))
    #expect(await site.upload("/settings/picture", [portrait], as: robin).status == 303)
    // The badge is withdrawn: a verdict of the past, and a notice.
    issuer.withdraw(reason: "Not Robin's.")
    site.clock.advance(by: 2 * 86_400)
    _ = await site.worker.workOff()
    let (account, now) = (robin.account.id, site.clock.now)
    try await site.storage.transaction { db in
      try db.setProfileLinks(of: account, to: ["https://robin.example/"])
      try db.link(issuer: "https://id.example", subject: "robin", label: "robin", to: account, at: now)
      try db.run(
        "INSERT INTO former_nickname (nickname, account_id, since) VALUES ('robin-of-old', \(account), \(now))")
      try db.run(
        """
        INSERT INTO collection (public_id, account_id, slug, title, link_token, created_at, changed_at)
        VALUES ('c', \(account), 'robins', 'Robin''s', 't', \(now), \(now))
        """)
      try db.run(
        """
        INSERT INTO collection_entry (collection_id, holding_id, place, note)
        SELECT collection.id, holding.id, 1, 'Robin was here' FROM collection, holding
        """)
      try db.run(
        """
        INSERT INTO drawing (key_sha256, account_id, png, drawn_at)
        VALUES (sha256('robin'), \(account), 'robin', \(now + 30 * 86_400))
        """)
      try db.run("INSERT INTO import_restoration SELECT id, 'robin' FROM import WHERE state = 'refused'")
      try db.run(
        """
        INSERT INTO personal_token (public_id, account_id, token_hash, name, scopes, created_at, ends_at)
        VALUES ('t', \(account), sha256('t'), 'robin', ARRAY['profile:read'], \(now), \(now + 90 * 86_400))
        """)
    }
  }

  /// Somebody comes by with the person's address: what is written down of that lasts for a while.
  private func visit(_ site: TestSite, _ robin: TestPerson) async throws {
    let (account, now) = (robin.account.id, site.clock.now)
    let hash = Array(repeating: UInt8.random(in: 0...255), count: 32)
    try await site.storage.transaction { db in
      _ = try db.countSignIn(with: robin.email, at: now)
      _ = try db.countAttempt(in: "sign-in:robin@example.org 127.0.0.1", window: 600, at: now)
      try db.keep(
        Ticket(.signUp, email: robin.email, nickname: Nickname("robin-2"), createdAt: now, expiresAt: now + 86_400),
        tokenHash: hash)
      try db.run(
        """
        INSERT INTO provider_visit (browser_hash, state_hash, issuer, nonce, verifier, account_id, created_at, expires_at)
        VALUES (\(hash), \(hash), 'https://id.example', 'n', 'v', \(account), \(now), \(now + 600))
        """)
      try db.post(to: robin.email, account: nil, subject: "Hello Robin", body: "To you", keep: true, at: now)
      try db.enqueue(.tellAccount, subject: account.rawValue, of: account, at: now + 86_400)
    }
  }
}
