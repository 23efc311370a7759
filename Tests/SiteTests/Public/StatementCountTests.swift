import Backpack
import Foundation
import Names
import Storage
import TestSite
import Testing

@Suite("A page costs a fixed number of statements") struct StatementCountTests {
  /// How many statements each public address takes, whatever it shows.
  static let expected: [String: Int] = [
    "/": 4, "/about": 1, "/explore": 3, "/explore?q=b": 3, "/badge/lantern": 6, "/badge/lantern/json": 4,
    "/badge/lantern/class": 1, "/user/olive": 7, "/user/olive?tag=tag-0": 5, "/user/olive/collection/all": 3,
    "/user/olive/collection/automatic": 3, "/user/olive/json": 4, "award": 5, "award signed": 5, "file": 4,
    "assertion": 1, "picture": 1, "/issuer/harbour-crew/profile": 1, "/issuer/harbour-crew/key": 1,
    "/issuer/harbour-crew/revocations": 2, "/sign-in": 0, "/sign-in/mail": 0, "/verify": 0, "/sign-up": 0,
    "/nowhere": 0,
    "/static/lapel.css": 0, "/api": 0, "/api/openapi.json": 0, "/api/v1/people/olive": 2,
    "/api/v1/people/olive/holdings": 2, "/api/v1/people/olive/collections": 2,
    "award share": 2, "award strip": 2, "award embed": 1, "award qrcode": 1,
    "/user/olive/share.png": 4, "/embed/user/olive": 3, "/embed/user/olive/strip.svg": 4,
    "/oembed?url=http://127.0.0.1:8000/user/olive": 3,
  ]

  @Test("with one, twenty and sixty badges, holders and people the same")
  func counts() async throws {
    let site = try await TestSite()
    let olive = try await site.person("olive")
    let byHand = try await site.collection("all", of: olive)
    try await site.collection("automatic", of: olive, CollectionFilter())
    var (badges, people) = (0, 0)
    for size in [1, 20, 60] {
      while badges < size {
        let slug = try await site.badge(badges == 0 ? "lantern" : "badge-\(badges)", tags: ["tag-\(badges)"])
        try await site.collect([try await site.award(slug, to: olive.email)], into: byHand, of: olive)
        badges += 1
      }
      let lantern = try #require(Slug("lantern"))
      while people < size {
        let person = try await site.person("person-\(people)")
        try await site.award(lantern, to: person.email)
        people += 1
      }
      let hosted = try await site.award(lantern, to: olive.email)
      let signed = try await site.award(lantern, to: olive.email, isSigned: true)
      let named = [
        "award": "/award/\(hosted)", "award signed": "/award/\(signed)", "file": "/award/\(hosted)/file",
        "award share": "/award/\(hosted)/share.png", "award strip": "/embed/award/\(hosted)/strip.svg",
        "award embed": "/embed/award/\(hosted)", "award qrcode": "/award/\(hosted)/qrcode",
        "assertion": "/assertions/\(hosted)", "picture": site.picture,
      ]
      for (name, count) in Self.expected {
        let target = named[name] ?? name
        // Drawn once, and from then on kept.
        if target.contains("share.png") || target.contains("strip.svg") { _ = await site.get(target) }
        _ = site.statements.take()
        let answer = await site.get(target)
        let statements = site.statements.take().filter { !["BEGIN", "COMMIT"].contains($0) }
        #expect(answer.status == (name == "/nowhere" ? 404 : 200), "\(name)")
        #expect(statements.count == count, "\(name) with \(size): \(statements.joined(separator: "\n"))")
      }
    }
  }

  @Test("a signed-in visitor costs one more")
  func signedIn() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    _ = site.statements.take()
    _ = await site.get("/about", as: robin)
    #expect(site.statements.take().count(where: { !["BEGIN", "COMMIT"].contains($0) }) == 2)
  }
}
