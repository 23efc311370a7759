public import LinkedData

/// The awards an issuer has withdrawn.
///
/// Lists are found as an array of ids or objects, as one entry without an array, and, in the first versions, as an
/// object from an award's `uid` to a reason.
///
/// - Source: Open Badges 2.0, “RevocationList”; Open Badges 1.0, “Issuer” `revocationList`.
public struct RevocationListDocument: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    /// The award's id, or the `uid` of the first versions.
    public let id: String
    /// The issuer's own words.
    public let reason: String?
  }

  public let entries: [Entry]

  /// `nil` where the document is no such list: it must not be mistaken for an empty one.
  public init?(_ json: JSON) {
    switch json {
    case .array(let list): self.init(list)
    case .object(let object):
      if let revoked = object["revokedAssertions"] {
        self.init(revoked.array ?? [revoked])
      } else if object["type"] != nil || object["@context"] != nil {
        return nil
      } else {
        guard object.members.allSatisfy({ $0.value.string != nil || $0.value.isNull }) else { return nil }
        self.init(entries: object.members.map { Entry(id: $0.key, reason: $0.value.string) })
      }
    default: return nil
    }
  }

  private init?(_ list: [JSON]) {
    let entries = list.map { item -> [Entry]? in
      if let id = item.string { return [Entry(id: id, reason: nil)] }
      // An object may name an award by both of its names.
      let names = [item["id"], item["uid"]].compactMap { $0?.string }
      guard !names.isEmpty else { return nil }
      guard item["revoked"]?.bool != false else { return [] }
      return names.map { Entry(id: $0, reason: item["revocationReason"]?.string) }
    }
    guard !entries.contains(nil) else { return nil }
    self.init(entries: entries.compactMap(\.self).flatMap(\.self))
  }

  private init(entries: [Entry]) { self.entries = entries }

  /// The entry for an award that goes by one of these names.
  public func entry(for names: [String]) -> Entry? {
    entries.first { entry in names.contains { $0.isSame(as: entry.id) } }
  }
}
