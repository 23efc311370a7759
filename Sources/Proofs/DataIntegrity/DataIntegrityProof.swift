public import LinkedData

/// One proof within a document.
///
/// - Source: W3C Verifiable Credential Data Integrity 1.0, section 2.1, “Proofs”.
public struct DataIntegrityProof: Sendable, Hashable {
  public let object: JSONObject
  public let suite: Cryptosuite
  /// Where the key is said to be: a DID URL or an https address.
  public let verificationMethod: String
  public let purpose: String
  /// As written.
  public let created: String?
  public let expires: String?
  public let id: String?
  /// The ids of proofs that this one covers.
  public let previousProofs: [String]
  let signature: [UInt8]

  /// Why something is no proof that can be looked at.
  public enum Malformed: Error, Sendable, Hashable {
    /// A kind of proof that is not verified here. `name` is its cryptosuite or type.
    case unsupported(name: String)
    /// This member is missing or not what it should be.
    case member(String)
  }

  public init(_ object: JSONObject) throws(Malformed) {
    self.object = object
    self.suite = try Self.suite(object)
    guard let method = object["verificationMethod"]?.string ?? object["verificationMethod"]?["id"]?.string else {
      throw .member("verificationMethod")
    }
    self.verificationMethod = method
    guard let purpose = object["proofPurpose"]?.string else { throw .member("proofPurpose") }
    self.purpose = purpose
    // The suites allow base 58 alone (EdDSA Cryptosuites, section 3.2.1; ECDSA Cryptosuites, section 3.2.1).
    guard let value = object["proofValue"]?.string, value.utf8.first == UInt8(ascii: "z"),
      let signature = Multibase.decode(value), suite.lengths.contains(signature.count)
    else { throw .member("proofValue") }
    self.signature = signature
    self.created = try Self.text("created", object)
    self.expires = try Self.text("expires", object)
    self.id = try Self.text("id", object)
    let previous = object["previousProof"].map { $0.array ?? [$0] } ?? []
    self.previousProofs = previous.compactMap(\.string)
    guard previousProofs.count == previous.count, previous.count <= 16 else { throw .member("previousProof") }
  }

  private static func suite(_ object: JSONObject) throws(Malformed) -> Cryptosuite {
    let types = object["type"].map { $0.array ?? [$0] } ?? []
    guard types.count == 1, let type = types[0].string else { throw .member("type") }
    guard type == "DataIntegrityProof" else {
      guard type == Cryptosuite.ed25519Signature2020.rawValue else { throw .unsupported(name: type) }
      return .ed25519Signature2020
    }
    guard let name = object["cryptosuite"]?.string else { throw .member("cryptosuite") }
    guard let suite = Cryptosuite(rawValue: name), suite != .ed25519Signature2020 else {
      throw .unsupported(name: name)
    }
    return suite
  }

  private static func text(_ member: String, _ object: JSONObject) throws(Malformed) -> String? {
    guard let value = object[member] else { return nil }
    guard let text = value.string else { throw .member(member) }
    return text
  }
}
