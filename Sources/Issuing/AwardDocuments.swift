public import Addresses
internal import LinkedData

/// Writes the Open Badges 2.0 documents of what this site awards, from the facts, whenever they are asked for.
///
/// The same facts give the same bytes, always: members in a fixed order, whole seconds, no white space. So nothing of
/// it needs to be stored, and what somebody downloaded years ago can be compared.
///
/// - Source: Open Badges Specification 2.0, “Open Badges Vocabulary”, “Verification”.
public struct AwardDocuments: Sendable {
  /// The media type of every document.
  public static let mediaType = "application/ld+json"

  let base: BaseAddress

  /// - Parameter base: where this site is found; every id begins with it.
  public init(base: BaseAddress) { self.base = base }

  /// A document of these members, with its context, type and id in front.
  func document(_ type: JSON, id: String, _ members: JSONObject) -> JSON {
    var document: JSONObject = ["@context": "https://w3id.org/openbadges/v2", "type": type, "id": .string(id)]
    for member in members.members { document[member.key] = member.value }
    return .object(document)
  }
}
