import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("Endorsements")
struct EndorsementTests {
  private static let address = World.endorsementAddress
  private static let profile = "https://endorser.example/profile"

  static let flaws: [(JSON, Finding.Kind)] = [
    (["claim": ["id": "https://other.example/"]], .endorsementOfAnother),
    (["claim": ["endorsementComment": "x"]], .fieldMissing),
    (["issuer": .string(World.issuerAddress)], .scopeElsewhere), (["revoked": true], .statusRevoked),
    (["expires": "2025-01-01T00:00:00Z"], .expired), (["issuedOn": "2099-01-01T00:00:00Z"], .issuedInFuture),
    (["verification": ["type": "SignedBadge"]], .signatureMissing), (["type": "Assertion"], .typeDiffers),
  ]

  /// A badge class endorsed by another site, which publishes its endorsement.
  private func world() throws -> World {
    var world = try World(.v2_0)
    world.addEndorsement()
    return world
  }

  @Test("one that its maker publishes about this very thing stands, and is shown with its maker")
  func good() async throws {
    let report = await (try world()).hosted()
    #expect(report.headline == .verified)
    #expect(report.has(.endorsements, .passed, .endorsementsStand))
    let maker = Finding(.endorsedBy, ["issuer": "The Endorsers", "host": "endorser.example"])
    #expect(report.verdict[.endorsements]?.further == [maker])
    #expect(report.facts?.issuerHost == "issuer.example")
  }

  @Test(
    "one that is about something else, published elsewhere, withdrawn, out of date or unsigned is a remark",
    arguments: flaws)
  func bad(change: JSON, kind: Finding.Kind) async throws {
    var world = try world()
    world.change(Self.address) { document in
      for member in change.object?.members ?? [] { document[member.key] = member.value }
    }
    let report = await world.hosted()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.decidingCheck == .endorsements)
    #expect(report.has(.endorsements, .remark, .endorsementBad))
    #expect(report.has(.endorsements, .remark, kind), "\(String(describing: report.verdict[.endorsements]))")
  }

  @Test("one that is gone, or was never there, is a remark; one out of reach is said and changes nothing")
  func away() async throws {
    var world = try world()
    for status in [404, 410] {
      world.web.answers[Self.address]?.status = status
      #expect(await world.hosted().has(.endorsements, .remark, .documentNotFound))
    }
    world.web.answers[Self.address]?.status = 503
    let report = await world.hosted()
    #expect(report.headline == .verified)
    #expect(report.has(.endorsements, .notChecked, .endorsementUndone))
    world.web.answers[Self.address]?.status = 200
    world.web.unreachable[Self.profile] = .timeout
    #expect(await world.hosted().has(.endorsements, .notChecked, .documentUnreachable))
  }

  @Test("a copy within the badge counts for nothing: what its maker publishes does")
  func embedded() async throws {
    var world = try world()
    var copy = try #require(world.web[Self.address]?.object)
    copy["claim"] = ["id": .string(World.classAddress), "endorsementComment": "The best ever"]
    world.change(World.classAddress) { $0["endorsement"] = .object(copy) }
    #expect(await world.hosted().has(.endorsements, .passed, .endorsementsStand))
    copy["id"] = "urn:uuid:1"
    world.change(World.classAddress) { $0["endorsement"] = .object(copy) }
    #expect(await world.hosted().has(.endorsements, .remark, .hostedNowhere))
    world.change(World.classAddress) { $0["endorsement"] = 7 }
    #expect(await world.hosted().has(.endorsements, .remark, .fieldMalformed))
  }

  @Test("a signed one is verified with its maker's key")
  func signed() async throws {
    var world = try world()
    var statement = try #require(world.web[Self.address]?.object)
    statement["verification"] = ["type": "SignedBadge"]
    let pem = try world.key.publicPEM
    world.change(Self.profile) {
      $0["publicKey"] = [
        "id": "https://endorser.example/key", "owner": .string(Self.profile),
        "publicKeyPem": .string(pem),
      ]
    }
    let text = try world.key.sign(payload: JSON.object(statement).bytes)
    world.change(World.classAddress) { $0["endorsement"] = .string(text) }
    #expect(await world.hosted().has(.endorsements, .passed, .endorsementsStand))
    let forged = try SigningKey.generate().sign(payload: JSON.object(statement).bytes)
    world.change(World.classAddress) { $0["endorsement"] = .string(forged) }
    #expect(await world.hosted().has(.endorsements, .remark, .signatureBad))
  }

  @Test("no more than a few are looked at")
  func many() async throws {
    var world = try world()
    world.change(World.classAddress) { $0["endorsement"] = .array(Array(repeating: .string(Self.address), count: 9)) }
    let report = await world.hosted()
    #expect(report.headline == .verified)
    #expect(report.verdict[.endorsements]?.finding == Finding(.endorsementsLeftOut, ["count": "1"]))
  }
}
