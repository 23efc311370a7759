import Foundation
import LinkedData
import OpenBadges
import Proofs
import Verification

/// An invented issuer with one badge, in one version of the standard, hosted and signed.
struct World {
  /// One key for all tests: making one takes a while.
  static let key: SigningKey? = try? SigningKey.generate()

  let version: StandardVersion
  var web = RecordedWeb()
  var assertion: JSONObject
  var recipients: [RecipientIdentity]?
  var now = Date(timeIntervalSince1970: 1_795_392_000)  // 2026-11-23

  static let assertionAddress = "https://issuer.example/a/1"
  static let classAddress = "https://issuer.example/badge"
  static let issuerAddress = "https://issuer.example/profile"
  static let keyAddress = "https://issuer.example/key"
  static let listAddress = "https://issuer.example/revoked"
  static let endorsementAddress = "https://endorser.example/e/1"
  static let pictureAddress = "https://issuer.example/badge.svg"
  static let picture: JSON = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E"

  /// A world of documents that were made elsewhere.
  init(_ version: StandardVersion, web: RecordedWeb, recipients: [RecipientIdentity]? = nil) {
    self.version = version
    self.web = web
    self.assertion = [:]
    self.recipients = recipients
  }

  init(_ version: StandardVersion, signed: Bool = false) throws {
    self.version = version
    guard version != .v0_5 else {
      self.assertion = Self.first
      web[Self.assertionAddress] = .object(assertion)
      web.set(Self.pictureAddress, type: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg'/>")
      return
    }
    self.assertion = [
      "recipient": [
        "type": "email", "hashed": true, "salt": "s",
        "identity": .string(RecipientHash("ann@example.org", salt: "s").text),
      ],
      "issuedOn": "2024-01-01T00:00:00Z", "badge": .string(Self.classAddress),
    ]
    web[Self.classAddress] = document(
      [
        "name": "Robotics", "description": "Builds robots", "image": Self.picture,
        "criteria": "https://issuer.example/criteria", "issuer": .string(Self.issuerAddress),
      ], type: "BadgeClass", id: Self.classAddress)
    web[Self.issuerAddress] = document(
      [
        "name": "The Robot Guild", "url": "https://issuer.example", "email": "guild@issuer.example",
        "revocationList": .string(Self.listAddress),
      ], type: "Issuer", id: Self.issuerAddress)
    web[Self.listAddress] = version.isSecond ? ["type": "RevocationList", "revokedAssertions": []] : [:]
    signed ? try addSigned() : addHosted()
  }

  /// A badge of 0.5, all in one document.
  private static var first: JSONObject {
    [
      "recipient": .string(RecipientHash("ann@example.org", salt: "s").text), "salt": "s", "issued_on": "2012-01-01",
      "badge": [
        "version": "0.5.0", "name": "Robotics", "description": "Builds robots", "image": "/badge.svg",
        "criteria": "/criteria",
        "issuer": ["origin": "https://issuer.example", "name": "The Robot Guild", "org": "The Guilds"],
      ],
    ]
  }

  private mutating func addHosted() {
    assertion = document(assertion, type: "Assertion", id: Self.assertionAddress).object ?? assertion
    if version.isSecond {
      assertion["verification"] = ["type": "HostedBadge"]
    } else {
      assertion["uid"] = "u1"
      assertion["verify"] = ["type": "hosted", "url": .string(Self.assertionAddress)]
    }
    web[Self.assertionAddress] = .object(assertion)
  }

  private mutating func addSigned() throws {
    let pem = try key.publicPEM
    if version.isSecond {
      assertion = document(assertion, type: "Assertion", id: "urn:uuid:1").object ?? assertion
      assertion["verification"] = ["type": "SignedBadge", "creator": .string(Self.keyAddress)]
      change(Self.issuerAddress) { $0["publicKey"] = .string(Self.keyAddress) }
      web[Self.keyAddress] = document(
        ["owner": .string(Self.issuerAddress), "publicKeyPem": .string(pem)], type: "CryptographicKey",
        id: Self.keyAddress)
    } else {
      assertion["uid"] = "u1"
      if version == .v1_1 { assertion["@context"] = "https://w3id.org/openbadges/v1" }
      if version == .v1_1 { assertion["type"] = "Assertion" }
      assertion["verify"] = ["type": "signed", "url": .string(Self.keyAddress)]
      web.set(Self.keyAddress, type: "text/plain", body: pem)
    }
  }

  var key: SigningKey {
    get throws {
      guard let key = Self.key else { throw SigningKey.Failure.generation }
      return key
    }
  }

  /// A document with the vocabulary, type and id that its version asks for.
  func document(_ members: JSONObject, type: String, id: String) -> JSON {
    var object = members
    switch version {
    case .v2_0: object["@context"] = "https://w3id.org/openbadges/v2"
    case .v2_1:
      object["@context"] = [
        "https://w3id.org/openbadges/v2", "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld",
      ]
    case .v1_1: object["@context"] = "https://w3id.org/openbadges/v1"
    default: return .object(object)
    }
    object["type"] = .string(type)
    object["id"] = .string(id)
    return .object(object)
  }

  /// Changes a published document.
  mutating func change(_ address: String, _ change: (inout JSONObject) -> Void) {
    guard var object = web[address]?.object else { return }
    change(&object)
    web[address] = .object(object)
  }

  /// Changes the published assertion.
  mutating func changeAssertion(_ change: (inout JSONObject) -> Void) {
    change(&assertion)
    web[Self.assertionAddress] = .object(assertion)
  }

  /// Changes the badge class, wherever the version has it.
  mutating func changeBadgeClass(_ change: (inout JSONObject) -> Void) {
    guard version == .v0_5 else { return self.change(Self.classAddress, change) }
    changeAssertion { assertion in
      var badge = assertion["badge"]?.object ?? [:]
      change(&badge)
      assertion["badge"] = .object(badge)
    }
  }

  /// Changes the issuer's description, wherever the version has it.
  mutating func changeIssuer(_ change: (inout JSONObject) -> Void) {
    guard version == .v0_5 else { return self.change(Self.issuerAddress, change) }
    changeBadgeClass { badge in
      var issuer = badge["issuer"]?.object ?? [:]
      change(&issuer)
      badge["issuer"] = .object(issuer)
    }
  }

  /// Lets the issuer be somebody on another site.
  mutating func moveIssuer(to address: String) throws {
    guard version != .v0_5 else { return changeIssuer { $0["origin"] = "https://other.example" } }
    var issuer = web[Self.issuerAddress]?.object ?? [:]
    if version != .v1_0 { issuer["id"] = .string(address) }
    web[address] = .object(issuer)
    changeBadgeClass { $0["issuer"] = .string(address) }
  }

  /// Lets another site endorse the badge class.
  mutating func addEndorsement() {
    let profile = "https://endorser.example/profile"
    change(Self.classAddress) { $0["endorsement"] = [.string(Self.endorsementAddress)] }
    web[Self.endorsementAddress] = document(
      [
        "claim": ["id": .string(Self.classAddress), "endorsementComment": "Well made"], "issuer": .string(profile),
        "issuedOn": "2024-01-01T00:00:00Z", "verification": ["type": "HostedBadge"],
      ], type: "Endorsement", id: Self.endorsementAddress)
    web[profile] = document(
      ["name": "The Endorsers", "url": "https://endorser.example", "email": "a@endorser.example"], type: "Profile",
      id: profile)
  }

  /// The report on what is published.
  func hosted() async -> Report { await verify(.address(Self.assertionAddress)) }

  /// The report on the signed assertion.
  func signed() async throws -> Report { await verify(.jws(try key.sign(payload: JSON.object(assertion).bytes))) }

  func verify(_ statement: Statement, file: FileReading = .none) async -> Report {
    await Verifier(web: web.web(at: now)).verify(
      statement, file: file, recipients: recipients, now: now)
  }
}

extension Report {
  var headline: Headline { verdict.headline }
  var decidingCheck: CheckID? { verdict.decidingCheck }

  func row(_ id: CheckID) -> (CheckState, Finding.Kind)? {
    verdict[id].map { ($0.state, $0.finding.kind) }
  }

  /// Whether a row has this state and finding, as its first or as a further one.
  func has(_ id: CheckID, _ state: CheckState, _ kind: Finding.Kind) -> Bool {
    guard let row = verdict[id], row.state == state else { return false }
    return row.finding.kind == kind || row.further.contains { $0.kind == kind }
  }
}
