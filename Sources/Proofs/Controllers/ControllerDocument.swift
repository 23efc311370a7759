public import LinkedData

/// A document in which somebody lists their keys and what each is for: a DID document, or one at an https address.
///
/// - Source: W3C Controlled Identifiers, section 2; W3C Decentralized Identifiers 1.0, section 5.
public struct ControllerDocument: Sendable, Hashable {
  public let id: String
  private let methods: [VerificationMethod]
  /// The ids of the methods that may sign statements.
  private let assertionMethods: [String]

  /// How many keys of one document are looked at.
  static let limit = 256

  /// `nil` where the document has no id.
  public init?(_ object: JSONObject) {
    guard let id = object["id"]?.string else { return nil }
    self.id = id
    let listed = Self.list(object["verificationMethod"])
    let asserting = Self.list(object["assertionMethod"])
    self.methods = (listed + asserting).compactMap { $0.object.flatMap { VerificationMethod($0, within: id) } }
    self.assertionMethods = asserting.compactMap { entry in
      (entry.string ?? entry["id"]?.string).map { VerificationMethod.complete($0, within: id) }
    }
  }

  /// The document of a DID that is its own key; `nil` for those whose document is published.
  ///
  /// - Source: “The did:key Method”, section 3.1; “did:jwk”, “Read”.
  public init?(computedFor did: DID) {
    let method: VerificationMethod
    switch did.method {
    case .key(let key, let multibase):
      method = VerificationMethod(of: did, key: key, fragment: multibase, type: "Multikey")
    case .jwk(let key): method = VerificationMethod(of: did, key: key, fragment: "0", type: "JsonWebKey")
    case .web, .other: return nil
    }
    self.id = did.text
    self.methods = [method]
    self.assertionMethods = [method.id]
  }

  /// The method with this id; `nil` where the document lists none, or two that differ.
  public func method(_ id: String) -> VerificationMethod? {
    let found = methods.filter { $0.id.isSame(as: id) }
    return found.dropFirst().allSatisfy { $0 == found[0] } ? found.first : nil
  }

  /// Whether the document says two different things of the method with this id.
  public func contradictsItself(about id: String) -> Bool {
    method(id) == nil && methods.contains { $0.id.isSame(as: id) }
  }

  /// Whether the method may sign statements (`assertionMethod`).
  public func isForAssertion(_ id: String) -> Bool {
    assertionMethods.contains { $0.isSame(as: id) }
  }

  /// Whether the document says of any method that it may sign statements.
  public var hasAssertionMethods: Bool { !assertionMethods.isEmpty }

  /// The method with this id that may sign statements.
  public func assertionMethod(_ id: String) -> VerificationMethod? { isForAssertion(id) ? method(id) : nil }

  /// The methods with this key that are the owner's own, where one of them may sign statements; otherwise none. One key may
  /// be listed under several names, and what is withdrawn under one is withdrawn.
  public func methods(with key: PublicKey) -> [VerificationMethod] {
    let found = methods.filter { $0.key == key && $0.controller.map { $0.isSame(as: id) } ?? true }
    return found.contains { isForAssertion($0.id) } ? found : []
  }

  private static func list(_ value: JSON?) -> [JSON] {
    Array((value.map { $0.array ?? [$0] } ?? []).prefix(limit))
  }
}
