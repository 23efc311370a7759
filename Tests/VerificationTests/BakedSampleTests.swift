import Baking
import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite(
  "Pictures that other projects baked",
  .enabled(if: Fixtures.openBadges != nil, "the Open Badges fixtures are not there"))
struct BakedSampleTests {
  private let now = Date(timeIntervalSince1970: 1_795_392_000)

  private func report(_ file: String, _ web: RecordedWeb = RecordedWeb()) async throws -> Report {
    let unbaked = try unbake(try Fixtures.bytes("baked/\(file)", in: Fixtures.openBadges))
    let statement: Statement =
      switch unbaked.statement {
      case .json(let bytes): .json(bytes)
      case .jws(let text): .jws(text)
      case .address(let address): .address(address)
      }
    return await Verifier(web: web.web(at: now))
      .verify(statement, file: FileReading(format: .png), recipients: nil, now: now)
  }

  /// The sentence of the row that decided.
  private func answer(_ report: Report) throws -> String {
    try Sentences.sentence(try #require(report.decidingCheck.flatMap { report.verdict[$0]?.finding }))
  }

  @Test(
    "where the issuer cannot be reached, the answer says whom we could not ask, and what the file calls the badge",
    arguments: [
      ("ims-2.0-baking-example.svg", StandardVersion.v2_0, "example.org", "3-D Printmaster"),
      ("badgealliance__demobadge.png", .v0_5, "young-basin-5816.herokuapp.com", nil),
    ] as [(String, StandardVersion, String, String?)])
  func outOfReach(file: String, version: StandardVersion, host: String, name: String?) async throws {
    let report = try await report(file)
    #expect(report.headline == .notFullyChecked)
    if let name { #expect(report.facts?.name == name) }
    #expect(report.version == version)
    #expect(try answer(report) == "We could not ask \(host): no connection. Try again later.")
  }

  @Test("the example of the baking specification is verified where example.org publishes it")
  func example() async throws {
    let unbaked = try unbake(try Fixtures.bytes("baked/ims-2.0-baking-example.svg", in: Fixtures.openBadges))
    guard case .json(let bytes) = unbaked.statement else { throw RecordedWeb.Missing() }
    let document = try JSON(parsing: bytes)
    let web = RecordedWeb([
      "https://example.org/assertions/123": document,
      "https://example.org/badges/5": try #require(document["badge"]).inContext,
      "https://example.org/issuer": try #require(document["badge"]?["issuer"]).inContext,
    ])
    let report = try await report("ims-2.0-baking-example.svg", web)
    #expect(report.headline == .verifiedWithRemarks)
    #expect(
      try answer(report)
        == "The badge does not say whether its recipient is hashed. We read it as written in clear.")
    #expect(report.facts?.name == "3-D Printmaster")
    #expect(report.facts?.issuerHost == "example.org")
  }

  @Test("the Open edX badge claims another site than the one that published it")
  func openEdX() async throws {
    let unbaked = try unbake(try Fixtures.bytes("baked/badgealliance__demobadge.png", in: Fixtures.openBadges))
    guard case .json(let bytes) = unbaked.statement else { throw RecordedWeb.Missing() }
    let document = try JSON(parsing: bytes)
    let address = try #require(document["verify"]?["url"]?.string)
    let report = try await report("badgealliance__demobadge.png", RecordedWeb([address: document]))
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .issuerScope)
    #expect(
      try answer(report)
        == "The badge claims example.com but is published at young-basin-5816.herokuapp.com.")
    #expect(report.facts?.name == "Open edX Contributor")
    #expect(report.facts?.issuerName == "good")
  }

  @Test("the Backpack badge holds the address of its assertion, which is asked")
  func backpack() async throws {
    var web = RecordedWeb()
    web.set("https://example.org/assertion", status: 404, type: "text/html", body: "not found")
    let report = try await report("mozilla__valid-baked.png", web)
    #expect(report.headline == .notVerified)
    #expect(try answer(report) == "example.org does not know this badge (“not found”).")
    web.set("https://example.org/assertion", status: 500, type: "text/html", body: "")
    let later = try await self.report("mozilla__valid-baked.png", web)
    #expect(later.headline == .notFullyChecked)
    #expect(
      try answer(later) == "example.org answered with status 500, so we do not know. Try again later.")
  }

  @Test(
    "what the old bakeries baked for their own tests is no whole award, and the answer names what is missing",
    arguments: [
      ("mozilla__baked.svg", "The award has no “uid”."),
      ("concentricsky__baked_heart.png", "The award has no “recipient.type”."),
    ])
  func noAward(file: String, sentence: String) async throws {
    let report = try await report(file)
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .documentComplete)
    #expect(try answer(report) == sentence)
  }

  @Test("a picture that a web site re-saved, such as the one of Open Badge Factory, holds no badge")
  func nothing() throws {
    for file in ["openbadgefactory__no-metadata.png", "mozilla__unbaked.png", "mozilla__unbaked.svg"] {
      let bytes = try Fixtures.bytes("baked/\(file)", in: Fixtures.openBadges)
      #expect(throws: UnbakingRefusal.self) { try unbake(bytes) }
    }
  }
}

extension RecordedWeb {
  /// A test that lacks what it needs.
  struct Missing: Error {}
}

extension JSON {
  /// A document that names its context by itself.
  fileprivate var inContext: JSON {
    guard var object = self.object else { return self }
    object["@context"] = "https://w3id.org/openbadges/v2"
    return .object(object)
  }
}
