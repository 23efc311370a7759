internal import LinkedData

/// Something that shows an achievement: a page, a story, or both.
public struct EvidenceItem: Sendable, Hashable {
  public let address: String?
  public let name: String?
  public let narrative: String?

  public init(address: String?, name: String?, narrative: String?) {
    self.address = address
    self.name = name
    self.narrative = narrative
  }

  static func list(_ json: JSON?) -> [EvidenceItem] {
    (json?.array ?? [json].compactMap(\.self)).compactMap { item in
      switch item {
      case .string(let address): EvidenceItem(address: address, name: nil, narrative: nil)
      case .object(let object):
        EvidenceItem(
          address: object["id"]?.string, name: object["name"]?.wording,
          narrative: object["narrative"]?.wording ?? object["description"]?.wording)
      default: nil
      }
    }
  }
}
