import Foundation
import LinkedData
import OpenBadges
import Proofs
import Testing
import Verification

/// The world of the hostile collection: one issuer with one badge, and somebody with the address robin@example.org.
@Suite("Hostile badges", .enabled(if: Fixtures.hostile != nil, "../shared/hostile is not there"))
struct HostileBadgeTests {
  private let now = Date(timeIntervalSince1970: 1_795_392_000)
  private let site = "https://badges.example.org"

  private func world() throws -> RecordedWeb {
    let context: JSON = "https://w3id.org/openbadges/v2"
    var web = RecordedWeb([
      "\(site)/b/1": [
        "@context": context, "type": "BadgeClass", "id": "\(site)/b/1", "name": "B", "description": "d",
        "image": World.picture, "criteria": ["narrative": "c"], "issuer": "\(site)/issuer",
      ],
      "\(site)/issuer": [
        "@context": context, "type": "Issuer", "id": "\(site)/issuer", "name": "Issuer", "url": .string(site),
        "email": "a@badges.example.org", "publicKey": ["\(site)/keys/1", "\(site)/keys/2"],
      ],
    ])
    let keys = [
      ("\(site)/keys/1", "issuer-rsa"), ("\(site)/keys/2", "issuer-ec"), ("https://evil.example/keys/1", "other-rsa"),
    ]
    for (address, name) in keys {
      let jwk = try? Fixtures.json("keys/\(name).jwk.json", in: Fixtures.hostile)
      let pem =
        try jwk?.object.map { try PublicKey(jwk: $0).pem }
        ?? String(decoding: Fixtures.bytes("keys/\(name).pub.pem", in: Fixtures.hostile), as: UTF8.self)
      web[address] = [
        "@context": context, "type": "CryptographicKey", "id": .string(address), "owner": "\(site)/issuer",
        "publicKeyPem": .string(pem),
      ]
    }
    web["\(site)/a/1"] = try Fixtures.json("json/ok-minimal.json", in: Fixtures.hostile)
    return web
  }

  private func outcome(_ statement: Statement, _ web: RecordedWeb) async -> Report {
    await Verifier(web: web.web(at: now)).verify(statement, recipients: [.email("robin@example.org")], now: now)
  }

  /// Accepted means that it may enter a backpack: verified, perhaps with remarks.
  private func check(_ item: JSON, _ report: Report, _ how: String) {
    let isAccepted = [.verified, .verifiedWithRemarks].contains(report.headline)
    let wanted = [item["expected"]?.string] + (item["also_ok"]?.array ?? []).map(\.string)
    let allowed = Set(wanted.map { $0 == "reject" ? "reject" : "accept" })
    #expect(
      allowed.contains(isAccepted ? "accept" : "reject"),
      "\(item["file"]?.string ?? "") \(how): \(report.headline) by \(report.decidingCheck?.rawValue ?? "-")")
    // Only where nobody answers, or for a version to come, is the outcome left open.
    let mayBeOpen = report.version == .v3_0 || item["file"]?.string == "json/id-with-userinfo.json"
    #expect(report.headline != .notFullyChecked || mayBeOpen, "\(item["file"]?.string ?? "") \(how)")
  }

  private func cases(_ category: String) throws -> [JSON] {
    let index = try Fixtures.json("index.json", in: Fixtures.hostile)
    return (index["cases"]?.array ?? []).filter { $0["category"]?.string == category }
  }

  @Test("documents are accepted and refused as listed, handed in beside the good published one")
  func handedIn() async throws {
    let cases = try cases("json")
    #expect(cases.count >= 45)
    for item in cases {
      let bytes = try Fixtures.bytes(item["file"]?.string ?? "", in: Fixtures.hostile)
      check(item, await outcome(.json(bytes), try world()), "handed in")
    }
  }

  @Test("documents are accepted and refused as listed where the issuer's own site publishes them")
  func published() async throws {
    for item in try cases("json") {
      var web = try world()
      web.answers["\(site)/a/1"] = .init(body: try Fixtures.bytes(item["file"]?.string ?? "", in: Fixtures.hostile))
      check(item, await outcome(.address("\(site)/a/1"), web), "published")
    }
  }

  @Test("signed statements are accepted and refused as listed")
  func signed() async throws {
    let cases = try cases("jws")
    #expect(cases.count >= 35)
    for item in cases {
      let text = String(decoding: try Fixtures.bytes(item["file"]?.string ?? "", in: Fixtures.hostile), as: UTF8.self)
      check(item, await outcome(.jws(text), try world()), "signed")
    }
  }
}
