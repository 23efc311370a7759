import Backpack
import Crypto
import Foundation
import LinkedData
import MicroHTTP
import Names
import Postgres
import Storage
import TestSite
import TestSupport
import Testing
import Work

@Suite("Leaving") struct LeavingTests {
  private let signIn = [("email", "robin@example.org"), ("password", "kelp and driftwood")]

  @Test("whoever deactivates their account is seen nowhere at once, and has it back by signing in")
  func deactivating() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let address = try #require(EmailAddress("robin@example.org"))
    let award = try await site.award(try await site.badge("lantern"), to: address)
    let seen = ["/user/robin", "/user/robin/json", "/award/\(award)", "/award/\(award)/file"]
    for target in seen { #expect(await site.get(target).status == 200, "\(target)") }
    #expect(await site.get("/explore").text.contains("/user/robin"))
    #expect(await browser.post("/settings/leaving/deactivate", from: "/settings/leaving").status == 303)
    for target in seen { #expect(await site.get(target).status == 404, "\(target)") }
    for target in ["/", "/explore", "/badge/lantern", "/badge/lantern/json"] {
      #expect(!(await site.get(target).text.contains("robin")), "\(target)")
    }
    #expect(await site.get("/assertions/\(award)").status == 200, "others can go on checking it")
    #expect(await browser.get("/backpack").status == 303)

    let wrong = await browser.post("/sign-in", [signIn[0], ("password", "wrong wrong wrong")], from: "/sign-in")
    #expect(wrong.status == 422 && !wrong.text.contains("deactivated"))
    #expect(await browser.post("/sign-in", signIn, from: "/sign-in").location == "/come-back")
    #expect(await browser.get("/backpack").status == 303, "until they say so nothing else is open")
    #expect(await browser.get("/come-back").text.contains("deactivated"))
    #expect(await browser.post("/come-back", [("come-back", "no")], from: "/come-back").location == "/")
    #expect(await browser.get("/come-back").location == "/sign-in")
    _ = await browser.post("/sign-in", signIn, from: "/sign-in")
    #expect(await browser.post("/come-back", [("come-back", "yes")], from: "/come-back").location == "/backpack")
    #expect(await browser.get("/backpack").status == 200)
    for target in seen { #expect(await site.get(target).status == 200, "\(target)") }
  }

  @Test("an account that its owner deactivated stays so when an admin shuts and opens it")
  func disabledMeanwhile() async throws {
    let site = try await TestSite()
    let robin = try await site.person("robin")
    _ = await site.post("/settings/leaving/deactivate", as: robin)
    try await site.storage.transaction { db in
      try db.setState(of: robin.account.id, to: .disabled)
      try db.setState(of: robin.account.id, to: .active)
    }
    #expect(await site.get("/user/robin").status == 404)
  }

  @Test("the only admin cannot go before there is another one")
  func lastAdmin() async throws {
    let site = try await TestSite()
    let ada = try await site.person("ada", role: .admin)
    for target in ["/settings/leaving/deactivate", "/settings/leaving/delete"] {
      let answer = await site.post(target, as: ada)
      #expect(answer.status == 422 && answer.text.contains("Make somebody else an admin first"))
    }
    _ = try await site.person("otto", role: .admin)
    #expect(await site.post("/settings/leaving/deactivate", as: ada).status == 303)
  }

  @Test("deleting asks for the password, writes a mail, and can be undone for seven days")
  func undo() async throws {
    let site = try await TestSite()
    let browser = try await site.newcomer("robin")
    let page = await browser.get("/settings/leaving")
    #expect(page.text.contains("What goes") && page.text.contains("What stays, and why"))
    for password in ["", "wrong wrong wrong"] {
      let answer = await browser.post(
        "/settings/leaving/delete", [("current-password", password)], from: "/settings/leaving")
      #expect(answer.status == 422)
    }
    #expect(await site.get("/user/robin").status == 200)
    let right = [("current-password", "kelp and driftwood")]
    #expect(await browser.post("/settings/leaving/delete", right, from: "/settings/leaving").status == 303)
    #expect(await site.get("/user/robin").status == 404)
    let mails = try await site.storage.transaction { db in try db.mails(limit: 10) }
    let mail = try #require(mails.first)
    #expect(mail.body.contains("1 December 2026") && mail.body.contains("/sign-in"))
    site.clock.advance(by: 7 * 86_400 - 60)
    try await sweep(site)
    #expect(await browser.post("/sign-in", signIn, from: "/sign-in").location == "/come-back")
    #expect(await browser.get("/come-back").text.contains("1 December 2026"))
    _ = await browser.post("/come-back", [("come-back", "yes")], from: "/come-back")
    site.clock.advance(by: 30 * 86_400)
    try await sweep(site)
    #expect(await site.get("/user/robin").status == 200)
  }

  @Test("a badge that was awarded here comes back to whoever proves the address again and brings its file")
  func comingBackAfterwards() async throws {
    let (site, award) = try await departed()
    let again = try await site.person("robin-again", email: "Robin@Example.org")
    let holding = try await site.storage.transaction { db in
      try db.hold(award: award, identifier: "x", by: again.account.id, at: site.clock.now)
    }
    #expect(holding != nil)
    let other = try await site.person("mallory")
    let stolen = try await site.storage.transaction { db in
      try db.run("DELETE FROM holding")
      return try db.hold(award: award, identifier: "x", by: other.account.id, at: site.clock.now)
    }
    #expect(stolen == nil)
  }

  @Test("after the seven days nothing of the person is left in any table, and their award is as checkable as before")
  func nothingLeft() async throws {
    let (site, award) = try await departed()
    let contents = try await site.database.contents()
    for (table, rows) in contents {
      for secret in [
        "robin", "a note of mine", "harvest", "secret file", Self.hex("secret file"), "MALLARD", "wren-label",
      ] {
        #expect(!rows.lowercased().contains(secret.lowercased()), "\(secret) in \(table)")
      }
    }
    #expect(contents["blob"]?.contains(Self.base64("shared file")) == true, "what another person brought as well stays")
    let answer = await site.get("/assertions/\(award)")
    let document = try JSON(parsing: answer.bytes)
    let salt = try #require(document["recipient"]?["salt"]?.string)
    let hash = SHA256.hash(data: Data(("Robin@Example.org" + salt).utf8)).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }
    #expect(document["recipient"]?["identity"]?.string == "sha256$" + hash.joined())
    let checked = await site.upload(
      "/verify", [Part(name: "input", bytes: Array("http://127.0.0.1:8000/assertions/\(award)".utf8))])
    #expect(checked.status == 200 && checked.text.contains("Verified"))
  }

  @Test("the nickname of somebody who left is not handed out for a year")
  func nickname() async throws {
    let (site, _) = try await departed()
    let nickname = try #require(Nickname("ROBIN"))
    #expect(try await site.storage.transaction { db in try !db.isFree(nickname) })
    site.clock.advance(by: 366 * 86_400)
    try await sweep(site)
    #expect(try await site.storage.transaction { db in try db.isFree(nickname) })
  }

  private static func hex(_ text: String) -> String { text.utf8.map { String($0, radix: 16) }.joined() }
  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private func sweep(_ site: TestSite) async throws {
    let now = site.clock.now
    try await site.storage.transaction { db in
      try db.enqueue(.sweep, subject: Int64(now.timeIntervalSince1970), at: now)
    }
    _ = await site.worker.workOff()
  }

  /// A site that somebody with everything an account can have was deleted from, and an award of theirs.
  private func departed() async throws -> (TestSite, PublicID) {
    let site = try await TestSite()
    let robin = try await site.person("Robin", email: "Robin@Example.org")
    let otto = try await site.person("otto")
    let award = try await site.award(try await site.badge("lantern"), to: robin.email)
    let (account, now) = (robin.account.id, site.clock.now)
    let files = [("secret file", account), ("shared file", account), ("shared file", otto.account.id)]
    for (text, owner) in files {
      let (bytes, hash) = (Array(text.utf8), Array(SHA256.hash(data: Data(text.utf8))))
      _ = try await site.storage.transaction { db in
        try db.receive(bytes, sha256: hash, source: .file, label: "wren-label", batch: .random(), for: owner, at: now)
      }
    }
    _ = await site.worker.workOff()
    try await site.storage.transaction { db in
      try db.run("UPDATE import SET label = 'x' WHERE account_id <> \(account)")
      try db.setProfile(of: account, displayName: DisplayName("Harvest"), biography: "MALLARD", isListed: true)
      try db.run("UPDATE holding SET note = 'a note of mine' WHERE account_id = \(account)")
      try db.run(
        """
        INSERT INTO collection (public_id, account_id, slug, title, link_token, created_at, changed_at)
        VALUES ('c', \(account), 'harvest', 'Harvest', 't', now(), now())
        """)
      try db.run(
        "INSERT INTO collection_entry (collection_id, holding_id, place, note) SELECT c.id, h.id, 1, 'MALLARD' FROM collection c, holding h"
      )
      try db.run("INSERT INTO account_link VALUES (\(account), 1, 'https://mallard.example/')")
      try db.post(to: robin.email, account: nil, subject: "Hello Robin", body: "MALLARD", keep: true, at: now)
      _ = try db.countSignIn(with: robin.email, at: now)
      _ = try db.countAttempt(in: "sign-in:robin@example.org 127.0.0.1", window: 600, at: now)
      try db.keep(
        Ticket(.signUp, email: robin.email, nickname: Nickname("Robin"), createdAt: now, expiresAt: now + 86_400 * 90),
        tokenHash: Array(repeating: 3, count: 32))
    }
    #expect(await site.post("/settings/leaving/delete", as: robin).status == 303)
    site.clock.advance(by: 7 * 86_400 + 60)
    try await sweep(site)
    return (site, award)
  }
}
