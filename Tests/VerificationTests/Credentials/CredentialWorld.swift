import Foundation
import LinkedData
import OpenBadges
import Proofs
import Verification

/// An invented issuer with one credential of 3.0, in one data model, with a proof within it or as a token.
struct CredentialWorld {
  enum Form: String, Sendable, CaseIterable { case embedded, token }

  /// The issuer's key, a stranger's and an endorser's: the same for all tests.
  static let keys: [ProofKey] = (0..<3).compactMap { _ in ProofKey.generate(.ed25519) }

  let model: DataModel
  let form: Form
  var web = RecordedWeb()
  var credential: JSONObject
  var recipients: [RecipientIdentity]?
  var now = Date(timeIntervalSince1970: 1_795_392_000)  // 2026-11-23

  /// What the badge is signed with, and what the signature says about it.
  var key: ProofKey
  var suite = Cryptosuite.eddsaRDFC
  var options: JSONObject = ["created": "2024-01-01T00:00:00Z"]
  var header: JSONObject = ["typ": "JWT"]
  var claims: JSONObject = [:]
  /// Claims that are left out.
  var omitted: Set<String> = []
  /// What somebody changes after it was signed.
  var tamper: @Sendable (inout JSONObject) -> Void = { _ in }

  static let issuer = "https://issuer.example/profile"
  static let method = "https://issuer.example/profile#key-1"
  static let list = "https://issuer.example/status/1"
  static let keySet = "https://issuer.example/.well-known/jwks.json"

  init(_ model: DataModel, _ form: Form) throws {
    guard Self.keys.count == 3 else { throw SigningKey.Failure.generation }
    self.model = model
    self.form = form
    self.key = Self.keys[0]
    self.credential = Self.award(model)
    options["verificationMethod"] = .string(Self.method)
    header["kid"] = .string(Self.method)
    web[Self.issuer] = [
      "id": .string(Self.issuer),
      "verificationMethod": [
        [
          "id": .string(Self.method), "type": "Multikey", "controller": .string(Self.issuer),
          "publicKeyMultibase": .string(Self.keys[0].publicKey.multibase ?? ""),
        ]
      ],
      "assertionMethod": [.string(Self.method)],
    ]
  }

  static func contexts(_ model: DataModel) -> [JSON] {
    let badges: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
    return switch model {
    case .first:
      ["https://www.w3.org/2018/credentials/v1", badges, "https://w3id.org/security/data-integrity/v2"]
    case .second: ["https://www.w3.org/ns/credentials/v2", badges]
    }
  }

  private static func award(_ model: DataModel) -> JSONObject {
    var object: JSONObject = [
      "@context": .array(contexts(model)), "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "issuer": ["id": .string(issuer), "type": ["Profile"], "name": "The Robot Guild"], "name": "Robotics",
      "credentialSubject": [
        "id": "did:example:ann", "type": ["AchievementSubject"],
        "identifier": [
          [
            "type": "IdentityObject", "hashed": true, "salt": "s", "identityType": "emailAddress",
            "identityHash": .string(RecipientHash("ann@example.org", salt: "s").text),
          ]
        ],
        "achievement": [
          "id": "urn:uuid:2", "type": ["Achievement"], "name": "Robotics", "description": "Builds robots",
          "criteria": ["narrative": "Build one"],
        ],
      ],
    ]
    object[model == .first ? "issuanceDate" : "validFrom"] = "2024-01-01T00:00:00Z"
    return object
  }

  var beginning: String { model == .first ? "issuanceDate" : "validFrom" }
  var end: String { model == .first ? "expirationDate" : "validUntil" }

  mutating func changeSubject(_ change: (inout JSONObject) -> Void) {
    var subject = credential["credentialSubject"]?.object ?? [:]
    change(&subject)
    credential["credentialSubject"] = .object(subject)
  }

  mutating func changeAchievement(_ change: (inout JSONObject) -> Void) {
    changeSubject { subject in
      var achievement = subject["achievement"]?.object ?? [:]
      change(&achievement)
      subject["achievement"] = .object(achievement)
    }
  }

  mutating func add(context: JSON) {
    credential["@context"] = .array((credential["@context"]?.array ?? []) + [context])
  }

  /// Lets another name be the issuer's.
  mutating func setIssuer(_ id: String) {
    credential["issuer"] = ["id": .string(id), "type": ["Profile"], "name": "The Robot Guild"]
  }

  /// Says where the key is, whatever the form.
  mutating func setMethod(_ address: String) {
    options["verificationMethod"] = .string(address)
    header["kid"] = .string(address)
  }

  struct CannotSign: Error {}

  /// What is handed in.
  func statement() throws -> Statement {
    switch form {
    case .embedded:
      guard var sealed = key.secure(credential, as: suite, options: options, in: JSONLD(isSafe: false)) else {
        throw CannotSign()
      }
      tamper(&sealed)
      return .json(JSON.object(sealed).bytes)
    case .token: return .jws(try token(credential))
    }
  }

  private func token(_ credential: JSONObject) throws -> String {
    var payload: JSONObject = model == .first ? ["vc": .object(credential)] : credential
    payload["iss"] = .string(CredentialWorld.id(credential["issuer"]) ?? "")
    payload["sub"] = credential["credentialSubject"]?["id"]
    payload["jti"] = credential["id"]
    payload["nbf"] = Self.seconds(credential[beginning])
    payload["exp"] = Self.seconds(credential[end])
    for claim in claims.members { payload[claim.key] = claim.value }
    for name in omitted { payload[name] = nil }
    guard let text = key.sign(payload: JSON.object(payload).bytes, header: header) else { throw CannotSign() }
    var written = JSONObject()
    tamper(&written)
    return written.isEmpty ? text : String(text.dropLast(4)) + "AAAA"
  }

  private static func id(_ json: JSON?) -> String? { json?.string ?? json?["id"]?.string }

  private static func seconds(_ json: JSON?) -> JSON? {
    json?.string.flatMap { Timestamp.date($0) }.map { .number(JSONNumber(Int64($0.timeIntervalSince1970))) }
  }
}
