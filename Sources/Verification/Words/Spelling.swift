internal import LinkedData

/// How a document writes its words.
///
/// Nearly every badge names one context and uses its terms; such a document means what it says. Only one that writes
/// its words in another way has to be rewritten before its fields can be looked for.
struct Spelling {
  /// Whether all words are terms of the version, or none at all.
  private(set) var isPlain = true
  /// Words that the version does not define.
  private(set) var undefined: [String] = []
  private let words: VersionWords

  /// How many undefined words are remembered.
  private static let limit = 20

  init(_ object: JSONObject, _ words: VersionWords) {
    self.words = words
    isPlain = Self.namesOnly(words.address, object["@context"])
    if isPlain { look(at: object, isWhole: true) }
  }

  /// Whether a document names just the context of its version. The one of 2.1 adds no words for badges.
  private static func namesOnly(_ address: String, _ context: JSON?) -> Bool {
    let contexts = context?.array ?? [context].compactMap(\.self)
    return !contexts.isEmpty
      && contexts.allSatisfy { entry in
        guard let entry = entry.string else { return false }
        return entry.isSame(as: address) || Self.isOfTransport(entry)
      }
  }

  /// The context of 2.1, which is about how badges travel.
  static func isOfTransport(_ address: String) -> Bool {
    address.utf8.starts(with: "https://purl.imsglobal.org/spec/ob/v2p1/".utf8)
  }

  private mutating func look(at object: JSONObject, isWhole: Bool = false) {
    for member in object.members where isPlain {
      let (key, value) = (member.key, member.value)
      if key.utf8.first == UInt8(ascii: "@") {
        // Extensions have a context of their own, and a check of their own.
        if key.isSame(as: "@context") { isPlain = isWhole } else { isPlain = key == "@language" }
      } else if key.utf8.contains(UInt8(ascii: ":")) {
        isPlain = key.utf8.starts(with: Self.extensionPrefix.utf8)
      } else if !words.terms.contains(key) {
        note(key)
      } else if key.isSame(as: "type") {
        for type in value.array ?? [value] { look(atType: type) }
      } else {
        look(at: value)
      }
    }
  }

  private mutating func look(at value: JSON) {
    switch value {
    case .object(let object): if !Self.isExtension(object) { look(at: object) }
    case .array(let elements): for element in elements { look(at: element) }
    default: break
    }
  }

  private mutating func look(atType type: JSON) {
    guard let type = type.string, !words.terms.contains(type) else { return }
    if !type.utf8.contains(UInt8(ascii: ":")) {
      note(type)
    } else if !type.utf8.starts(with: Self.extensionPrefix.utf8) {
      isPlain = false
    }
  }

  private mutating func note(_ word: String) {
    if undefined.count < Self.limit, !undefined.contains(word) { undefined.append(word) }
  }

  private static let extensionPrefix = "extensions:"

  private static func isExtension(_ object: JSONObject) -> Bool {
    let types = object["type"]?.array ?? [object["type"]].compactMap(\.self)
    return object["@context"] != nil && types.contains("Extension")
  }
}
