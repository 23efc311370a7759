import Backpack
import Foundation
import LinkedData
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import Testing
import Verification
import Work

@Suite("Badges that are checked again")
struct CheckingAgainTests {
  private static let day: Double = 86_400

  private struct Held {
    let web = StubWeb()
    let site: TestSite
    let ann: TestPerson
    let issuer: ForeignIssuer
    let id: PublicID

    init(expires: String? = nil) async throws {
      site = try await TestSite(elsewhere: web.web)
      ann = try await site.person("ann")
      issuer = try ForeignIssuer(web)
      let entry = try await site.take(try issuer.award(to: "ann@example.org", expires: expires), by: ann)
      id = try #require(entry.holding?.publicID)
    }

    var row: HoldingRow {
      get async throws {
        let row = try await site.storage.transaction { [id] db in try db.holding(id) }
        return try #require(row)
      }
    }

    var headline: Headline? { get async throws { try await row.verdict?.headline } }

    /// Lets so many days pass, and what is due be done.
    func pass(_ days: Double) async {
      site.clock.advance(by: days * CheckingAgainTests.day)
      _ = await site.worker.workOff()
    }

    func history() async throws -> Int { try await site.count("SELECT count(*) FROM past_verdict") }
  }

  @Test("a young badge is checked after a day, then more and more seldom")
  func schedule() async throws {
    let held = try await Held()
    var checks: [Int] = []
    for day in 1...70 {
      await held.pass(1)
      let checkedAt = try await held.row.verdict?.checkedAt
      if checkedAt == held.site.clock.now { checks.append(day) }
    }
    let pauses = zip(checks.dropFirst(), checks).map { $0 - $1 }
    #expect(checks.first == 1 || checks.first == 2)
    #expect((4...9).contains(checks.count), "\(checks)")
    #expect((pauses.max() ?? 0) <= 34 && (pauses.last ?? 0) > (pauses.first ?? 0), "\(checks)")
  }

  @Test(
    "a badge that was withdrawn is so for visitors at once and counts no more, and its owner is told until they have seen it"
  )
  func revoked() async throws {
    let held = try await Held()
    #expect([.verified, .verifiedWithRemarks].contains(try await held.headline))
    /// How many badges the profile lists, which is how many it says there are.
    func shown() async -> Int {
      let text = await held.site.get("/user/ann/json").text
      let page = await held.site.get("/user/ann").text
      let listed = page.components(separatedBy: "/award/\(held.id)").count > 1 ? 1 : 0
      let counted = try? await held.site.count("SELECT badges_shown FROM account WHERE nickname = 'ann'")
      #expect(counted == listed)
      #expect(text.contains("\(held.id)") == (listed == 1))
      return listed
    }
    #expect(await shown() == 1)
    held.issuer.withdraw(reason: "Issued in error.")
    await held.pass(2)
    #expect(try await held.headline == .revoked)
    #expect(await held.site.get("/award/\(held.id)").text.contains("Revoked"))
    #expect(await shown() == 0)
    // Her session has ended meanwhile.
    let ann = try await held.site.signInAgain(held.ann)
    let told = await held.site.get("/backpack", as: ann)
    #expect(told.text.contains("One badge has changed"))
    #expect(told.text.contains("Was “Verified") && told.text.contains("is now “Revoked” since"))
    #expect(await held.site.post("/backpack/changes/seen", as: ann).status == 303)
    #expect(!(await held.site.get("/backpack", as: ann).text.contains("One badge has changed")))
    await held.pass(60)
    #expect(try await held.headline == .revoked)
  }

  @Test("a badge that its issuer gave to a name that says nothing here is nobody's from the next check on")
  func renamed() async throws {
    let held = try await Held()
    let address = held.issuer.address("a/1")
    var award = try #require(held.web[address]?.object)
    award["recipient"] = ["type": "id", "hashed": false, "identity": "did:example:ann"]
    held.web[address] = .object(award)
    await held.pass(2)
    #expect(try await held.headline == .notFullyChecked)
    #expect(await held.site.get("/award/\(held.id)").status == 404)
    #expect(try await held.site.count("SELECT count(*) FROM holding WHERE NOT is_claimed") == 1)
  }

  @Test("an issuer that does not answer changes nothing for thirty days; then the badge could not be fully checked")
  func unreachable() async throws {
    let held = try await Held()
    let checkedAt = try await held.row.verdict?.checkedAt
    let good = try await held.headline
    for address in ["a/1", "badge", "profile", "revoked", "picture.png"] {
      held.web[held.issuer.address(address)] = nil
    }
    for _ in 0..<28 {
      await held.pass(1)
      #expect(try await held.headline == good)
    }
    let row = try await held.row
    #expect(row.verdict?.checkedAt == checkedAt)
    #expect(row.failedTryAt != nil)
    let page = await held.site.get("/award/\(held.id)")
    #expect(page.text.contains("not everybody answered"))
    #expect(try await held.history() == 0)
    for _ in 0..<6 { await held.pass(1) }
    #expect(try await held.headline == .notFullyChecked)
    #expect(try await held.row.failedTryAt == nil)
  }

