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

@Suite("Pictures that people have at Libravatar") struct LibravatarTests {
  private let web = StubWeb()
  /// Of `robin@example.org`.
  private static let hash = "108cff751569c26a46b61b0cc4326f90861c3fff1e55f4f5f716c563e1b8237d"

  private func site() async throws -> TestSite {
    // Nothing is drawn here, but it must begin as a picture does.
    try await TestSite(libravatar: Libravatar(web: web.web) { $0.first == 0x89 ? $0 + [1] : nil })
  }

  private func at(_ email: String) throws -> String {
    Libravatar.picture(of: try #require(EmailAddress(email)))
  }

  private func show(_ isShown: Bool, _ site: TestSite, _ person: TestPerson) async throws {
    let page = await site.get("/settings", as: person).text
    let id = try #require(page.firstMatch(of: /name="address" value="([^"]+)"/)?.1)
    let fields = [("address", String(id)), ("shown", isShown ? "yes" : "no")]
    #expect(await site.post("/settings/addresses/show", fields, as: person).status == 303)
    _ = await site.worker.workOff()
  }

  private func picture(_ site: TestSite) async throws -> String? {
    await site.get("/user/robin").text.firstMatch(of: /src="(\/image\/[0-9a-f]{64}\.png)"/).map { String($0.1) }
  }

  @Test(
    "nobody is asked for before an address is shown; then the picture stands for them, drawn anew, until it is hidden")
  func shown() async throws {
    let site = try await site()
    let robin = try await site.person("robin", email: "Robin@Example.org")
    let file = Array(try Data(contentsOf: Fixtures.packageRoot.appending(path: "web/static/badges/mentor.png")))
    web.publish(file, as: "image/png", at: try at("robin@example.org"))
    await site.worker.settleLibravatar()
    _ = await site.worker.workOff()
    #expect(try await picture(site) == nil && web.asked.isEmpty)

    try await show(true, site, robin)
    let shown = try #require(try await picture(site))
    #expect(await site.get(shown).bytes == file + [1])
    #expect(
      web.asked == ["https://seccdn.libravatar.org/avatar/\(Self.hash)?s=512&d=404"],
      "by the hash of the address in small letters, and nothing else")
    #expect(await site.get("/").text.contains(shown) == site.get("/").text.contains("/user/robin"))
    #expect(await site.get("/settings", as: robin).text.contains("Libravatar"))
    #expect(await !site.get("/settings", as: robin).text.contains("Remove the picture"))
    for _ in 0..<20 { _ = await site.get("/user/robin") }
    #expect(web.asked.count == 1, "whoever looks is nothing to Libravatar")

    try await show(false, site, robin)
    #expect(try await picture(site) == nil)
    site.clock.advance(by: 30 * 86_400)
    _ = await site.worker.workOff()
    #expect(web.asked.count == 1)
  }

  @Test("it is asked again once a week, and a picture that is gone there goes here")
  func again() async throws {
    let site = try await site()
    let robin = try await site.person("robin")
    web.publish([0x89, 1], as: "image/png", at: try at("robin@example.org"))
    try await show(true, site, robin)
    let first = try await picture(site)
    web.publish([0x89, 2], as: "image/png", at: try at("robin@example.org"))
    site.clock.advance(by: 6 * 86_400)
    _ = await site.worker.workOff()
    #expect(try await picture(site) == first && first != nil)
    site.clock.advance(by: 86_400)
    _ = await site.worker.workOff()
    let second = try await picture(site)
    #expect(second != first && second != nil)
    // Silence, or something that is no answer, changes nothing; what is no picture, or none, does.
    for (status, body, isKept) in [(503, [0x89, 3], true), (200, [7], false), (404, [], false)]
      as [(Int, [UInt8], Bool)]
    {
      web.publish(body, as: "image/png", at: try at("robin@example.org"), status: status)
      site.clock.advance(by: 7 * 86_400)
      _ = await site.worker.workOff()
      #expect(try await (picture(site) != nil) == isKept, "\(status)")
    }
  }

  @Test("a picture that somebody brought stands before it, and nobody is asked for that person")
  func own() async throws {
    let site = try await site()
    let robin = try await site.person("robin")
    web.publish([0x89, 1], as: "image/png", at: try at("robin@example.org"))
    let path = Fixtures.packageRoot.appending(path: "web/static/badges/mentor.png")
    let part = Part(name: "picture", fileName: "me.png", bytes: Array(try Data(contentsOf: path)))
    #expect(await site.upload("/settings/picture", [part], as: robin).status == 303)
    let own = try await picture(site)
    try await show(true, site, robin)
    #expect(try await picture(site) == own && web.asked.isEmpty)
    #expect(await site.post("/settings/picture/remove", as: robin).status == 303)
    _ = await site.worker.workOff()
    let other = try await picture(site)
    #expect(other != own && other != nil)
  }

  @Test("nothing is asked where the operator does not want it, and what came before is taken down")
  func unwanted() async throws {
    let site = try await TestSite(elsewhere: web.web)
    let robin = try await site.person("robin")
    try await show(true, site, robin)
    #expect(web.asked.isEmpty)
    try await site.storage.transaction { db in
      let email = try #require(EmailAddress("robin@example.org"))
      let name = PictureName(digest: Array(repeating: 7, count: 32), kind: .png)
      try db.store(picture: [0x89], sha256: name.digestBytes, mediaType: "image/png")
      try db.setLibravatar(of: robin.account.id, to: name, for: email)
    }
    #expect(try await picture(site) != nil)
    await site.worker.settleLibravatar()
    #expect(try await picture(site) == nil)
    #expect(try await site.count("SELECT count(*) FROM job WHERE kind = 'fetch-libravatar'") == 0)
  }
}
