import Backpack
import Foundation
import Gateway
import HTTPTypes
import Names
import Storage
import TestSite
import TestSupport
import Testing

@Suite("Making and ending personal tokens") struct TokenPageTests {
  @Test("the secret is shown once, works at once, and is kept as a hash alone")
  func made() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let fields = [("name", "Backup"), ("scope", "profile:read"), ("scope", "import"), ("days", "30")]
    let page = await site.post("/settings/tokens", fields, as: robin)
    #expect(page.status == 200 && page.headers[.cacheControl] == "no-store")
    let secret = try #require(page.text.firstMatch(of: /value="(lapel_[a-z2-7]{38})"/).map { String($0.1) })
    #expect(!(await site.get("/settings/tokens", as: robin)).text.contains(secret))
    #expect(await site.get("/api/v1/profile", headers: [.authorization: "Bearer \(secret)"]).status == 200)
    #expect(await site.get("/api/v1/holdings", headers: [.authorization: "Bearer \(secret)"]).status == 403)
    let kept = try await site.database.contents().description
    #expect(kept.contains("Backup") && !kept.contains(secret) && !kept.contains(secret.dropFirst(6)))
    site.clock.advance(by: 30 * 86_400)
    #expect(await site.get("/api/v1/profile", headers: [.authorization: "Bearer \(secret)"]).status == 401)
    let other = try await site.signInAgain(robin)
    #expect(await site.get("/settings/tokens", as: other).text.contains(">over<"))
  }

  @Test("one that is ended lets nobody in, and nobody ends somebody else's")
  func ended() async throws {
    let site = try await TestSite()
    let (robin, raven) = (try await site.person("robin"), try await site.person("raven"))
    let fields = [("name", "Backup"), ("scope", "profile:read"), ("days", "365")]
    let page = await site.post("/settings/tokens", fields, as: robin)
    let secret = try #require(page.text.firstMatch(of: /value="(lapel_[a-z2-7]{38})"/).map { String($0.1) })
    let id = try #require(page.text.firstMatch(of: /name="token" value="([a-z2-7]{20})"/).map { String($0.1) })
    #expect(await site.post("/settings/tokens/end", [("token", id)], as: raven).status == 404)
    #expect(await site.get("/api/v1/profile", headers: [.authorization: "Bearer \(secret)"]).status == 200)
    #expect(await site.post("/settings/tokens/end", [("token", id)], as: robin).status == 303)
    #expect(await site.get("/api/v1/profile", headers: [.authorization: "Bearer \(secret)"]).status == 401)
    #expect(await site.post("/settings/tokens/end", [("token", id)], as: robin).status == 404)
  }

  @Test(
    "what may not be is said beside the form, and makes no token",
    arguments: [
      ([("name", ""), ("scope", "import"), ("days", "30")], 422), ([("name", "A"), ("days", "30")], 422),
      ([("name", "A"), ("scope", "admin"), ("days", "30")], 422),
      ([("name", "A"), ("scope", "import"), ("days", "366")], 400), ([("name", "A"), ("scope", "import")], 400),
    ] as [([(String, String)], Int)])
  func refused(_ fields: [(String, String)], _ status: Int) async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    #expect(await site.post("/settings/tokens", fields, as: robin).status == status)
    let tokens = try await site.storage.transaction { db in try db.personalTokens(of: robin.account.id) }
    #expect(tokens.isEmpty)
  }

  @Test("nobody gathers more than fifty")
  func most() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let now = site.clock.now
    try await site.storage.transaction { db in
      for _ in 0..<PersonalToken.most {
        let token = PersonalToken(
          publicID: .random(), name: "A", scopes: [.imports], createdAt: now, endsAt: now.addingTimeInterval(60))
        try db.keep(token, hash: TokenSecret.random().hash, of: robin.account.id)
      }
    }
    let fields = [("name", "One more"), ("scope", "import"), ("days", "30")]
    #expect(await site.post("/settings/tokens", fields, as: robin).status == 422)
  }
}
