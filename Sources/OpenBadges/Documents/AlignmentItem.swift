internal import LinkedData

/// A standard or framework that a badge says it answers to.
public struct AlignmentItem: Sendable, Hashable {
  public let name: String?
  public let address: String?

  /// `targetName` and `targetUrl`; the first versions wrote `name` and `url`.
  static func list(_ json: JSON?) -> [AlignmentItem] {
    (json?.array ?? [json].compactMap(\.self)).map { item in
      AlignmentItem(
        name: item["targetName"]?.string ?? item["name"]?.string,
        address: item["targetUrl"]?.string ?? item["url"]?.string)
    }
  }

  public var isComplete: Bool { name?.isEmpty == false && address.flatMap { WebOrigin($0) } != nil }
}
