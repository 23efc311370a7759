import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("Samples of other projects", .enabled(if: Fixtures.openBadges != nil, "the Open Badges fixtures are not there"))
struct SampleTests {
  private let now = Date(timeIntervalSince1970: 1_795_392_000)

  private func document(_ path: String) throws -> JSON {
    try Fixtures.json("ob1-2/\(path)", in: Fixtures.openBadges)
  }

  /// The web that the samples of one folder live in: each document under the id it names.
  private func web(_ folder: String) throws -> RecordedWeb {
    var web = RecordedWeb()
    let root = try #require(Fixtures.openBadges).appending(path: "ob1-2/\(folder)")
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path) where name.hasSuffix(".json") {
      guard let json = try? document("\(folder)/\(name)"), let id = json["id"]?.string else { continue }
      web[id] = json
    }
    let picture = try? Fixtures.bytes("ob1-2/1edtech-java-ob20/assets/robotics-badge.png", in: Fixtures.openBadges)
    web.answers["https://example.org/robotics-badge.png"] = .init(type: "image/png", body: picture ?? [])
    return web
  }

  private func verify(_ statement: Statement, _ web: RecordedWeb) async -> Report {
    await Verifier(web: web.web(at: now))
      .verify(statement, recipients: nil, now: now)
  }

  @Test(
    "the 1EdTech samples of 2.0 get the answer their names promise",
    arguments: [
      ("basic-assertion", Headline.verified, nil), ("basic-assertion-expired", .expired, .validityPeriod),
      ("basic-assertion-no-public-key", .verified, nil),
      ("basic-assertion-invalid-context", .notVerified, .inputRecognised),
      ("basic-assertion-invalid-type", .notVerified, .documentComplete),
    ] as [(String, Headline, CheckID?)])
  func java(name: String, headline: Headline, decidingCheck: CheckID?) async throws {
    let assertion = try document("1edtech-java-ob20/\(name).json")
    var web = try web("1edtech-java-ob20/assets")
    web["https://example.org/beths-robotics-badge.json"] = assertion
    let report = await verify(.json(assertion.bytes), web)
    #expect(report.headline == headline)
    #expect(report.decidingCheck == decidingCheck)
  }

  @Test(
    "the 1EdTech samples with extensions: words spelt out, two in one, and one that does not say what it is",
    arguments: [
      ("assertion-with-extension-node-basic", CheckState.passed, Finding.Kind.extensionFits),
      ("assertion-with-multiple-extensions", .passed, .extensionFits),
      ("assertion-with-extension-node-invalid", .remark, .extensionUnknown),
    ])
  func javaExtensions(name: String, state: CheckState, kind: Finding.Kind) async throws {
    let assertion = try document("1edtech-java-ob20/\(name).json")
    var web = try web("1edtech-java-ob20/assets")
    web["http://example.org/assertion"] = assertion
    let report = await verify(.json(assertion.bytes), web)
    #expect(report.verdict[.extensions]?.state == state)
    #expect(report.verdict[.extensions]?.finding.kind == kind)
    #expect(report.headline == .verifiedWithRemarks)
  }

  @Test("the 1EdTech sample whose badge class is endorsed counts both endorsements")
  func javaEndorsements() async throws {
    var assertion = try #require(try document("1edtech-java-ob20/basic-assertion.json").object)
    assertion["badge"] = "https://example.org/badgeclass-with-endorsements.json"
    var web = try web("1edtech-java-ob20/assets")
    web["https://example.org/beths-robotics-badge.json"] = .object(assertion)
    let report = await verify(.address("https://example.org/beths-robotics-badge.json"), web)
    let row = try #require(report.verdict[.endorsements])
    #expect([row.finding.kind, row.further[0].kind] == [.endorsementUndone, .documentUnreachable])
  }

  @Test("the 1EdTech signed samples: one stands, one is revoked")
  func javaSigned() async throws {
    for (name, headline) in [("simple-not-revoked", Headline.verified), ("simple-revoked", .revoked)] {
      let bytes = try Fixtures.bytes("ob1-2/1edtech-java-ob20/\(name).jwt", in: Fixtures.openBadges)
      let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      let report = await verify(.jws(text), try web("1edtech-java-ob20/assets"))
      let outcome = report.headline == .verifiedWithRemarks ? .verified : report.headline
      #expect(outcome == headline, "\(name): \(String(describing: report.verdict.checks))")
    }
  }

  @Test(
    "the PyPI validator's hosted samples of 1.0, 1.1 and 2.0",
    arguments: [
      ("1_0", "http://a.com/instance", "http://a.com/badgeclass", "http://a.com/issuer"),
      (
        "1_1", "https://example.org/beths-robotics-badge.json", "https://example.org/robotics-badge.json",
        "https://example.org/organization.json"
      ),
      (
        "2_0", "https://example.org/beths-robotics-badge.json", "https://example.org/robotics-badge.json",
        "https://example.org/organization.json"
      ),
    ])
  func python(version: String, assertion: String, badgeClass: String, issuer: String) async throws {
    var web = RecordedWeb()
    web[assertion] = try document("validator-core/\(version)_basic_assertion.json")
    web[badgeClass] = try document("validator-core/\(version)_basic_badgeclass.json")
    web[issuer] = try document("validator-core/\(version)_basic_issuer.json")
    let report = await verify(.address(assertion), web)
    // What comes over http carries a remark; so does the word of 2.0 that the sample of 1.1 uses.
    #expect(report.headline == (version == "2_0" ? .verified : .verifiedWithRemarks))
    #expect(report.version?.rawValue == version.replacing("_", with: "."))
    web.answers[issuer] = nil
    #expect(await verify(.address(assertion), web).headline == .notFullyChecked)
  }

  @Test("the 0.5 sample says nowhere where it is published; where it is, and its site says so, it is verified")
  func first() async throws {
    let sample = try document("validator-core/0_5_assertion.json")
    let report = await verify(.json(sample.bytes), RecordedWeb())
    #expect(report.version == .v0_5)
    #expect(report.headline == .notFullyChecked)
    #expect(report.facts?.name == "Basic McBadge")
    #expect(report.verdict[.hosted]?.finding.kind == .hostedAddressNotSaid)
    let web = RecordedWeb(["http://oldstyle.com/a": sample, "http://other.example/a": sample])
    #expect(await verify(.address("http://oldstyle.com/a"), web).headline == .verifiedWithRemarks)
    #expect(await verify(.address("http://other.example/a"), web).decidingCheck == .issuerScope)
  }

  @Test("every file of the collection gets a verdict, and none is verified out of nothing")
  func everyFile() async throws {
    let root = try #require(Fixtures.openBadges).appending(path: "ob1-2")
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where ["json", "jwt", "txt", "pem"].contains(String(path.split(separator: ".").last ?? "")) {
      let bytes = try Fixtures.bytes("ob1-2/\(path)", in: Fixtures.openBadges)
      for statement in [Statement.json(bytes), .jws(String(decoding: bytes, as: UTF8.self))] {
        let report = await verify(statement, RecordedWeb())
        #expect(![.verified, .verifiedWithRemarks, .revoked].contains(report.headline), "\(path)")
        #expect(report.verdict.checks.count == CheckID.allCases.count)
      }
    }
  }
}
