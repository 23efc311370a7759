import Backpack
import Foundation
import HTTPTypes
import LinkedData
import MicroHTTP
import Names
import Postgres
import Storage
import Synchronization
import TestSite
import TestSupport
import Testing
import Verification

@Suite("Taking everything along") struct ExportTests {
  /// Somebody with two badges from elsewhere, an award of this site, notes and a collection.
  private func furnished(_ site: TestSite, _ issuer: ForeignIssuer) async throws -> TestPerson {
    let robin = try await site.person("robin")
    for number in 1...2 {
      let badge = try ForeignIssuer.baked(try issuer.award("a/\(number)", to: "robin@example.org"))
      #expect(try await site.take(badge, by: robin).imported.isHeld)
    }
    _ = try await site.award(try await site.badge("lantern", name: "Lantern"), to: robin.email)
    let account = robin.account.id
    try await site.storage.transaction { db in
      try db.run("UPDATE holding SET note = 'A *note* of mine', visibility = 'members' WHERE award_id IS NULL")
      try db.run("UPDATE holding SET visibility = 'only-me' WHERE identifier LIKE '%a/2'")
      try db.run(
        """
        INSERT INTO collection (public_id, account_id, slug, title, summary, visibility, link_token, created_at, changed_at)
        VALUES ('c1', \(account), 'best', 'The best', 'Of all.', 'link', 'token-one', now(), now())
        """)
      try db.run(
        """
        INSERT INTO collection_entry (collection_id, holding_id, place, note)
        SELECT collection.id, holding.id, row_number() OVER (ORDER BY holding.id DESC), 'note on ' || holding.id
        FROM collection, holding
        """)
    }
    return robin
  }

