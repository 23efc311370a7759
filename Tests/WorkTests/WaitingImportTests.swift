import Backpack
import Foundation
import Names
import OpenBadges
import Postgres
import Storage
import TestSite
import Testing
import Verification
import Work

@Suite("Issuers who do not answer")
struct WaitingImportTests {
  @Test("an import waits for its issuer, with growing pauses, and is given up at last with its bytes kept")
  func givenUp() async throws {
    let site = try await TestSite(elsewhere: StubWeb().web)
    let ann = try await site.person("ann")
    let address = Array("https://issuer.example/a/1".utf8)
    var entry = try await site.take(address, .address, by: ann)
    let id = entry.imported.publicID
    var pauses: [Double] = []
    while let next = entry.nextTry {
      #expect(entry.refusal?.kind == .notReached)
      #expect(await site.worker.workOff() == 0, "nobody is asked again before it is time")
      pauses.append(next.timeIntervalSince(site.clock.now))
      guard pauses.count < 20 else { break }
      site.clock.advance(by: pauses.last ?? 0)
      #expect(await site.worker.workOff() == 1)
      entry = try await site.entry(id, of: ann)
    }
    #expect(pauses.count >= 5)
    #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 }, "\(pauses)")
    #expect(entry.refused == .notReached)
    #expect(try await site.bytes(of: id, of: ann) == address)
    #expect(try await site.count("SELECT count(*) FROM job") == 0)
  }

  @Test("as soon as the issuer is back, the badge comes in")
  func back() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let statement = Array("https://issuer.example/a/1".utf8)
    let waiting = try await site.take(statement, .address, by: ann)
    let page = await site.get("/backpack/imports/\(waiting.imported.publicID)", as: ann)
    #expect(page.text.contains("could not reach <bdi>issuer.example</bdi>"))
    _ = try ForeignIssuer(web).award(to: "ann@example.org")
    site.clock.advance(by: 3600)
    _ = await site.worker.workOff()
    #expect(try await site.entry(waiting.imported.publicID, of: ann).holding?.name == "Robotics")
  }

  @Test("its owner can have it looked at before it is time, or throw it away")
  func asked() async throws {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    let ann = try await site.person("ann")
    let first = try await site.take("https://issuer.example/a/1", .address, by: ann).imported.publicID
    let second = try await site.take("https://issuer.example/a/2", .address, by: ann).imported.publicID
    #expect(await site.post("/backpack/imports/\(second)/discard", as: ann).status == 303)
    _ = try ForeignIssuer(web).award(to: "ann@example.org")
    #expect(await site.post("/backpack/imports/\(first)/retry", as: ann).status == 303)
    #expect(await site.worker.workOff() == 1)
    #expect(try await site.entry(first, of: ann).holding != nil)
    site.clock.advance(by: 30 * 86_400)
    let before = web.asked.count
    _ = await site.worker.workOff()
    #expect(
      !web.asked.dropFirst(before).contains("https://issuer.example/a/2"), "what was thrown away is not asked for again"
    )
  }

  @Test("an address that is never asked is refused at once")
  func neverAsked() async throws {
    let site = try await TestSite(elsewhere: .init { _, _ in .unreachable(.refusedAddress) })
    let ann = try await site.person("ann")
    let entry = try await site.take("http://127.0.0.1:9/a/1", .address, by: ann)
    #expect(entry.refused != nil, "\(entry.imported.outcome)")
  }
}
