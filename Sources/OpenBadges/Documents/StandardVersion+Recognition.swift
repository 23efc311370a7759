public import LinkedData

extension StandardVersion {
  /// Why a document is not recognised as a badge.
  public enum Unrecognised: Error, Hashable {
    /// Not one JSON object.
    case notAnObject
    /// None of its vocabularies is one of Open Badges; `vocabulary` is the first it names.
    case vocabulary(String)
    /// More vocabularies than any badge has.
    case tooManyVocabularies(count: Int)
    /// Nothing in it is of a badge.
    case notABadge
  }

  /// How many vocabularies (`@context` entries) a document may name.
  public static let vocabularyLimit = 32

  /// The version a document is written in, by its vocabularies and, where it names none, by its shape.
  public init(of document: JSON) throws(Unrecognised) {
    guard let object = document.object else { throw .notAnObject }
    guard let context = object["@context"] else {
      self = try Self.versionByShape(object)
      return
    }
    let entries = context.array ?? [context]
    guard entries.count <= Self.vocabularyLimit else { throw .tooManyVocabularies(count: entries.count) }
    let vocabularies = entries.compactMap(\.string)
    if vocabularies.contains(where: { Self.credentialVocabularies.contains($0) }) {
      guard object["type"].isOne(of: CredentialKind.award.types) else { throw .notABadge }
      self = .v3_0
    } else if vocabularies.contains(where: { $0.utf8.starts(with: "https://purl.imsglobal.org/spec/ob/v2p1/".utf8) }) {
      self = .v2_1
    } else if vocabularies.contains("https://w3id.org/openbadges/v2") {
      self = .v2_0
    } else if vocabularies.contains("https://w3id.org/openbadges/v1") {
      self = .v1_1
    } else {
      throw .vocabulary(String((entries.compactMap(\.string).first ?? "").prefix(200)))
    }
  }

  private static let credentialVocabularies = [
    "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1",
  ]

  private static func versionByShape(_ object: JSONObject) throws(Unrecognised) -> StandardVersion {
    if object["recipient"]?.string != nil || object["badge"]?["issuer"]?.object != nil { return .v0_5 }
    let words = ["recipient", "badge", "verify", "verification", "revoked", "uid"]
    guard words.contains(where: { object[$0] != nil }) else { throw .notABadge }
    return .v1_0
  }
}

extension JSON? {
  /// The value of `type`: one text or several; empty for anything else.
  var types: [String] {
    switch self {
    case .string(let type)?: [type]
    case .array(let types)?: types.compactMap(\.string)
    default: []
    }
  }

  /// Whether one of the ``types`` is one of those that are wanted.
  func isOne(of wanted: [String]) -> Bool {
    switch self {
    case .string(let type)?: wanted.contains { $0.isSame(as: type) }
    case .array(let types)?:
      types.contains { type in
        guard case .string(let type) = type else { return false }
        return wanted.contains { $0.isSame(as: type) }
      }
    default: false
    }
  }
}
