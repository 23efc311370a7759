import Backpack
import Gateway
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("What hangs on a person, on pages kept for strangers")
struct KeptBelongingsTests {
  @Test("a collection, what is in it, an address and a link are gone from the very next page")
  func belongings() async throws {
    try await TestSite.keepingPages { site, cache in
      let olive = try await site.person("olive")
      let award = try await site.award(try await site.badge("lantern", name: "The Lantern"), to: olive.email)
      let cove = try await site.collection("cove", of: olive)
      try await site.collect([award], into: cove, of: olive)
      try await site.storage.transaction { db in
        try db.run("UPDATE identity SET is_public = true WHERE account_id = \(olive.account.id)")
        try db.run(
          "INSERT INTO account_link (account_id, place, address) VALUES (\(olive.account.id), 1, 'https://olive.example/')"
        )
      }
      await site.catchUp()
      let (profile, page) = ("/user/olive", "/user/olive/collection/cove")
      for (target, word) in [
        (profile, "Collection cove"), (profile, "https://olive.example/"), (profile, "olive@example.org"),
        (page, "The Lantern"),
      ] {
        #expect(await site.get(target).text.contains(word), "\(word)")
      }
      #expect(cache.count == 2)

      let changes: [(SQL, String, String)] = [
        ("UPDATE identity SET is_public = false", profile, "olive@example.org"),
        ("DELETE FROM account_link", profile, "https://olive.example/"),
        ("DELETE FROM collection_entry", page, "The Lantern"),
        ("UPDATE collection SET visibility = 'only-me'", profile, "Collection cove"),
      ]
      for (change, target, word) in changes {
        _ = await site.get(target)
        try await site.storage.transaction { db in try db.run(change) }
        await site.catchUp()
        #expect(await !site.get(target).text.contains(word), "\(word)")
      }
      #expect(await site.get(page).status == 404)
    }
  }

  @Test("a collection with those who have the link is kept for nobody")
  func byLink() async throws {
    try await TestSite.keepingPages { site, cache in
      let olive = try await site.person("olive")
      let cove = try await site.collection("cove", of: olive, visibility: .link)
      let address = try await site.link(of: cove, of: olive)
      #expect(await site.get(address).status == 200)
      #expect(await site.get("/user/olive/collection/cove").status == 404)
      #expect(cache.count == 0)
    }
  }

  @Test("every table says when it changed, or is known to be on no page that is kept")
  func tables() async throws {
    let site = try await TestSite()
    let silent = try await site.storage.transaction { db in
      try db.rows(
        """
        SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname LIKE 'announced%')
        """, as: Single<String>.self)
    }
    #expect(Set(silent.map(\.value)) == Self.onNoKeptPage)
  }

  private static let onNoKeptPage: Set<String> = [
    "attempt", "blob", "document", "drawing", "import", "import_restoration", "job", "mail", "migration", "notice",
    "past_nickname", "past_verdict", "personal_token", "provider_identity", "provider_visit", "session",
    "shared_report", "sign_in_pause", "ticket",
    // Only answers that found somebody are kept, and a former nickname finds nobody.
    "former_nickname",
    // Changes only with accounts, which say so.
    "standing",
  ]
}