  @Test("the ZIP holds every badge byte for byte, what it rests on, and pages that lead to nothing that is not there")
  func contents() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await furnished(site, issuer)
    _ = try await site.take("no badge at all", by: robin)
    let answer = await site.get("/settings/export/file", as: robin)
    #expect(answer.status == 200 && answer.header("Content-Disposition") == "attachment; filename=\"lapel-export.zip\"")
    let files = try TestZIP.files(answer.bytes)
    let contents = try #require(files["backpack.json"])
    let manifest = try JSON(parsing: contents)
    let badges = try #require(manifest["badges"]?.array)
    #expect(badges.count == 3)
    for badge in badges {
      let id = try #require(badge["id"]?.string)
      let name = try #require(badge["file"]?.string)
      let file = try #require(files[name])
      #expect(await site.get("/award/\(id)/file", as: robin).bytes == file)
      #expect(await site.get("/award/\(id)/record", as: robin).bytes == files["records/\(id).json"])
      let report = try #require(files["reports/\(id).json"])
      #expect(try JSON(parsing: report)["verdict"] != nil)
    }
    #expect(files.keys.contains { $0.hasPrefix("not-added/") })
    #expect(manifest["identities"]?.array?.first?["address"] == "robin@example.org")
    #expect(manifest["collections"]?.array?.first?["badges"]?.array?.count == 3)
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 5)
    for (name, bytes) in pages {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(!html.contains("<script") && !html.contains("style="))
      #expect(!html.contains("A *note*"), "notes are shown as they are on the site, not as they were typed")
      for target in html.matches(of: #/(?:href|src)="([^"]+)"/#).map({ String($0.1) }) {
        let path = name.contains("/") ? String(target.dropFirst(target.hasPrefix("../") ? 3 : 0)) : target
        #expect(files[path] != nil, "\(name) leads to \(target)")
      }
    }
    #expect(String(decoding: files["index.html"] ?? [], as: UTF8.self).contains("The best"))
  }

  @Test("a list says of each badge that no longer stands that it does not, and of none that does")
  func marks() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    _ = try await site.take(try issuer.award(to: "robin@example.org", expires: "2027-01-10T00:00:00Z"), by: robin)
    _ = try await site.award(try await site.badge("lantern", name: "Lantern"), to: robin.email)
    _ = try await site.award(try await site.badge("oar", name: "Oar"), to: robin.email)
    try await site.storage.transaction { db in
      try db.run(
        """
        UPDATE award SET revoked_at = now(), revocation_reason = 'By mistake'
        WHERE badge_class_id = (SELECT id FROM badge_class WHERE slug = 'oar')
        """)
    }
    func index() async throws -> String {
      let robin = try await site.signInAgain(robin)
      return String(
        decoding: try TestZIP.files(await site.get("/settings/export/file", as: robin).bytes)["index.html"] ?? [],
        as: UTF8.self)
    }
    let before = try await index()
    #expect(before.components(separatedBy: #"<p class="mark">"#).count == 2)
    #expect(before.contains(#"<bdi>Oar</bdi></a></p><p class="mark">Revoked</p>"#))
    site.clock.advance(by: 60 * 86_400)
    #expect(try await index().contains(#"<bdi>Robotics</bdi></a></p><p class="mark">Expired</p>"#))
  }

  @Test("what an automatic collection holds is the same offline as on the site")
  func automatic() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await furnished(site, try ForeignIssuer(web))
    try await site.storage.transaction { db in
      try db.run(
        """
        UPDATE collection SET is_automatic = true, filter_words = 'ROBOT', arrangement = 'oldest', visibility = 'everyone'
        """)
    }
    let files = try TestZIP.files(await site.get("/settings/export/file", as: robin).bytes)
    let page = String(decoding: try #require(files["collections/best.html"]), as: UTF8.self)
    #expect(page.components(separatedBy: "<bdi>Robotics</bdi>").count == 3 && !page.contains("Lantern"))
    #expect(page.contains("note on "))
    #expect(files.keys.contains("portrait.png") == false)
  }

  @Test("somebody else's things are not in it, nor what was removed")
  func others() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await furnished(site, try ForeignIssuer(web))
    let otto = try await site.person("otto")
    let nothing = ["backpack.json", "index.html", "style.css"]
    #expect(try TestZIP.files(await site.get("/settings/export/file", as: otto).bytes).keys.sorted() == nothing)
    try await site.storage.transaction { db in
      try db.run("UPDATE holding SET visibility_before = visibility, visibility = 'only-me', removed_at = now()")
    }
    let files = try TestZIP.files(await site.get("/settings/export/file", as: robin).bytes)
    #expect(files.keys.sorted() == (nothing + ["collections/best.html"]).sorted())
  }

  @Test(
    "a ZIP of one Lapel is taken in by another: verified anew, then notes, visibility and collections are as before")
  func secondSite() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let first = try await TestSite(elsewhere: web.web)
    let robin = try await furnished(first, issuer)
    // The second site asks the first one, as over the network.
    let elsewhere = Web { address, accept in
      guard address.hasPrefix("http://127.0.0.1:8000/") else { return await web.web.get(address, accept) }
      let answer = await first.get(String(address.dropFirst("http://127.0.0.1:8000".count)))
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: answer.status, mediaType: answer.headers[.contentType],
          body: answer.bytes, fetchedAt: first.clock.now))
    }
    let second = try await TestSite(elsewhere: elsewhere, base: "https://second.example")
    let there = try await second.person("robin-there", email: "robin@example.org")
    // One of the badges was withdrawn in the meantime: what the ZIP says of it counts for nothing.
    issuer.withdraw("a/2", reason: "By mistake")
    let zip = await first.get("/settings/export/file", as: robin).bytes
    let part = Part(name: "file", fileName: "lapel-export.zip", bytes: zip)
    #expect(await second.bring([part], as: there).status == 303)
    let batch = try await second.storage.transaction { db in try db.latestBatch(of: there.account.id) }
    #expect(batch.count == 3 && batch.count(where: { $0.refused == .revoked }) == 1)
    #expect(batch.first { $0.refused == .revoked }?.imported.label == "Robotics", "not by a file named by an id")
    #expect(batch.count(where: \.imported.isHeld) == 2)
    let held = try await second.storage.transaction { db in
      try db.exportedHoldings(of: there.account.id, after: nil, limit: 10)
    }
    let foreign = try #require(held.first { $0.holding.name == "Robotics" })
    #expect(foreign.note == "A *note* of mine" && foreign.holding.visibility == .members)
    let own = try #require(held.first { $0.holding.name == "Lantern" })
    #expect(own.holding.visibility == .everyone && !own.isAward)
    let collections = try await second.storage.transaction { db in
      try db.exportedCollections(of: there.account.id)
    }
    let best = try #require(collections.first)
    #expect(collections.count == 1 && best.collection.title.description == "The best")
    #expect(best.collection.visibility == .link)
    #expect(best.entries.map(\.holding) == [own.holding.publicID, foreign.holding.publicID])
    #expect(best.entries.allSatisfy { $0.note.hasPrefix("note on ") })
    let left = try await second.database.contents()["import_restoration"] ?? ""
    #expect(left.components(separatedBy: "<wishes>").count - 1 == 1, "what was taken in needs no wishes any more")
    // Once more: nothing is doubled, nothing is overwritten.
    _ = await second.bring([part], as: there)
    #expect(try await second.holdings(of: there).count == 2)
  }

  @Test("pins, covers and what somebody says of themselves come along, and nothing that is here gives way to them")
  func profile() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let first = try await TestSite(elsewhere: web.web)
    let robin = try await furnished(first, issuer)
    let account = robin.account.id
    try await first.storage.transaction { db in
      try db.run("UPDATE holding SET visibility = 'everyone', pin = 3 WHERE identifier LIKE '%a/1'")
      try db.run(
        "UPDATE collection SET cover_holding_id = (SELECT id FROM holding WHERE identifier LIKE '%a/1')")
      try db.setProfile(
        of: account, displayName: DisplayName("Robin Hood"), biography: "Of *Sherwood*.", pronouns: "he", isListed: true
      )
      try db.setProfileLinks(of: account, to: ["https://sherwood.example/"])
    }
    let zip = await first.get("/settings/export/file", as: robin).bytes
    let part = Part(name: "file", fileName: "lapel-export.zip", bytes: zip)

    let second = try await TestSite(elsewhere: web.web, base: "https://second.example")
    let there = try await second.person("robin-there", email: "robin@example.org")
    let answer = await second.bring([part], as: there)
    #expect(answer.status == 303)
    let page = await second.get("/user/robin-there").text
    #expect(["Robin Hood", "Of *Sherwood*.", "https://sherwood.example/"].allSatisfy(page.contains))
    #expect(answer.header("Set-Cookie")?.contains("notice=profile-taken-over") == true)
    let held = try await second.storage.transaction { db in
      try db.exportedHoldings(of: there.account.id, after: nil, limit: 10)
    }
    let pinned = try #require(held.first { $0.identifier.hasSuffix("a/1") })
    #expect(pinned.holding.pin == 3)
    let collections = try await second.storage.transaction { db in try db.exportedCollections(of: there.account.id) }
    #expect(collections.map(\.cover) == [pinned.holding.publicID])

    let third = try await TestSite(elsewhere: web.web, base: "https://third.example")
    let known = try await third.person("robin-known", email: "robin@example.org")
    try await third.storage.transaction { db in
      try db.setProfile(of: known.account.id, displayName: nil, biography: "Somebody else.", isListed: true)
    }
    _ = await third.bring([part], as: known)
    let kept = await third.get("/user/robin-known").text
    #expect(kept.contains("Somebody else.") && !kept.contains("Robin Hood") && !kept.contains("sherwood.example"))
    let other = try await third.person("raven")
    _ = await third.bring([part], as: other)
    #expect(await !third.get("/user/raven").text.contains("Robin Hood"), "it is not her export")
  }

  @Test("no database connection is held while the client does not read")
  func slowClient() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web, connections: 1)
    let robin = try await furnished(site, try ForeignIssuer(web))
    let pieces = Mutex(0)
    let response = await site.response(.get, "/settings/export/file", as: robin)
    guard case .stream(let write) = response.body else { throw NotAStream() }
    try await write(
      BodyWriter { _ in
        // Between any two pieces the only connection is free.
        _ = try? await site.storage.transaction { db in try db.hasAdmin() }
        pieces.withLock { $0 += 1 }
      })
    #expect(pieces.withLock { $0 } > 5)
  }

  private struct NotAStream: Error {}
}
