public import LinkedData

/// The credentials that an issuer has withdrawn, as a list.
///
/// - Source: 1EdTech, “Credential Status: 1EdTech Revocation List Status Method”.
public struct RevokedCredentials: Sendable, Hashable {
  /// Who keeps the list, if it says so.
  public let issuer: String?
  private let entries: [JSONObject]

  /// `nil` where the document is no such list: it must not be mistaken for an empty one.
  public init?(_ json: JSON) {
    guard let object = json.object, let revoked = object["revokedCredential"] ?? object["revokedCredentials"] else {
      return nil
    }
    // One entry without a list is what linked data also writes.
    let entries = (revoked.array ?? [revoked]).map { entry in
      entry.object ?? entry.string.map { ["id": .string($0)] }
    }
    guard !entries.contains(nil) else { return nil }
    self.entries = entries.compactMap(\.self)
    self.issuer = object["issuer"]?.string ?? object["issuer"]?["id"]?.string
  }

  /// That a credential is withdrawn.
  public struct Entry: Sendable, Hashable {
    /// The issuer's own words.
    public let reason: String?
  }

  /// The entry of a credential; `nil` where it is not withdrawn.
  public func entry(for id: String) -> Entry? {
    let entry = entries.first { entry in
      entry["id"]?.string.map { $0.isSame(as: id) } ?? false && entry["revoked"]?.bool != false
    }
    return entry.map { Entry(reason: $0["revocationReason"]?.wording) }
  }
}
