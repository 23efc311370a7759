public import LinkedData

/// An object in a badge that says it is an extension: it has a context of its own, and `Extension` among its types.
///
/// - Source: Open Badges 2.0, “Extensions” and “Extension Validation”.
public struct BadgeExtension: Sendable {
  /// Where in the document, as a JSON pointer.
  public let place: String
  /// The object as it stands there.
  public let object: JSONObject
  /// What came of comparing it with the schema of its type.
  public let outcome: Outcome

  /// What became of one extension.
  public enum Outcome: Sendable, Hashable {
    /// It holds what its type demands.
    case fits(PublishedExtension)
    /// It does not; places are counted from the extension's object.
    case doesNotFit(PublishedExtension, [Schema.Violation])
    /// It cannot be said: it spells its words out as IRIs, so that it must be compacted first, or it is too large.
    case notChecked(PublishedExtension)
    /// Context and type together are none that is known; `type` is what it calls itself, empty where it does not.
    case unknown(type: String)
  }

  /// A document with more objects, or more extensions, than any badge has.
  public struct TooMany: Error {}

  /// How many extensions are compared in one document.
  public static let limit = 64
  private static let objectLimit = 20_000
  private static let depthLimit = 128

  /// The extensions in a document, at any depth. An object that is of several types is there once for each.
  public static func found(in document: JSONObject) throws(TooMany) -> [BadgeExtension] {
    var found: [BadgeExtension] = []
    var waiting: [(value: JSON, place: String, depth: Int)] = [(.object(document), "", 0)]
    var seen = 0
    while let next = waiting.popLast() {
      seen += 1
      guard seen <= objectLimit, next.depth <= depthLimit else { throw TooMany() }
      if let object = next.value.object { found += extensions(object, at: next.place) }
      guard found.count <= limit else { throw TooMany() }
      for (step, value) in inside(next.value).reversed() {
        waiting.append((value, next.place + "/" + step.pointerToken, next.depth + 1))
      }
    }
    return found
  }

  /// What an object of a published extension, compacted to its terms, comes to.
  public static func outcome(of object: JSONObject, as known: PublishedExtension) -> Outcome {
    switch known.schema?.outcome(of: .object(object), limits: Schema.Limits(work: 200_000)) {
    case .fits?: .fits(known)
    case .doesNotFit(let violations)?:
      object.keys.contains(where: isSpeltOut) ? .notChecked(known) : .doesNotFit(known, violations)
    case .notChecked?, .tooMuchWork?, nil: .notChecked(known)
    }
  }

  private static func extensions(_ object: JSONObject, at place: String) -> [BadgeExtension] {
    let types = texts(object["type"] ?? object["@type"])
    guard let context = object["@context"], types.contains(where: isExtension) else { return [] }
    let contexts = texts(context)
    var outcomes: [Outcome] = []
    for type in types.prefix(limit) where !isExtension(type) {
      let known = PublishedExtension.all.first { $0.marks(contexts: contexts, type: type) }
      outcomes.append(known.map { outcome(of: object, as: $0) } ?? .unknown(type: type))
    }
    if outcomes.isEmpty { outcomes = [.unknown(type: "")] }
    return outcomes.map { BadgeExtension(place: place, object: object, outcome: $0) }
  }

  /// The objects and arrays inside a value, each with its step; contexts are no part of the badge.
  private static func inside(_ value: JSON) -> [(step: String, value: JSON)] {
    let inside: [(String, JSON)] =
      switch value {
      case .object(let object):
        object.members.filter { !$0.key.isSame(as: "@context") }.map { ($0.key, $0.value) }
      case .array(let elements): elements.enumerated().map { (String($0.offset), $0.element) }
      default: []
      }
    return inside.filter { $0.1.object != nil || $0.1.array != nil }
  }

  private static func texts(_ value: JSON?) -> [String] {
    (value?.array ?? [value].compactMap(\.self)).prefix(limit).compactMap(\.string)
  }

  private static func isExtension(_ type: String) -> Bool {
    ["Extension", "obi:Extension", "https://w3id.org/openbadges#Extension"].contains {
      $0.isSame(as: type)
    }
  }

  private static func isSpeltOut(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: ":")) }
}
