import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

@Suite("Signed badges")
struct SignedTests {
  static let versions: [StandardVersion] = [.v1_0, .v1_1, .v2_0]

  @Test("a badge signed by a key of its issuer is verified", arguments: versions)
  func good(version: StandardVersion) async throws {
    let report = try await World(version, signed: true).signed()
    #expect(report.headline == .verified, "\(String(describing: report.verdict.checks))")
    #expect(report.has(.signature, .passed, .signatureGood))
    #expect(report.has(.hosted, .doesNotApply, .hostedNotNeeded))
    #expect(report.has(.keyBelongsToIssuer, .passed, version == .v2_0 ? .keyListed : .keyOnIssuerSite))
    #expect(report.has(.status, .passed, .statusNotListed))
    #expect(report.facts?.issuerHost == "issuer.example")
    #expect(report.verdict[.signature]?.known.contains { $0.label == .key } == true)
  }

  @Test("a signed statement that is published is verified from its address")
  func published() async throws {
    var world = try World(.v2_0, signed: true)
    let text = try world.key.sign(payload: JSON.object(world.assertion).bytes)
    world.web.set("https://issuer.example/badge.jws", type: "text/plain", body: text + "\n")
    #expect(await world.verify(.address("https://issuer.example/badge.jws")).headline == .verified)
  }

