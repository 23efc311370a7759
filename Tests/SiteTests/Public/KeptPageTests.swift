import Backpack
import Foundation
import Gateway
import HTTPTypes
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("Pages kept for strangers") struct KeptPageTests {
  @Test("the second of two strangers costs no statement, and gets the same bytes")
  func kept() async throws {
    try await TestSite.keepingPages { site, cache in
      let olive = try await site.person("olive")
      try await site.award(try await site.badge("lantern"), to: olive.email)
      await site.catchUp()
      for target in [
        "/", "/about", "/explore", "/explore?q=olive", "/badge/lantern", "/badge/lantern/json", "/user/olive",
        "/user/olive?tag=craft", "/user/olive/json",
      ] {
        let first = await site.get(target)
        _ = site.statements.take()
        let second = await site.get(target)
        #expect(site.statements.take().isEmpty, "\(target)")
        #expect(second.status == 200 && second.bytes == first.bytes && second.headers == first.headers, "\(target)")
        let tag = try #require(second.headers[.eTag])
        let third = await site.get(target, headers: [.ifNoneMatch: "\"other\", W/\(tag)"])
        #expect(third.status == 304 && third.bytes.isEmpty && third.headers[.eTag] == tag, "\(target)")
        #expect(await site.get(target, headers: [.ifNoneMatch: "\"other\""]).status == 200)
      }
      #expect(cache.count == 9)
    }
  }

  @Test("each appearance and each encoding is a page of its own")
  func forms() async throws {
    try await TestSite.keepingPages { site, cache in
      let plain = await site.get("/about")
      let dark = await site.get("/about", headers: [.cookie: "theme=dark"])
      let packed = await site.get("/about", headers: [.acceptEncoding: "gzip"])
      #expect(cache.count == 3)
      #expect(plain.bytes != dark.bytes)
      #expect(packed.headers[.contentEncoding] == "gzip" && packed.bytes.prefix(2) == [0x1F, 0x8B])
      #expect(plain.headers[.contentEncoding] == nil)
      #expect(Set([plain, dark, packed].compactMap { $0.headers[.eTag] }).count == 3)
      #expect(await site.get("/about", headers: [.cookie: "theme=dark"]).bytes == dark.bytes)
    }
  }

  @Test("whoever is signed in, or brings any other cookie or a word that no page knows, neither gets nor fills it")
  func others() async throws {
    try await TestSite.keepingPages { site, cache in
      let olive = try await site.person("olive")
      await site.catchUp()
      _ = await site.get("/user/olive", as: olive)
      _ = await site.get("/user/olive", headers: [.cookie: "lapel=none"])
      _ = await site.get("/user/olive", headers: [.cookie: "notice=profile-saved"])
      _ = await site.get("/user/olive", headers: [.cookie: "theme=dark; other=1"])
      _ = await site.get("/user/olive", headers: [.cookie: "theme=<script>"])
      _ = await site.get("/user/olive?track=1")
      _ = await site.get("/user/nobody")
      _ = await site.get("/sign-in")
      _ = await site.get("/backpack", as: olive)
      #expect(cache.count == 0)
      let stranger = await site.get("/user/olive")
      #expect(cache.count == 1)
      let own = await site.get("/user/olive", as: olive)
      #expect(own.text.contains(olive.formKey) && !stranger.text.contains(olive.formKey))
      #expect(own.headers[.cacheControl] == "no-store" && own.headers[.eTag] == nil)
      let told = await site.get("/user/olive", headers: [.cookie: "notice=profile-saved"])
      #expect(told.cookies.count == 1)
    }
  }

  @Test("the very next page after a change does not show what was before")
  func changes() async throws {
    try await TestSite.keepingPages { site, _ in
      let admin = try await site.person("boss", role: .admin)
      let olive = try await site.person("olive")
      let lantern = try await site.badge("lantern", name: "The Lantern")
      let award = try await site.award(lantern, to: olive.email)
      await site.catchUp()
      func shown(_ target: String, _ word: String) async -> Bool {
        // Twice: what was made for the first is kept for the second.
        _ = await site.get(target)
        return await site.get(target).text.contains(word)
      }
      #expect(await shown("/user/olive", "The Lantern"))
      #expect(await shown("/", "olive"))
      #expect(await shown("/badge/lantern", "/user/olive"))
      #expect(await shown("/explore", "/user/olive"))

      _ = await site.post(
        "/settings", [("display-name", "Olive Oyl"), ("biography", ""), ("listed", "yes"), ("ranked", "yes")], as: olive
      )
      for target in ["/user/olive", "/", "/badge/lantern", "/explore"] {
        #expect(await shown(target, "Olive Oyl"), "\(target)")
      }
      let id = award
      let changed = await site.post(
        "/backpack/visibility", [("holding", "\(id)"), ("shown-to", "only-me")], as: olive)
      #expect(changed.status == 303)
      #expect(await !shown("/user/olive", "The Lantern"))
      #expect(await !shown("/badge/lantern", "/user/olive"))
      try await site.storage.transaction { db in
        _ = try db.setVisibility(of: [id], to: .everyone, account: olive.account.id)
      }
      await site.catchUp()
      #expect(await shown("/user/olive", "The Lantern"))
      #expect(await shown("/badge/lantern", "/user/olive"))

      try await site.storage.transaction { db in
        try db.run(
          "UPDATE award SET revoked_at = now(), revocation_reason = 'Mistaken.' WHERE public_id = \(id.description)")
      }
      await site.catchUp()
      #expect(await !shown("/user/olive", "The Lantern"))
      #expect(await !shown("/badge/lantern", "/user/olive"))

      try await site.storage.transaction { db in
        try db.run("UPDATE account SET nickname = 'popeye' WHERE id = \(olive.account.id)")
      }
      await site.catchUp()
      #expect(await site.get("/user/olive").status == 404)
      #expect(await site.get("/user/popeye").status == 200)

      _ = await site.post("/admin/accounts/disable", [("account", "popeye")], as: admin)
      #expect(await site.get("/user/popeye").status == 404)
      #expect(await !shown("/explore", "popeye"))
      #expect(await !shown("/", "popeye"))
    }
  }

  @Test("a page ends with the day")
  func day() async throws {
    try await TestSite.keepingPages { site, cache in
      _ = await site.get("/")
      #expect(cache.count == 1)
      site.clock.advance(by: 86_400)
      _ = site.statements.take()
      _ = await site.get("/")
      #expect(!site.statements.take().isEmpty)
    }
  }

  @Test("thousands of changes at once are one announcement, and still all heard")
  func everything() async throws {
    try await TestSite.keepingPages { site, cache in
      let olive = try await site.person("olive")
      await site.catchUp()
      _ = await site.get("/user/olive")
      #expect(cache.count == 1)
      try await site.storage.transaction { db in
        try db.run(
          """
          INSERT INTO account (nickname, created_at) SELECT 'p-' || n, now() FROM generate_series(1, 1500) AS n
          """)
        try db.run("UPDATE account SET biography = 'Changed with all others.'")
      }
      await site.catchUp()
      #expect(cache.count == 0)
      #expect(await site.get("/user/\(olive.account.nickname)").text.contains("Changed with all others."))
    }
  }
}
