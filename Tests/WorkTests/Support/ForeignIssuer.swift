import Baking
import Foundation
import LinkedData
import OpenBadges
import Proofs
import TestSupport
import Testing
import Verification

/// Somebody elsewhere who awards badges in one version of the standard, hosted or signed.
struct ForeignIssuer: Sendable {
  /// One key for all tests: making one takes a while.
  static let key = Result { () throws(SigningKey.Failure) in try SigningKey.generate() }
  static let site = "https://issuer.example"

  let web: StubWeb
  let version: StandardVersion
  let isSigned: Bool

  init(_ web: StubWeb, _ version: StandardVersion = .v2_0, isSigned: Bool = false) throws {
    self.web = web
    self.version = version
    self.isSigned = isSigned
    let pem = try Self.key.get().publicPEM
    web.publish(try Self.picture(.png), as: "image/png", at: address("picture.png"))
    web[address("badge")] = document(
      "BadgeClass", "badge",
      [
        "name": "Robotics", "description": "Builds robots.", "image": .string(address("picture.png")),
        "criteria": .string(address("criteria")), "issuer": .string(address("profile")),
      ])
    web[address("profile")] = document(
      "Issuer", "profile",
      [
        "name": "The Robot Guild", "url": .string(Self.site), "email": "guild@issuer.example",
        "revocationList": .string(address("revoked")), "publicKey": .string(address("key")),
      ])
    web[address("revoked")] = version == .v2_0 ? ["type": "RevocationList", "revokedAssertions": []] : [:]
    if version == .v2_0 {
      web[address("key")] = document(
        "CryptographicKey", "key", ["owner": .string(address("profile")), "publicKeyPem": .string(pem)])
    } else {
      web.publish(Array(pem.utf8), as: "text/plain", at: address("key"))
    }
  }

  func address(_ path: String) -> String { "\(Self.site)/\(path)" }

  /// Awards a badge and publishes its document where it is a hosted one. Returns what goes into the picture.
  func award(
    _ path: String = "a/1", to email: String, isHashed: Bool = true, issuedOn: String = "2026-01-01T00:00:00Z",
    expires: String? = nil
  ) throws -> String {
    var members: JSONObject = [
      "recipient": isHashed
        ? [
          "type": "email", "hashed": true, "salt": "s",
          "identity": .string(RecipientHash(email, salt: "s").text),
        ] : ["type": "email", "hashed": false, "identity": .string(email)],
      "issuedOn": .string(issuedOn), "badge": .string(address("badge")),
    ]
    members["expires"] = expires.map { .string($0) }
    let place = isSigned ? "key" : path
    if version == .v2_0 {
      members["verification"] =
        isSigned ? ["type": "SignedBadge", "creator": .string(address("key"))] : ["type": "HostedBadge"]
    } else {
      members["uid"] = .string(path)
      members["verify"] = ["type": isSigned ? "signed" : "hosted", "url": .string(address(place))]
    }
    let assertion = document("Assertion", path, members)
    if isSigned { return try Self.key.get().sign(payload: assertion.bytes) }
    web[address(path)] = assertion
    return assertion.text
  }

  /// Withdraws a hosted award.
  func withdraw(_ path: String = "a/1", reason: String) {
    let gone: JSON = ["id": .string(address(path)), "revoked": true, "revocationReason": .string(reason)]
    web.publish(gone.bytes, as: "application/ld+json", at: address(path), status: 410)
  }

  static func picture(_ kind: PictureKind) throws -> [UInt8] {
    let name = "web/static/badges/first-patch.\(kind.rawValue)"
    return [UInt8](try Data(contentsOf: Fixtures.packageRoot.appending(path: name)))
  }

  /// A picture with the statement in it.
  static func baked(_ statement: String, _ kind: PictureKind = .png) throws -> [UInt8] {
    try bake(statement, into: try picture(kind), as: .version2)
  }

  /// A document with the vocabulary, type and id that its version asks for.
  private func document(_ type: JSON, _ path: String, _ members: JSONObject) -> JSON {
    var object = members
    switch version {
    case .v2_0: object["@context"] = "https://w3id.org/openbadges/v2"
    case .v1_1: object["@context"] = "https://w3id.org/openbadges/v1"
    default: return .object(object)
    }
    object["type"] = type
    object["id"] = .string(type == "Assertion" && isSigned ? "urn:uuid:\(path)" : address(path))
    return .object(object)
  }
}
