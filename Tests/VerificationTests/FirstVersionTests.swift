import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("Open Badges 0.5")
struct FirstVersionTests {
  @Test("a badge on its issuer's origin is verified, with its relative addresses put right")
  func good() async throws {
    var world = try World(.v0_5)
    world.recipients = [.email("ann@example.org")]
    let report = await world.hosted()
    #expect(report.headline == .verified, "\(String(describing: report.verdict.checks))")
    #expect(report.version == .v0_5)
    #expect(report.matchedRecipient == "ann@example.org")
    #expect(report.facts?.criteriaURL == "https://issuer.example/criteria")
    #expect(report.facts?.issuerName == "The Robot Guild: The Guilds")
    #expect(report.facts?.issuerHost == "issuer.example")
    #expect(report.facts?.assertionID == World.assertionAddress)
    #expect(report.documents.map(\.address) == [World.assertionAddress, World.pictureAddress])
  }

  @Test(
    "the address must have the issuer's origin",
    arguments: [
      ("https://issuer.example", true), ("https://issuer.example/", true), ("http://issuer.example", true),
      ("https://issuer.example:8443", false), ("https://evil.example", false),
      ("https://issuer.example.evil.example", false),
    ])
  func origin(origin: String, allowed: Bool) async throws {
    var world = try World(.v0_5)
    world.changeIssuer { $0["origin"] = .string(origin) }
    #expect(await world.hosted().verdict[.issuerScope]?.state == (allowed ? .passed : .failed))
  }

  @Test(
    "an origin with a path, or none at all, is not one",
    arguments: ["https://issuer.example/a", "https://issuer.example?a", "issuer.example", "https://a@issuer.example"])
  func noOrigin(origin: String) async throws {
    var world = try World(.v0_5)
    world.changeIssuer { $0["origin"] = .string(origin) }
    let finding = await world.hosted().verdict[.documentComplete]?.finding
    #expect(finding == Finding(.fieldMalformed, ["document": "issuer", "field": "origin"]))
  }

  @Test("every required field is asked for, by the name it has in this version")
  func required() async throws {
    let fields = [
      ("assertion", "recipient"), ("assertion", "badge"), ("badge-class", "name"), ("badge-class", "image"),
      ("badge-class", "description"), ("badge-class", "criteria"), ("badge-class", "issuer"), ("issuer", "origin"),
      ("issuer", "name"),
    ]
    for (document, field) in fields {
      var world = try World(.v0_5)
      switch document {
      case "assertion": world.changeAssertion { $0[field] = nil }
      case "badge-class": world.changeBadgeClass { $0[field] = nil }
      default: world.changeIssuer { $0[field] = nil }
      }
      // A document without recipient and issuer is none of this version.
      guard field != "badge", field != "issuer" else { continue }
      let report = await world.hosted()
      #expect(report.decidingCheck == .documentComplete, "\(document) \(field)")
      #expect(
        report.verdict[.documentComplete]?.finding
          == Finding(.fieldMissing, ["document": document, "field": field]))
    }
  }

  @Test(
    "the recipient is an address or a hash; with a salt it is a hash",
    arguments: [
      ("ann@example.org", nil, Headline.verified), ("ann@example.org", "s", .notVerified), ("ann", nil, .notVerified),
      ("sha512$00", nil, .notVerified), (["identity": "ann@example.org"], nil, .notVerified),
      ("md5$00000000000000000000000000000000", "s", .notYours),
    ] as [(JSON, JSON?, Headline)])
  func recipient(recipient: JSON, salt: JSON?, headline: Headline) async throws {
    var world = try World(.v0_5)
    world.recipients = [.email("ann@example.org")]
    world.changeAssertion {
      $0["recipient"] = recipient
      $0["salt"] = salt
    }
    #expect(await world.hosted().headline == headline)
  }

  @Test(
    "dates are a day, ISO 8601 or Unix time, and may be missing",
    arguments: [
      ("2012-01-01", nil, Headline.verified), (nil, nil, .verified), (1_359_217_910, "2030-01-01", .verified),
      ("1359217910", "2013-03-01T00:00:00Z", .expired), ("January", nil, .notVerified),
      ("2099-01-01", nil, .notVerified),
    ] as [(JSON?, JSON?, Headline)])
  func dates(issued: JSON?, expires: JSON?, headline: Headline) async throws {
    var world = try World(.v0_5)
    world.changeAssertion {
      $0["issued_on"] = issued
      $0["expires"] = expires
    }
    #expect(await world.hosted().headline == headline)
  }

  @Test("a name has 128 characters at most")
  func name() async throws {
    var world = try World(.v0_5)
    world.changeBadgeClass { $0["name"] = .string(String(repeating: "ä", count: 128)) }
    #expect(await world.hosted().headline == .verified)
    world.changeBadgeClass { $0["name"] = .string(String(repeating: "ä", count: 129)) }
    #expect(await world.hosted().has(.documentComplete, .failed, .fieldTooLong))
  }

  @Test("the picture must be there and be a PNG or SVG")
  func picture() async throws {
    var world = try World(.v0_5)
    world.web.answers[World.pictureAddress]?.status = 404
    #expect(await world.hosted().has(.image, .failed, .imageNotFound))
    world.web.set(World.pictureAddress, type: "image/gif", body: "GIF89a")
    #expect(await world.hosted().has(.image, .failed, .imageOfAnotherKind))
  }

  @Test("a copy says nowhere where it is published, unless it names an address; no signature is known")
  func copies() async throws {
    var world = try World(.v0_5)
    let report = await world.verify(.json(JSON.object(world.assertion).bytes))
    #expect(report.headline == .notFullyChecked)
    #expect(report.has(.hosted, .notChecked, .hostedAddressNotSaid))
    #expect(report.facts?.name == "Robotics")
    #expect(report.facts?.issuerHost == nil)
    let signed = await world.verify(.jws(try world.key.sign(payload: JSON.object(world.assertion).bytes)))
    #expect(signed.has(.signature, .failed, .signatureNotInVersion))

    world.changeAssertion { $0["verify"] = ["type": "hosted", "url": .string(World.assertionAddress)] }
    #expect(await world.verify(.json(JSON.object(world.assertion).bytes)).headline == .verified)
    world.web["https://evil.example/a"] = .object(world.assertion)
    #expect(await world.verify(.address("https://evil.example/a")).headline == .verified)
  }

  @Test("a badge that is not an object within the document, or an issuer that is none, is not this version's")
  func elsewhere() async throws {
    var world = try World(.v0_5)
    world.changeAssertion { $0["badge"] = "https://issuer.example/badge" }
    #expect(await world.hosted().decidingCheck == .documentComplete)
    world = try World(.v0_5)
    world.changeBadgeClass { $0["issuer"] = "https://issuer.example/" }
    #expect(await world.hosted().decidingCheck == .documentComplete)
  }

  @Test("gone is revoked")
  func revoked() async throws {
    var world = try World(.v0_5)
    world.web.answers[World.assertionAddress]?.status = 410
    let report = await world.hosted()
    #expect(report.headline == .revoked)
    #expect(report.has(.hosted, .passed, .hostedWithdrawn))
  }
}
