import Backpack
import Foundation
import HTTPTypes
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing

@Suite("A picture of oneself") struct PortraitTests {
  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Fixtures.packageRoot.appending(path: name)))
  }

  private func bring(_ bytes: [UInt8], to site: TestSite, as person: TestPerson) async -> TestAnswer {
    await site.upload("/settings/picture", [Part(name: "picture", fileName: "me.png", bytes: bytes)], as: person)
  }

  @Test("is drawn anew, stands wherever its person does, and is gone when it is removed")
  func life() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    let file = try Self.file("web/screens/profile.png")
    #expect(await bring(file, to: site, as: robin).status == 303)
    let page = await site.get("/user/robin").text
    let address = try #require(page.firstMatch(of: /src="(\/image\/[0-9a-f]{64}\.png)"/)?.output.1)
    let picture = await site.get(String(address))
    #expect(picture.status == 200 && picture.bytes != file)
    #expect(await site.get("/settings", as: robin).text.contains(address))
    #expect(await site.get("/", as: robin).text.contains(address))
    #expect(await site.post("/settings/picture/remove", as: robin).status == 303)
    #expect(await !site.get("/user/robin").text.contains(address))
    #expect(await site.get(String(address)).status == 404)
  }

  @Test("goes with whoever deactivates their account, and comes back with them; nobody keeps it for long")
  func deactivated() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    #expect(await bring(try Self.file("web/static/badges/mentor.png"), to: site, as: robin).status == 303)
    let page = await site.get("/user/robin").text
    let address = String(try #require(page.firstMatch(of: /src="(\/image\/[0-9a-f]{64}\.png)"/)?.output.1))
    #expect(await site.get(address).headers[.cacheControl] == "public, max-age=300")
    for (state, status) in [("disabled", 404), ("active", 200)] {
      try await site.storage.transaction { db in
        try db.run("UPDATE account SET state = \(state) WHERE id = \(robin.account.id)")
      }
      #expect(await site.get(address).status == status)
    }
  }

  @Test("what is no picture is refused with a sentence, and the one that was there stays")
  func refused() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    #expect(await bring(try Self.file("web/static/badges/mentor.png"), to: site, as: robin).status == 303)
    let before = await site.get("/user/robin").text
    let drawing = try Self.file("web/static/badges/mentor.svg")
    for file in [drawing, Array("words".utf8), Array(try Self.file("web/static/badges/mentor.png").prefix(200)), []] {
      let answer = await bring(file, to: site, as: robin)
      #expect(answer.status == 422)
      #expect(answer.text.contains("picture-problem"))
    }
    #expect(await site.get("/user/robin").text == before)
  }
}
