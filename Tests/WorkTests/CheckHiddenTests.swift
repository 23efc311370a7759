import Backpack
import MicroHTTP
import Names
import Storage
import TestSite
import Testing

@Suite("What its holder hides is not there for whoever has it checked")
struct CheckHiddenTests {
  private func part(_ name: String, _ text: String) -> Part { Part(name: name, bytes: Array(text.utf8)) }

  @Test("the page of a badge from elsewhere stands for that badge, as long as everyone may see it")
  func pageOfHolding() async throws {
    let (site, file) = try await world()
    let ann = try await site.person("ann")
    let holding = try #require(try await site.take(file, by: ann).holding)
    let page = "http://127.0.0.1:8000/award/\(holding.publicID)"
    let shown = await site.upload("/verify", [part("input", page)])
    #expect(shown.text.contains("Robotics") && shown.text.contains("Proven: <bdi>issuer.example</bdi>."))
    try await site.storage.transaction { db in
      _ = try db.setVisibility(of: [holding.publicID], to: .onlyMe, account: ann.account.id)
    }
    let hidden = await site.upload("/verify", [part("input", page)])
    #expect(hidden.text.contains("Not verified") && !hidden.text.contains("Robotics"))
  }

  @Test("a signed award of the site that its holder hides is not there for strangers, by whichever address they ask")
  func hiddenAward() async throws {
    let site = try await TestSite()
    let ann = try await site.person("ann")
    let email = try #require(EmailAddress("ann@example.org"))
    let id = try await site.award(try await site.badge("lantern"), to: email, isSigned: true)
    let holding = try #require(try await site.holdings(of: ann).first)
    for visibility in [Visibility.everyone, .onlyMe] {
      try await site.storage.transaction { db in
        _ = try db.setVisibility(of: [holding.publicID], to: visibility, account: ann.account.id)
      }
      for path in ["award/\(id)", "award/\(id)/file", "assertions/\(id)"] {
        let answer = await site.upload(
          "/verify", [part("input", "http://127.0.0.1:8000/\(path)"), part("recipient", "ann@example.org")])
        #expect(answer.text.contains("Badge lantern") == (visibility == .everyone), "\(path), \(visibility)")
      }
    }
  }

  /// A site, and the file of a badge that somebody elsewhere awarded to ann@example.org.
  private func world() async throws -> (TestSite, [UInt8]) {
    let web = StubWeb()
    let site = try await TestSite(elsewhere: web.web)
    return (site, try ForeignIssuer.baked(try ForeignIssuer(web).award(to: "ann@example.org")))
  }
}
