import LinkedData
import OpenBadges
import Testing
import Verification

@Suite("Badge class and issuer behind a badge")
struct LinkedDocumentTests {
  @Test(
    "an issuer or badge class that cannot be reached leaves it open",
    arguments: [World.classAddress, World.issuerAddress])
  func unreachable(address: String) async throws {
    var world = try World(.v2_0)
    world.web.unreachable[address] = .timeout
    let report = await world.hosted()
    #expect(report.headline == .notFullyChecked)
    #expect(report.has(.documentComplete, .notChecked, .documentUnreachable))
    world.web.unreachable = [:]
    world.web.answers[address]?.status = 500
    #expect(await world.hosted().headline == .notFullyChecked)
  }

  @Test(
    "one that its site does not know, or that is never asked, fails",
    arguments: [World.classAddress, World.issuerAddress])
  func missing(address: String) async throws {
    var world = try World(.v2_0)
    world.web.answers[address]?.status = 404
    #expect(await world.hosted().has(.documentComplete, .failed, .documentNotFound))
    world.web.unreachable[address] = .refusedAddress
    #expect(await world.hosted().has(.documentComplete, .failed, .documentRefused))
    world.web.unreachable = [:]
    world.web.set(address, type: "text/html", body: "<html>")
    #expect(await world.hosted().has(.documentComplete, .failed, .documentNotReadable))
  }

  @Test(
    "a name in which there is nothing to see is none", arguments: [World.classAddress, World.issuerAddress])
  func unseenName(address: String) async throws {
    var world = try World(.v2_0)
    world.change(address) { $0["name"] = "\u{200B}\u{202E}" }
    let report = await world.hosted()
    #expect(report.headline == .notVerified)
    #expect(report.has(.documentComplete, .failed, .fieldMalformed))
  }