  @Test("a badge signed by another key is not verified", arguments: versions)
  func otherKey(version: StandardVersion) async throws {
    let world = try World(version, signed: true)
    let text = try SigningKey.generate().sign(payload: JSON.object(world.assertion).bytes)
    let report = await world.verify(.jws(text))
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .signature)
    #expect(report.has(.recipient, .notChecked, .dependsOn))
    #expect(report.facts?.issuerHost == nil)
  }

  @Test("an intact signature by a key that nothing ties to the issuer proves nothing", arguments: versions)
  func foreignKey(version: StandardVersion) async throws {
    var world = try World(version, signed: true)
    let address = "https://evil.example/key"
    let key = try SigningKey.generate()
    world.web[address] = [
      "type": "CryptographicKey", "id": .string(address), "owner": .string(World.issuerAddress),
      "publicKeyPem": .string(key.publicPEM),
    ]
    world.assertion["verification"] = ["type": "signed", "url": .string(address), "creator": .string(address)]
    world.assertion["verify"] = nil
    let text = try key.sign(payload: JSON.object(world.assertion).bytes)
    let report = await world.verify(.jws(text))
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .keyBelongsToIssuer)
    #expect(report.verdict[.signature]?.state == .passed)
    #expect(report.facts?.issuerHost == nil)

    world.web.unreachable[address] = .timeout
    let unseen = await world.verify(.jws(text))
    #expect(unseen.headline == .notVerified)
    #expect(unseen.decidingCheck == .keyBelongsToIssuer)
  }

  @Test("without a creator every key of the issuer is tried")
  func noCreator() async throws {
    var world = try World(.v2_0, signed: true)
    world.assertion["verification"] = ["type": "SignedBadge"]
    let other = try SigningKey.generate()
    world.web["https://issuer.example/key2"] = ["publicKeyPem": .string(other.publicPEM)]
    world.change(World.issuerAddress) { $0["publicKey"] = ["https://issuer.example/key2", .string(World.keyAddress)] }
    #expect(try await world.signed().headline == .verified)
    world.web.unreachable[World.keyAddress] = .timeout
    #expect(try await world.signed().headline == .notFullyChecked)
    world.change(World.issuerAddress) { $0["publicKey"] = "https://issuer.example/key2" }
    #expect(try await world.signed().decidingCheck == .signature)
    world.change(World.issuerAddress) { $0["publicKey"] = nil }
    #expect(try await world.signed().has(.signature, .failed, .signatureNoKey))
  }

  @Test("a key within the issuer's own description is used; one within the badge itself is not the issuer's")
  func embeddedKey() async throws {
    var world = try World(.v2_0, signed: true)
    let key: JSON = [
      "id": .string(World.keyAddress), "owner": .string(World.issuerAddress),
      "publicKeyPem": .string(try world.key.publicPEM),
    ]
    world.web.answers[World.keyAddress] = nil
    world.change(World.issuerAddress) { $0["publicKey"] = [key] }
    #expect(try await world.signed().headline == .verified)

    var issuer = try #require(world.web[World.issuerAddress]?.object)
    issuer["id"] = "urn:uuid:issuer"
    var badge = try #require(world.web[World.classAddress]?.object)
    badge["id"] = "urn:uuid:badge"
    badge["issuer"] = .object(issuer)
    world.assertion["badge"] = .object(badge)
    let report = try await world.signed()
    #expect(report.headline == .notVerified)
    #expect(report.decidingCheck == .keyBelongsToIssuer)
  }

  @Test("a key that cannot be had, is not there, or is none")
  func keyTrouble() async throws {
    var world = try World(.v2_0, signed: true)
    let key = world.web.answers[World.keyAddress]
    world.web.answers[World.keyAddress]?.status = 503
    #expect(try await world.signed().headline == .notFullyChecked)
    world.web.answers[World.keyAddress]?.status = 404
    #expect(try await world.signed().has(.signature, .failed, .signatureKeyNotFound))
    world.web.set(World.keyAddress, type: "text/html", body: "<html>")
    #expect(try await world.signed().has(.signature, .failed, .signatureKeyNotReadable))
    world.web.answers[World.keyAddress] = key
    world.change(World.keyAddress) { $0["owner"] = "https://other.example/" }
    #expect(try await world.signed().has(.keyBelongsToIssuer, .remark, .keyOwnerDiffers))
    world.change(World.keyAddress) { $0["owner"] = nil }
    #expect(try await world.signed().has(.keyBelongsToIssuer, .remark, .keyOwnerNotSaid))
  }

  @Test(
    "a badge on the issuer's list is revoked, whatever form the list has",
    arguments: [
      ["revokedAssertions": [["id": "urn:uuid:1", "revocationReason": "x"]]],
      ["revokedAssertions": ["urn:uuid:0", "urn:uuid:1"]], ["revokedAssertions": ["id": "urn:uuid:1"]],
      ["revokedAssertions": "urn:uuid:1"], ["revokedAssertions": [["uid": "legacy"]]], ["urn:uuid:1": "x"],
    ] as [JSON])
  func revoked(list: JSON) async throws {
    var world = try World(.v2_0, signed: true)
    world.assertion["uid"] = "legacy"
    world.web[World.listAddress] = list
    let report = try await world.signed()
    #expect(report.headline == .revoked)
    #expect(report.decidingCheck == .status)
  }

  @Test("in the first versions the list goes from uid to reason")
  func revokedByUID() async throws {
    var world = try World(.v1_0, signed: true)
    world.web[World.listAddress] = ["u1": "Issued in error"]
    let report = try await world.signed()
    #expect(report.headline == .revoked)
    #expect(report.verdict[.status]?.finding.arguments == ["wording": "Issued in error"])
  }

  @Test("a list that cannot be had or read leaves it open; an issuer without a list does not")
  func lists() async throws {
    var world = try World(.v2_0, signed: true)
    for status in [404, 500] {
      world.web.answers[World.listAddress]?.status = status
      #expect(try await world.signed().headline == .notFullyChecked)
    }
    world.web.set(World.listAddress, type: "text/html", body: "<html>")
    #expect(try await world.signed().has(.status, .notChecked, .statusListNotReadable))
    world.web.unreachable[World.listAddress] = .timeout
    #expect(try await world.signed().decidingCheck == .status)
    world.change(World.issuerAddress) { $0["revocationList"] = nil }
    let report = try await world.signed()
    #expect(report.headline == .verified)
    #expect(report.has(.status, .doesNotApply, .statusNoList))
  }

  @Test("a signed badge whose own address says it is withdrawn is revoked")
  func withdrawnAtItsAddress() async throws {
    var world = try World(.v2_0, signed: true)
    world.assertion["id"] = .string(World.assertionAddress)
    #expect(try await world.signed().headline == .verified)
    world.web.set(World.assertionAddress, status: 410, type: "text/plain", body: "")
    #expect(try await world.signed().headline == .revoked)
    world.web[World.assertionAddress] = ["revoked": true, "revocationReason": "Mistake"]
    #expect(try await world.signed().headline == .revoked)
  }

  @Test("a signed statement that says it is hosted, or whose content is no badge, fails")
  func mixed() async throws {
    var world = try World(.v2_0, signed: true)
    world.assertion["verification"] = ["type": "HostedBadge"]
    #expect(try await world.signed().has(.signature, .failed, .signatureSaysHosted))
    let key = try world.key
    let payloads = ["[1]", "\"text\"", "{\"a\":1,\"a\":2}", "eyJhbGciOiJub25lIn0.e30.", ""]
    for payload in payloads {
      let report = await world.verify(.jws(try key.sign(payload: Array(payload.utf8))))
      #expect(report.headline == .notVerified)
      #expect(report.decidingCheck == .inputRecognised)
    }
  }

  @Test("the key comes in the clear: a remark")
  func withoutEncryption() async throws {
    var world = try World(.v1_0, signed: true)
    let address = "http://issuer.example/key"
    world.web.answers[address] = world.web.answers[World.keyAddress]
    world.assertion["verify"] = ["type": "signed", "url": .string(address)]
    let report = try await world.signed()
    #expect(report.headline == .verifiedWithRemarks)
    #expect(report.has(.keyBelongsToIssuer, .remark, .keyWithoutEncryption))
  }
}
