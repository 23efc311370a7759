import Compression
import LinkedData
import OpenBadges
import Proofs
import Verification

extension CredentialWorld {
  /// A list of bits, as gzip without compressing anything.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
    let length = UInt32(bytes.count)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1] + little(length, 2) + little(~length & 0xFFFF, 2) + bytes
      + little(CRC32.checksum(bytes[...]), 4) + little(length, 4)
  }

  /// Publishes a list in which some bits are set, and lets the credential name its place `index`.
  mutating func addList(
    _ purpose: String = "revocation", set bits: [Int] = [], index: Int = 3, length: Int = 16_384,
    key: ProofKey? = nil, entry: JSONObject = [:], life: JSON? = nil
  ) throws {
    var bytes = [UInt8](repeating: 0, count: length)
    for bit in bits { bytes[bit / 8] |= 0x80 >> UInt8(bit % 8) }
    let isFirst = model == .first
    let packed = Base64URL.encode(Self.packed(bytes))
    let kind = isFirst ? "StatusList2021" : "BitstringStatusList"
    var list: JSONObject = [
      "@context": isFirst
        ? [
          "https://www.w3.org/2018/credentials/v1", "https://w3id.org/vc/status-list/2021/v1",
          "https://w3id.org/security/data-integrity/v2",
        ] : ["https://www.w3.org/ns/credentials/v2"],
      "id": .string(Self.list), "type": ["VerifiableCredential", .string(kind + "Credential")],
      "issuer": .string(Self.issuer),
    ]
    var subject: JSONObject = [
      "id": .string(Self.list + "#list"), "type": .string(kind), "statusPurpose": .string(purpose),
      "encodedList": .string(isFirst ? packed : "u" + packed),
    ]
    subject["ttl"] = life
    list["credentialSubject"] = .object(subject)
    list[beginning] = "2024-01-01T00:00:00Z"
    let signer = key ?? Self.keys[0]
    guard let sealed = signer.secure(list, as: .eddsaRDFC, options: ["verificationMethod": .string(Self.method)]) else {
      throw CannotSign()
    }
    web[Self.list] = .object(sealed)
    if isFirst { add(context: "https://w3id.org/vc/status-list/2021/v1") }
    var status: JSONObject = [
      "id": .string(Self.list + "#3"), "type": .string(kind + "Entry"), "statusPurpose": .string(purpose),
      "statusListIndex": .string(String(index)), "statusListCredential": .string(Self.list),
    ]
    for member in entry.members { status[member.key] = member.value }
    credential["credentialStatus"] = .object(status)
  }

  /// Names a list of revoked credentials.
  mutating func addRevocationList(_ revoked: JSON?) {
    add(context: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    credential["credentialStatus"] = ["id": .string(Self.list), "type": "1EdTechRevocationList"]
    guard let revoked else { return }
    web[Self.list] = ["id": .string(Self.list), "issuer": .string(Self.issuer), "revokedCredential": revoked]
  }

  /// Adds a list of revoked credentials, which has this one, behind the status that is there.
  mutating func addSecondList() throws {
    let list = "https://issuer.example/status/2"
    add(context: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    guard let first = credential["credentialStatus"] else { return }
    credential["credentialStatus"] = [first, ["id": .string(list), "type": "1EdTechRevocationList"]]
    web[list] = [
      "id": .string(list), "issuer": .string(Self.issuer),
      "revokedCredential": [["id": "urn:uuid:1", "revoked": true]],
    ]
  }

  /// An endorsement by somebody with a name of their own.
  func endorsement(
    of id: String, saying members: JSONObject = [:], _ change: (inout JSONObject) -> Void = { _ in }
  ) throws -> JSONObject {
    let endorser = Self.keys[2]
    var object: JSONObject = [
      "@context": .array(Self.contexts(model)), "id": "urn:uuid:9",
      "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Well made",
      "issuer": ["id": .string(endorser.did), "type": ["Profile"], "name": "The Endorsers"],
      "credentialSubject": ["id": .string(id), "type": ["EndorsementSubject"], "endorsementComment": "Well made"],
    ]
    object[beginning] = "2024-01-01T00:00:00Z"
    for member in members.members { object[member.key] = member.value }
    guard var sealed = endorser.secure(object, as: .eddsaRDFC) else { throw CannotSign() }
    change(&sealed)
    return sealed
  }

  /// The same as a token.
  func endorsementToken() throws -> String {
    var world = self
    let endorser = Self.keys[2]
    world.credential = try endorsement(of: "urn:uuid:1") { $0["proof"] = nil }
    world.key = endorser
    world.header = ["kid": .string(endorser.method)]
    guard case .jws(let text) = try world.statement() else { throw CannotSign() }
    return text
  }

  /// Offers a newer version, which is this credential with a change.
  mutating func addRefresh(_ change: ((inout JSONObject) -> Void)?, key: ProofKey? = nil) throws {
    add(context: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    let address = "https://issuer.example/newer"
    credential["refreshService"] = ["id": .string(address), "type": "1EdTechCredentialRefresh"]
    guard let change else { return }
    var newer = credential
    change(&newer)
    guard
      let sealed = (key ?? self.key).secure(
        newer, as: .eddsaRDFC, options: ["verificationMethod": .string(Self.method)])
    else { throw CannotSign() }
    web[address] = .object(sealed)
  }
}
