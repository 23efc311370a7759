internal import LinkedData

/// A standard or framework that a badge says it answers to.
public struct AlignmentItem: Sendable, Hashable {
  public let name: String?
  public let address: String?
  /// Whether it is written with the words that 2.0 replaced.
  public let hasFormerWords: Bool

  /// `targetName` and `targetUrl`; the first versions wrote `name` and `url`.
  static func list(_ json: JSON?) -> [AlignmentItem] {
    (json?.array ?? [json].compactMap(\.self)).map { item in
      AlignmentItem(
        name: item["targetName"]?.wording ?? item["name"]?.wording,
        address: item["targetUrl"]?.string ?? item["url"]?.string,
        hasFormerWords: item["targetName"] == nil && item["targetUrl"] == nil)
    }
  }

  public var isComplete: Bool { name?.isEmpty == false && address.flatMap { WebOrigin($0) } != nil }
}
