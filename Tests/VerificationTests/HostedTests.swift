import Foundation
import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("Hosted badges")
struct HostedTests {
  static let versions: [StandardVersion] = [.v1_0, .v1_1, .v2_0]

  @Test("a badge that its issuer publishes is verified, by its address and by its copy", arguments: versions)
  func good(version: StandardVersion) async throws {
    var world = try World(version)
    world.recipients = [.email("ann@example.org")]
    for statement in [Statement.address(World.assertionAddress), .json(JSON.object(world.assertion).bytes)] {
      let report = await world.verify(statement)
      #expect(report.headline == .verified, "\(String(describing: report.verdict.checks))")
      #expect(report.version == version)
      #expect(report.matchedRecipient == "ann@example.org")
      #expect(report.facts?.name == "Robotics")
      #expect(report.facts?.issuerHost == "issuer.example")
      #expect(report.verdict.checks.map(\.id) == CheckID.allCases)
      #expect(report.documents.map(\.address).contains(World.classAddress))
    }
  }

  @Test("a file's oddities become remarks of the rows about the file")
  func file() async throws {
    let reading = FileReading(format: .png, remarks: [Finding(.fileChecksumDamaged), Finding(.fileStatementOldForm)])
    let report = try await World(.v2_0).verify(.address(World.assertionAddress), file: reading)
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.fileRead, .remark, .fileStatementOldForm))
    #expect(report.has(.fileIntact, .remark, .fileChecksumDamaged))
  }

  @Test("a badge that is gone, or says so, is revoked", arguments: versions)
  func revoked(version: StandardVersion) async throws {
    var world = try World(version)
    world.web.answers[World.assertionAddress]?.status = 410
    #expect(await world.hosted().headline == .revoked)
    let copy = await world.verify(.json(JSON.object(world.assertion).bytes))
    #expect(copy.headline == .revoked)
    #expect(copy.facts?.name == "Robotics")
    #expect(copy.has(.hosted, .passed, .hostedWithdrawn))
    world.web.set(World.assertionAddress, status: 410, type: "text/plain", body: "gone")
    #expect(await world.hosted().headline == .revoked)

    world.changeAssertion { $0["revoked"] = true }
    world.changeAssertion { $0["revocationReason"] = "Issued in error" }
    let report = await world.hosted()
    #expect(report.headline == .revoked)
    #expect(report.verdict[.status]?.finding.arguments == ["wording": "Issued in error"])
  }

  @Test("a badge that its issuer does not know is not verified")
  func unknown() async throws {
    var world = try World(.v2_0)
    world.web.set(World.assertionAddress, status: 404, type: "text/html", body: "not found")
    let report = await world.verify(.json(JSON.object(world.assertion).bytes))
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .hosted)
    #expect(report.has(.hosted, .failed, .hostedUnknown))
    #expect(report.has(.recipient, .notChecked, .dependsOn))
  }

  @Test("whom we could not reach makes a badge neither valid nor invalid", arguments: [500, 503, 403, 429, 302, 204])
  func notReached(status: Int) async throws {
    var world = try World(.v2_0)
    world.web.answers[World.assertionAddress]?.status = status
    let report = await world.hosted()
    #expect(report.headline == .notFullyChecked)
    #expect(report.decidingCheck == .hosted)
  }

  @Test("no answer at all leaves it open, an address that is never asked does not", arguments: Unreachable.allCases)
  func unreachable(reason: Unreachable) async throws {
    var world = try World(.v2_0)
    world.web.unreachable[World.assertionAddress] = reason
    let report = await world.hosted()
    #expect(report.headline == (reason == .refusedAddress ? .notVerified : .notFullyChecked))
    #expect(report.decidingCheck == .hosted)
    #expect(report.documents.isEmpty)
  }

  @Test("an answer that is no badge is not verified", arguments: ["<html></html>", "[]", "", "{\"id\":1,\"id\":2}"])
  func noBadge(body: String) async throws {
    var world = try World(.v2_0)
    world.web.set(World.assertionAddress, type: "text/html", body: body)
    #expect(await world.hosted().headline == .notVerified)
  }

  @Test("what says its id is elsewhere is asked for there, once, and only that counts")
  func movedID() async throws {
    var world = try World(.v2_0)
    world.web["https://old.example/a"] = .object(world.assertion)
    let report = await world.verify(.address("https://old.example/a"))
    #expect(report.headline == .verified)
    #expect(report.facts?.assertionID == World.assertionAddress)

    world.web.answers[World.assertionAddress]?.status = 410
    #expect(await world.verify(.address("https://old.example/a")).headline == .revoked)
    world.web.answers[World.assertionAddress] = nil
    #expect(await world.verify(.address("https://old.example/a")).headline == .notFullyChecked)

    world.changeAssertion { $0["id"] = "https://third.example/a" }
    let loop = await world.verify(.address(World.assertionAddress))
    #expect(loop.headline == .notFullyChecked)
    world.web["https://third.example/a"] = ["id": "https://fourth.example/a"]
    let chased = await world.verify(.address(World.assertionAddress))
    #expect(chased.has(.hosted, .failed, .hostedUnderAnotherName))
    #expect(chased.documents.count == 2)
  }

  @Test("a copy that lies somewhere else is compared with what its issuer publishes, as a copy that is handed in")
  func copyElsewhere() async throws {
    var world = try World(.v2_0)
    var copy = world.assertion
    copy["narrative"] = "She was the best of all."
    world.web["https://elsewhere.example/a"] = .object(copy)
    let report = await world.verify(.address("https://elsewhere.example/a"))
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.verdict[.embeddedMatchesHosted]?.finding.arguments["fields"] == "narrative")
    #expect(report.facts?.narrative == nil)
    copy["recipient"] = ["type": "email", "hashed": false, "identity": "bob@example.org"]
    world.web["https://elsewhere.example/a"] = .object(copy)
    world.recipients = [.email("ann@example.org")]
    #expect(await world.verify(.address("https://elsewhere.example/a")).headline == .notYours)
  }

  @Test("an address that is handed in and never asked is not said to be the badge's own")
  func refusedAddress() async throws {
    var world = try World(.v2_0)
    world.web.unreachable[World.assertionAddress] = .refusedAddress
    let copy = await world.verify(.json(JSON.object(world.assertion).bytes))
    #expect(copy.has(.hosted, .failed, .hostedRefused))
    let address = await world.hosted()
    #expect(address.headline == .notVerified)
    #expect(address.has(.hosted, .failed, .addressRefused))
  }

  @Test("while nobody can be asked, the copy still says what it is called, and by whom")
  func writtenOut() async throws {
    var world = try World(.v2_0)
    var badge = try #require(world.web[World.classAddress]?.object)
    badge["issuer"] = world.web[World.issuerAddress]
    var copy = world.assertion
    copy["badge"] = .object(badge)
    world.web = RecordedWeb()
    let report = await world.verify(.json(JSON.object(copy).bytes))
    #expect(report.headline == .notFullyChecked)
    #expect(report.facts?.name == "Robotics")
    #expect(report.facts?.issuerName == "The Robot Guild")
    #expect(report.facts?.issuerHost == nil)
  }

  @Test("a document that says it is signed, beside whatever else, does not pass without its signature")
  func bothKinds() async throws {
    var world = try World(.v2_0)
    world.changeAssertion { $0["verification"] = ["type": ["HostedBadge", "SignedBadge"]] }
    #expect(await world.hosted().has(.signature, .failed, .signatureMissing))
    #expect(await world.verify(.json(JSON.object(world.assertion).bytes)).headline == .notVerified)
  }

  @Test("a host in letters that look like others is named as the name service knows it")
  func lookAlike() async throws {
    var world = try World(.v2_0)
    let letters = "https://m\u{456}t.edu"
    for (address, answer) in world.web.answers {
      let text = String(decoding: answer.body, as: UTF8.self)
      world.web.set(
        address.replacing("https://issuer.example", with: letters), type: answer.type,
        body: text.replacing("https://issuer.example", with: letters))
    }
    let report = await world.verify(.address("\(letters)/a/1"))
    #expect(report.headline == .verified)
    #expect(report.facts?.issuerHost == "xn--mt-hoc.edu")
    let shown = report.verdict.checks.flatMap { check in
      check.known.map(\.value) + ([check.finding] + check.further).flatMap { $0.arguments.values }
    }
    #expect(!shown.contains { $0.contains("m\u{456}t") })
  }

  @Test("1.0 names its own address in verify.url, and that is the source")
  func verifyAddress() async throws {
    var world = try World(.v1_0)
    world.web["https://old.example/a"] = .object(world.assertion)
    #expect(await world.verify(.address("https://old.example/a")).headline == .verified)
    world.changeAssertion { $0["verify"] = ["type": "hosted", "url": "https://other.example/a"] }
    #expect(await world.hosted().headline == .notFullyChecked)
  }

  @Test("a document that only says it is signed fails", arguments: versions)
  func saysSigned(version: StandardVersion) async throws {
    var world = try World(version)
    world.changeAssertion {
      $0["verification"] = ["type": "signed", "url": .string(World.keyAddress)]
      $0["verify"] = nil
    }
    for statement in [Statement.address(World.assertionAddress), .json(JSON.object(world.assertion).bytes)] {
      let report = await world.verify(statement)
      #expect(report.headline == .notVerified)
      #expect(report.decidingCheck == .signature)
    }
  }

  @Test("a copy that differs from what is published is told, and what is published is shown")
  func copyDiffers() async throws {
    let world = try World(.v2_0)
    var copy = world.assertion
    copy["narrative"] = "the very best"
    let report = await world.verify(.json(JSON.object(copy).bytes))
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.decidingCheck == .embeddedMatchesHosted)
    #expect(report.verdict[.embeddedMatchesHosted]?.finding.arguments["fields"] == "narrative")
    #expect(report.facts?.narrative == nil)
  }

  @Test("http, a redirect to another host of the issuer's, and a media type that is none of JSON are remarks")
  func oddWays() async throws {
    var world = try World(.v2_0)
    world.web.answers[World.assertionAddress]?.finalAddress = "http://cdn.issuer.example/a"
    world.web.answers[World.assertionAddress]?.type = "text/html"
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.hosted, .remark, .hostedWithoutEncryption))
    #expect(report.has(.hosted, .remark, .hostedRedirected))
    #expect(report.has(.hosted, .remark, .mediaTypeUnusual))
  }

  @Test("a hosted badge that names no web address cannot be asked about")
  func nowhere() async throws {
    let world = try World(.v2_0)
    var copy = world.assertion
    copy["id"] = "urn:uuid:1"
    let report = await world.verify(.json(JSON.object(copy).bytes))
    #expect(report.headline == .notVerified)
    #expect(report.has(.hosted, .failed, .hostedNowhere))
  }

  @Test("not well-formed, not a badge, and no address are told apart")
  func input() async throws {
    let world = try World(.v2_0)
    #expect(await world.verify(.json(Array("{\"a\":".utf8))).has(.inputRecognised, .failed, .inputNotJSON))
    #expect(await world.verify(.json(Array("[]".utf8))).has(.inputRecognised, .failed, .inputNotABadge))
    let foreign = await world.verify(.json(Array(#"{"@context":"https://schema.org"}"#.utf8)))
    #expect(foreign.has(.inputRecognised, .failed, .inputUnknownVocabulary))
    #expect(await world.verify(.address("ftp://x")).has(.inputRecognised, .failed, .inputIsNotAnAddress))
    #expect(await world.verify(.jws("a.b")).has(.inputRecognised, .failed, .inputSignedMalformed))
  }
}
