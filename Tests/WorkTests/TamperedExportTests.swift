import Backpack
import LinkedData
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import Testing

@Suite("A table of contents that somebody wrote by hand") struct TamperedExportTests {
  @Test("reaches nothing of anybody")
  func tampered() async throws {
    let web = StubWeb()
    let issuer = try ForeignIssuer(web)
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let badge = try ForeignIssuer.baked(try issuer.award(to: "robin@example.org"))
    let long = String(repeating: "x", count: 10_000)
    let manifest: JSON = [
      "format": "lapel-backpack", "version": 1,
      "badges": [
        ["id": "a", "file": "badges/a.png", "visibility": "the world", "note": .string(long)], "junk", ["id": 1],
      ],
      "collections": [
        ["slug": "../x", "title": "no"],
        ["slug": "unread", "title": "\u{202E}\u{200B}", "badges": [["badge": "a"]]],
        ["slug": "fine", "title": .string(long), "layout": "odd", "badges": [["badge": "a"]]],
        7,
      ],
    ]
    let zip = try TestZIP.of([("badges/a.png", badge), ("other.png", badge), ("backpack.json", manifest.bytes)])
    _ = await site.bring([Part(name: "file", fileName: "x.zip", bytes: zip)], as: robin)
    let held = try await site.storage.transaction { db in
      try db.exportedHoldings(of: robin.account.id, after: nil, limit: 10)
    }
    #expect(held.count == 1 && held[0].holding.visibility == .onlyMe && held[0].note.count == 4000)
    let collections = try await site.storage.transaction { db in try db.exportedCollections(of: robin.account.id) }
    #expect(collections.map(\.collection.slug.description) == ["fine"])
    #expect(collections[0].collection.title.description.count == 100 && collections[0].collection.visibility == .onlyMe)
    for page in ["/backpack", "/backpack/collections", "/user/robin"] {
      #expect(await site.get(page, as: robin).status == 200, "\(page)")
    }
  }

  @Test("cannot be made to say a great deal, however small it is")
  func swollen() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    let badge = try ForeignIssuer.baked(try ForeignIssuer(web).award(to: "nobody@example.org"))
    let rows: [JSON] = Array(repeating: ["badge": "a"], count: 1000)
    let collections = (0..<200).map { number -> JSON in
      [
        "slug": .string("c-\(number)"), "title": "c", "summary": .string(String(repeating: "x", count: 4000)),
        "filter": [:], "badges": .array(rows),
      ]
    }
    let manifest: JSON = [
      "format": "lapel-backpack", "version": 1, "badges": [["id": "a", "file": "badges/a.png"]],
      "collections": .array(collections),
    ]
    let zip = try TestZIP.of([("badges/a.png", badge), ("backpack.json", manifest.bytes)])
    _ = await site.bring([Part(name: "file", fileName: "x.zip", bytes: zip)], as: robin)
    let kept = try await site.count("SELECT COALESCE(sum(length(wishes)), 0)::bigint FROM import_restoration")
    #expect((1..<2 << 20).contains(kept))
  }
}
