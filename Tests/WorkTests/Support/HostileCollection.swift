import Baking
import Foundation
import LinkedData
import Proofs
import TestSupport
import Verification

/// The shared collection of hostile files, and the world that it takes place in.
enum HostileCollection {
  struct Case: Sendable {
    let file: String
    let category: String
    /// Whether the badge may come into the backpack, and whether it may stay out.
    let mayBeHeld: Bool
    let mayBeRefused: Bool
    let why: String
  }

  static let site = "https://badges.example.org"

  static func cases() throws -> [Case] {
    let index = try JSON(parsing: Fixtures.hostile.bytes("index.json"))
    return (index["cases"]?.array ?? []).compactMap { item in
      guard let file = item["file"]?.string, let category = item["category"]?.string,
        ["png", "svg", "json", "jws"].contains(category)
      else { return nil }
      let outcomes = [item["expected"]?.string] + (item["also_ok"]?.array ?? []).map(\.string)
      return Case(
        file: file, category: category, mayBeHeld: outcomes.contains { $0?.hasPrefix("accept") == true },
        mayBeRefused: outcomes.contains("reject"), why: item["why"]?.string ?? "")
    }
  }

  /// One issuer with one badge, whose keys are those of the collection.
  static func world() throws -> StubWeb {
    let web = StubWeb()
    let context: JSON = "https://w3id.org/openbadges/v2"
    web["\(site)/b/1"] = [
      "@context": context, "type": "BadgeClass", "id": "\(site)/b/1", "name": "B", "description": "d",
      "image": "\(site)/picture.png", "criteria": ["narrative": "c"], "issuer": "\(site)/issuer",
    ]
    web["\(site)/issuer"] = [
      "@context": context, "type": "Issuer", "id": "\(site)/issuer", "name": "Issuer", "url": .string(site),
      "email": "a@badges.example.org", "publicKey": ["\(site)/keys/1", "\(site)/keys/2"],
    ]
    web.publish(try ForeignIssuer.picture(.png), as: "image/png", at: "\(site)/picture.png")
    try publish(try pem(jwk: "issuer-rsa"), at: "\(site)/keys/1", on: web)
    try publish(try pem(jwk: "issuer-ec"), at: "\(site)/keys/2", on: web)
    try publish(try Fixtures.hostile.text("keys/other-rsa.pub.pem"), at: "https://evil.example/keys/1", on: web)
    web["\(site)/a/1"] = try JSON(parsing: Fixtures.hostile.bytes("json/ok-minimal.json"))
    return web
  }

  private static func pem(jwk name: String) throws -> String {
    let jwk = try JSON(parsing: Fixtures.hostile.bytes("keys/\(name).jwk.json"))
    guard let members = jwk.object else { throw CocoaError(.fileReadCorruptFile) }
    return try PublicKey(jwk: members).pem
  }

  private static func publish(_ pem: String, at address: String, on web: StubWeb) throws {
    web[address] = [
      "@context": "https://w3id.org/openbadges/v2", "type": "CryptographicKey", "id": .string(address),
      "owner": "\(site)/issuer", "publicKeyPem": .string(pem),
    ]
  }
}