  @Test("where the issuer's site sends on whoever asks about it, the site that answers is what was proven")
  func issuerRedirected() async throws {
    var world = try World(.v2_0)
    world.web.answers[World.issuerAddress]?.finalAddress = "https://elsewhere.example/x"
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.documentComplete, .remark, .documentRedirected))
    #expect(report.facts?.issuerHost == "elsewhere.example")
    for address in [World.assertionAddress, World.classAddress] {
      world.web.answers[address]?.finalAddress = "https://elsewhere.example/y"
    }
    let moved = await world.hosted()
    #expect(moved.headline == .verifiedWithRemarks, "all of it has moved to one site")
    #expect(moved.facts?.issuerHost == "elsewhere.example")
  }

  @Test(
    "what a site that the issuer does not name answers may be anybody's; a name of the issuer's own site is fine",
    arguments: [World.assertionAddress, World.classAddress])
  func redirected(address: String) async throws {
    var world = try World(.v2_0)
    world.web.answers[address]?.finalAddress = "https://elsewhere.example/x"
    let report = await world.hosted()
    #expect(report.headline == .notFullyChecked)
    #expect(report.has(.issuerScope, .notChecked, .scopeAnsweredElsewhere))
    #expect(report.facts?.issuerHost == nil)
    world.web.answers[address]?.finalAddress = "https://www.issuer.example/x"
    #expect(await world.hosted().headline == (address == World.classAddress ? .verified : .verifiedWithRemarks))
    world.web.answers[address]?.finalAddress = "https://elsewhere.example/x"
    world.change(World.issuerAddress) {
      $0["verification"] = ["allowedOrigins": ["issuer.example", "elsewhere.example"]]
    }
    #expect(await world.hosted().headline == .verifiedWithRemarks)
  }

  @Test(
    "every field of the badge class is asked for",
    arguments: ["id", "type", "name", "description", "image", "criteria", "issuer"])
  func classFields(field: String) async throws {
    var world = try World(.v2_0)
    world.change(World.classAddress) { $0[field] = nil }
    let report = await world.hosted()
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .documentComplete)
    #expect(report.verdict[.documentComplete]?.finding.arguments == ["document": "badge-class", "field": field])
  }

  @Test("every field of the issuer is asked for", arguments: ["id", "type", "name", "url", "email"])
  func issuerFields(field: String) async throws {
    var world = try World(.v2_0)
    world.change(World.issuerAddress) { $0[field] = nil }
    #expect(await world.hosted().decidingCheck == .documentComplete)
    var first = try World(.v1_0)
    first.change(World.issuerAddress) { $0[field] = nil }
    let isAskedByFirst = ["name", "url"].contains(field)
    #expect(await first.hosted().headline == (isAskedByFirst ? .notVerified : .verified))
  }

  @Test("an embedded badge class that differs from the published one is told, and the published one is shown")
  func embedded() async throws {
    var world = try World(.v2_0)
    var copy = try #require(world.web[World.classAddress]?.object)
    world.changeAssertion { $0["badge"] = .object(copy) }
    let same = await world.hosted()
    #expect(same.headline == .verified)
    #expect(same.has(.embeddedMatchesHosted, .passed, .embeddedSame))
    copy["name"] = "Something grander"
    world.changeAssertion { $0["badge"] = .object(copy) }
    let report = await world.hosted()
    #expect(report.decidingCheck == .embeddedMatchesHosted)
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.facts?.name == "Robotics")
  }

  @Test("a badge class published nowhere else is the assertion's own, and its issuer still must be")
  func onlyEmbedded() async throws {
    var world = try World(.v2_0)
    var copy = try #require(world.web[World.classAddress]?.object)
    copy["id"] = "urn:uuid:class"
    world.changeAssertion { $0["badge"] = .object(copy) }
    #expect(await world.hosted().headline == .verified)
    var issuer = try #require(world.web[World.issuerAddress]?.object)
    issuer["id"] = "urn:uuid:issuer"
    copy["issuer"] = .object(issuer)
    world.changeAssertion { $0["badge"] = .object(copy) }
    let report = await world.hosted()
    #expect(report.has(.issuerScope, .failed, .scopeIssuerHasNoSite))
    #expect(report.facts?.issuerHost == nil)
  }

  @Test("documents that lead on without end stop at the limit")
  func endless() async throws {
    let world = try World(.v2_0)
    let web = Web { address, _ in
      let number = address.split(separator: "/").last.flatMap { Int($0) } ?? 0
      let body: JSON = [
        "@context": "https://w3id.org/openbadges/v2", "id": .string("https://loop.example/\(number + 1)"),
      ]
      return .document(
        WebDocument(
          address: address, finalAddress: address, status: 200, mediaType: nil, body: body.bytes,
          fetchedAt: world.now))
    }
    let report = await Verifier(web: web).verify(.address("https://loop.example/0"), recipients: nil, now: world.now)
    #expect(report.headline == .notVerified)
    #expect(report.documents.count == 2)

    let few = Verifier(web: world.web.web(at: world.now), limits: VerificationLimits(documents: 2))
    let limited = await few.verify(.address(World.assertionAddress), recipients: nil, now: world.now)
    #expect(limited.headline == .notFullyChecked)
    #expect(limited.has(.documentComplete, .notChecked, .tooManyDocuments))
    #expect(limited.documents.count == 2)
  }

  @Test("pictures are told by their first bytes; a missing one is a remark, one out of reach is not")
  func pictures() async throws {
    var world = try World(.v2_0)
    let address = "https://issuer.example/i.png"
    world.change(World.classAddress) { $0["image"] = .string(address) }
    #expect(await world.hosted().headline == .verified)
    #expect(await world.hosted().has(.image, .notChecked, .imageUnreachable))
    world.web.answers[address] = .init(type: "image/png", body: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])
    #expect(await world.hosted().verdict[.image]?.finding == Finding(.imageGood, ["type": "PNG"]))
    world.web.set(address, type: "image/png", body: "<!doctype html><svg>")
    #expect(await world.hosted().has(.image, .remark, .imageOfAnotherKind))
    world.web.answers[address]?.status = 404
    #expect(await world.hosted().has(.image, .remark, .imageNotFound))
    world.change(World.classAddress) { $0["image"] = "data:text/html,<script>alert(1)</script>" }
    let report = await world.hosted()
    #expect(report.has(.image, .remark, .imageOfAnotherKind))
    #expect(report.facts?.imageURL == nil)
  }

  @Test("evidence, alignment, endorsements and extensions have their rows")
  func extras() async throws {
    var world = try World(.v2_0)
    world.changeAssertion {
      $0["evidence"] = [["id": "javascript:alert(1)"], "https://e.example/1"]
      $0["extensions:exampleExtension"] = ["type": ["Extension", "extensions:ExampleExtension"]]
    }
    world.change(World.classAddress) {
      $0["alignment"] = ["targetName": "ISO", "targetUrl": "https://iso.example/1"]
      $0["endorsement"] = ["https://endorser.example/1"]
    }
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.evidence, .remark, .evidenceNotShown))
    #expect(report.has(.alignment, .passed, .alignmentListed))
    #expect(report.has(.endorsements, .notChecked, .endorsementUndone))
    #expect(report.has(.extensions, .remark, .extensionUnknown))
    world.change(World.classAddress) { $0["alignment"] = ["targetName": "ISO"] }
    #expect(await world.hosted().has(.alignment, .remark, .alignmentIncomplete))
  }
}
