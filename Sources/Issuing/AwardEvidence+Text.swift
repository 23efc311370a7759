internal import Addresses
internal import LinkedData

extension AwardEvidence {
  /// Several pieces of evidence as one text to store: a JSON array, `[{"id": …, "narrative": …}]`.
  public static func text(of evidence: [AwardEvidence]) -> String {
    JSON.array(evidence.map { .object($0.members) }).text
  }

  /// Reads what ``text(of:)`` wrote; `nil` where it is anything else.
  public static func read(_ text: String) -> [AwardEvidence]? {
    guard let elements = (try? JSON(parsing: text))?.array else { return nil }
    var evidence: [AwardEvidence] = []
    for element in elements {
      let page = element["id"]?.string.flatMap { Link(web: $0) }
      guard page != nil || element["id"] == nil,
        let piece = AwardEvidence(page: page, narrative: element["narrative"]?.string)
      else { return nil }
      evidence.append(piece)
    }
    return evidence
  }

  /// The members of Open Badges 2.0, “Evidence”.
  var members: JSONObject {
    var members = JSONObject()
    members["id"] = page.map { .string($0.address) }
    members["narrative"] = narrative.map { .string($0) }
    return members
  }
}