  @Test("an issuer that answers again is heard, and what is as the owner saw it last is no news")
  func recovers() async throws {
    let held = try await Held()
    let assertion = held.web[held.issuer.address("a/1")]
    held.issuer.withdraw(reason: "Oops.")
    await held.pass(2)
    #expect(try await held.headline == .revoked)
    held.web[held.issuer.address("a/1")] = assertion
    await held.pass(100)
    #expect([.verified, .verifiedWithRemarks].contains(try await held.headline))
    let backpack = await held.site.get("/backpack", as: try await held.site.signInAgain(held.ann))
    #expect(backpack.status == 200 && !backpack.text.contains("has changed"))
    #expect(try await held.site.count("SELECT count(*) FROM past_verdict WHERE is_change") == 2)
  }

  @Test("what earlier checks came to is told to the owner, and to nobody else")
  func history() async throws {
    let held = try await Held()
    let page = "/award/\(held.id)"
    let session = try await held.site.signInAgain(held.ann)
    #expect(!(await held.site.get(page, as: session)).text.contains("Earlier results"))
    held.issuer.withdraw(reason: "Oops.")
    await held.pass(2)
    let results = try await held.site.storage.transaction { [id = held.id] db in try db.pastResults(of: id, limit: 9) }
    #expect(results.count == 1)
    #expect(results.first.map { [.verified, .verifiedWithRemarks].contains($0.headline) } == true)
    let own = await held.site.get(page, as: try await held.site.signInAgain(held.ann))
    #expect(own.status == 200 && own.text.contains("Earlier results"))
    #expect(!(await held.site.get(page)).text.contains("Earlier results"))
  }

  @Test("the last ten verdicts are kept, and each before a change")
  func bounded() async throws {
    let held = try await Held()
    for _ in 0..<16 {
      _ = await held.site.post("/backpack/badges/\(held.id)/check", as: held.ann)
      await held.pass(0.05)
    }
    #expect(try await held.history() == 10)
    await held.site.worker.sweepNow(held.site)
    // These, the one that stands, and the import's own.
    #expect(try await held.site.count("SELECT count(*) FROM verdict") == 12)
  }

  @Test("an owner may have it checked now, though not without end; nobody else may")
  func now() async throws {
    let held = try await Held()
    held.issuer.withdraw(reason: "Issued in error.")
    let bob = try await held.site.person("bob")
    #expect(await held.site.post("/backpack/badges/\(held.id)/check", as: bob).status == 404)
    #expect(await held.site.post("/backpack/badges/\(held.id)/check", as: held.ann).status == 303)
    _ = await held.site.worker.workOff()
    #expect(try await held.headline == .revoked)
    try await held.site.run("UPDATE attempt SET count = 20 WHERE bucket LIKE 'checks-again:%'")
    #expect(await held.site.post("/backpack/badges/\(held.id)/check", as: held.ann).status == 429)
  }

  @Test("of one host only a few are checked in a minute; the others come later")
  func fairness() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let issuer = try ForeignIssuer(web)
    for number in 1...9 { _ = try await site.take(try issuer.award("a/\(number)", to: "ann@example.org"), by: ann) }
    site.clock.advance(by: 2 * Self.day)
    _ = await site.worker.workOff()
    #expect(try await site.count("SELECT count(*) FROM holding WHERE tried_at IS NOT NULL") == 6)
    site.clock.advance(by: 600)
    _ = await site.worker.workOff()
    #expect(try await site.count("SELECT count(*) FROM holding WHERE tried_at IS NOT NULL") == 9)
  }

  @Test("awards of this site are not checked again: each look at them checks them")
  func ownAwards() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    try await site.award(try await site.badge("lantern"), to: ann.email)
    #expect(try await site.count("SELECT count(*) FROM job WHERE kind = 'check-holding'") == 0)
  }
}

extension Worker {
  /// Takes away what nothing refers to, a day later.
  fileprivate func sweepNow(_ site: TestSite) async {
    site.clock.advance(by: 2 * 86_400)
    try? await site.run("DELETE FROM job")
    try? await site.storage.transaction { db in try db.enqueue(.sweep, subject: 1, at: site.clock.now) }
    _ = await workOff()
  }
}
